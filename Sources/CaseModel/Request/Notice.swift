/// Something that somebody must hear of, such as access that another supervisor gave. Ids and codes only.
public struct Notice: Hashable, Sendable {
  public let id: Int64
  public let kind: Kind
  /// Whose doing it was.
  public let actor: String
  /// A case number, a user's code or a request's number.
  public let subject: String
  public let at: Instant
  public let seenAt: Instant?

  public enum Kind: String, CaseIterable, Codable, Sendable {
    case accessAsked = "access.ask"
    case accessGiven = "access.grant"
    case rolesChanged = "user.roles"
    case erasureAsked = "erasure.propose"
    case erased = "case.erase"
    case guessing = "unlock.fail"
    case released = "figures.release"
    case alone = "decided.alone"
    case agencyKey = "agency.key"
  }

  public init(
    id: Int64, kind: Kind, actor: String, subject: String, at: Instant, seenAt: Instant?
  ) {
    self.id = id
    self.kind = kind
    self.actor = actor
    self.subject = subject
    self.at = at
    self.seenAt = seenAt
  }
}

extension Notice.Kind: Labelled {
  public var label: Text {
    switch self {
    case .accessAsked: Text(vi: "xin xem ca tạm thời", en: "asks for access for a time")
    case .accessGiven: Text(vi: "đã cho xem ca tạm thời", en: "gave access for a time")
    case .rolesChanged: Text(vi: "đổi vai trò", en: "changed roles")
    case .erasureAsked: Text(vi: "đề nghị xóa hồ sơ", en: "asks for an erasure")
    case .erased: Text(vi: "đã xóa hồ sơ", en: "erased a case")
    case .guessing: Text(vi: "gõ sai cụm mật khẩu nhiều lần", en: "many wrong passphrases")
    case .released: Text(vi: "công bố số liệu", en: "released figures")
    case .alone: Text(vi: "quyết định một mình", en: "decided alone")
    case .agencyKey: Text(vi: "đổi khóa của cơ quan", en: "changed an agency's key")
    }
  }
}
