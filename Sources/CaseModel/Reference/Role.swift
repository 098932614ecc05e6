public import Base

/// What somebody does at the hotline. One person may do several.
public enum Role: String, CaseIterable, Codable, Sendable, Labelled {
  case `operator`
  case caseWorker = "case-worker"
  case supervisor
  case statistician
  case administrator

  public var label: Text {
    switch self {
    case .operator: Text(vi: "trực tổng đài", en: "operator")
    case .caseWorker: Text(vi: "cán bộ phụ trách", en: "case worker")
    case .supervisor: Text(vi: "giám sát", en: "supervisor")
    case .statistician: Text(vi: "thống kê", en: "statistician")
    case .administrator: Text(vi: "quản trị", en: "administrator")
    }
  }
}

extension Role: Comparable {
  /// Those to whom a case can be given: with another role its assignment opens nothing.
  public static let ofCaseWork: Set<Role> = [.caseWorker, .supervisor]

  /// In the order of `allCases`.
  public static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }

  private var rank: Int { Role.allCases.firstIndex(of: self) ?? 0 }
}

/// Somebody who works in the log, known by a code.
public struct User: Hashable, Sendable {
  public let code: String
  public let roles: [Role]
  public let endedAt: Instant?

  public init(code: String, roles: [Role], endedAt: Instant?) {
    self.code = code
    self.roles = roles
    self.endedAt = endedAt
  }
}
