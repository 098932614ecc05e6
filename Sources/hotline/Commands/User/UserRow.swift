import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct UserRow: Listed {
  let user: String
  let roles: [Role]
  let endedAt: Instant?

  init(_ user: User) {
    self.user = user.code
    roles = user.roles
    endedAt = user.endedAt
  }

  static let columns = [
    ListColumn("user", vi: "NGƯỜI", en: "USER"),
    ListColumn("roles", vi: "VAI TRÒ", en: "ROLES", isFlexible: true),
    ListColumn("endedAt", vi: "ĐÃ THÔI", en: "ENDED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(user),
      TextTable.Cell(roles.map { $0.label.inLanguage(language) }.joined(separator: ", ")),
      TextTable.Cell(endedAt.map { "\($0)" } ?? ""),
    ]
  }

  var values: [String] {
    [user, roles.map(\.rawValue).joined(separator: " "), endedAt.map { "\($0)" } ?? ""]
  }
}
