public import Base

/// What one person asks for and another decides.
public struct Request: Hashable, Sendable {
  public let id: RequestID
  public let kind: Kind
  /// The case it is about; nil for a certificate.
  public let number: CaseNumber?
  /// Whose access or certificate it is; nil where nobody in particular is meant.
  public let user: String?
  public let askedBy: String
  public let askedAt: Instant
  public let purpose: Purpose
  /// What exactly is asked: codes, such as `hours=4` or `roles=supervisor`.
  public let detail: String
  public let state: State
  public let decidedBy: String?
  public let decidedAt: Instant?
  /// When what was given ends by itself.
  public let endsAt: Instant?
  /// The cases that are nobody's since it was decided: whoever had them works none any more.
  public var unassigned: [CaseNumber] = []

  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// To open a case for a time.
    case access
    /// To be certified in roles: somebody new, or somebody whose roles change.
    case certificate
    /// To destroy the keys of a case.
    case erasure
    /// To publish figures.
    case release
    /// To lower, close or screen out a case that is grave.
    case ending
    /// To let somebody see a case again that is withheld from them.
    case unwithhold
    /// To end somebody's work here.
    case departure
    /// To let new words on paper count.
    case paper
  }

  public enum State: String, CaseIterable, Codable, Sendable {
    case open, approved, refused, withdrawn
  }

  public init(
    id: RequestID, kind: Kind, number: CaseNumber?, user: String?, askedBy: String, askedAt: Instant,
    purpose: Purpose, detail: String, state: State, decidedBy: String?, decidedAt: Instant?,
    endsAt: Instant?
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.user = user
    self.askedBy = askedBy
    self.askedAt = askedAt
    self.purpose = purpose
    self.detail = detail
    self.state = state
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
    self.endsAt = endsAt
  }
}

extension Request.Kind: Labelled {
  public var label: Text {
    switch self {
    case .access: Text(vi: "xem ca tạm thời", en: "access for a time")
    case .certificate: Text(vi: "chứng thực vai trò", en: "certificate of roles")
    case .erasure: Text(vi: "xóa hồ sơ", en: "erasure")
    case .release: Text(vi: "công bố số liệu", en: "release of figures")
    case .ending: Text(vi: "hạ mức hoặc kết thúc ca nặng", en: "lowering or ending a grave case")
    case .unwithhold: Text(vi: "thôi giữ kín với một người", en: "end of a withholding")
    case .departure: Text(vi: "cho thôi việc", en: "end of somebody's work")
    case .paper: Text(vi: "chìa khóa giấy mới", en: "new words on paper")
    }
  }

  /// What deciding it takes.
  public var decision: Action {
    switch self {
    case .access: .grantAccess
    case .certificate, .departure: .certifyKey
    case .erasure: .approveErasure
    case .release: .table
    case .ending: .approveEnding
    case .unwithhold: .liftWithholding
    case .paper: .rotateKeys
    }
  }
}

extension Request.State: Labelled {
  public var label: Text {
    switch self {
    case .open: Text(vi: "đang chờ", en: "waiting")
    case .approved: Text(vi: "đã duyệt", en: "approved")
    case .refused: Text(vi: "từ chối", en: "refused")
    case .withdrawn: Text(vi: "đã rút", en: "withdrawn")
    }
  }
}
