import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// The people who work in the log.
struct UserCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "user",
      abstract: say(vi: "Người làm việc trong sổ.", en: "The people who work in the log."),
      subcommands: [
        UserAdd.self, UserName.self, UserList.self, RoleChange.self, Renew.self, UserCertify.self, UserRecover.self,
        UserEnd.self,
      ])
  }
}

/// The cases that lost whoever had them, as a person and a script are told.
struct LeftCases {
  private let cases: [CaseNumber]

  init(_ cases: [CaseNumber]) { self.cases = cases }

  /// Nil without one.
  var numbers: String? { cases.isEmpty ? nil : cases.map(\.description).joined(separator: " ") }

  var text: Text {
    let list = cases.map(\.description).joined(separator: ", ")
    return cases.isEmpty
      ? Text(vi: "Không có ca nào đang mở.", en: "No open case was theirs.")
      : Text(
        vi: "\(cases.count) ca chưa ai lo: \(list).",
        en: cases.count == 1
          ? "1 case is nobody's now: \(list)." : "\(cases.count) cases are nobody's now: \(list).")
  }

  var next: Text? {
    cases.first.map {
      Text(
        vi: "Tiếp: 'hotline case assign \($0) --to …', trong 1 giờ.",
        en: "Next: 'hotline case assign \($0) --to …', within the hour.")
    }
  }
}

extension Certification {
  /// The cases that it left to nobody.
  var left: LeftCases {
    if case .done(_, let unassigned) = self { LeftCases(unassigned) } else { LeftCases([]) }
  }

  /// The number of the request that waits, if one does.
  var request: String? {
    if case .waiting(let id) = self { "\(id)" } else { nil }
  }

  var waitingText: Text? {
    request.map {
      Text(
        vi: "Chưa có hiệu lực: giám sát khác chạy 'hotline request approve \($0)'.",
        en: "Not in force yet: another supervisor runs 'hotline request approve \($0)'.")
    }
  }
}

extension Session {
  /// Somebody's new keys under the passphrase that was made for them.
  func lock(_ keys: UserKeys, _ words: String) throws -> PassphraseLock {
    try Unlocking.lock(
      keys, passphrase: Vault.Secret(Data(words.utf8)), log: store.log.id, practice: store.log.isPractice,
      surroundings)
  }
}

extension Role: ExpressibleByArgument {}
