public import Base

/// One time that a case was opened, changed or handed on, as the person concerned may know it.
///
/// Dates and purposes are theirs to know; who it was only where that can't be done without (CJEU C-579/21).
public struct Consultation: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Somebody read it.
    case viewed
    /// Something was recorded in it.
    case recorded
    /// Something of it was handed to an agency.
    case disclosed
    /// Somebody wasn't let in.
    case refused
  }

  /// The entry of the history.
  public let id: JournalID
  public let at: Instant
  public let action: JournalAction
  /// The reason on record, where it takes one.
  public let reason: Purpose?
  /// The law or consent under which it was handed on.
  public let law: String?
  /// The user's code; nil unless it was asked for with a reason.
  public let actor: String?

  public init(
    id: JournalID, at: Instant, action: JournalAction, reason: Purpose?, law: String?, actor: String?
  ) {
    self.id = id
    self.at = at
    self.action = action
    self.reason = reason
    self.law = law
    self.actor = actor
  }

  public var kind: Kind { action.kind }
  public var purpose: Text { action.purpose }
}

extension Consultation.Kind: Labelled {
  public var label: Text {
    switch self {
    case .viewed: Text(vi: "xem", en: "viewed")
    case .recorded: Text(vi: "ghi", en: "recorded")
    case .refused: Text(vi: "bị từ chối", en: "refused")
    case .disclosed: Text(vi: "chuyển ra ngoài", en: "disclosed")
    }
  }
}

/// Why staff are named to the person concerned.
public enum NamingReason: String, CaseIterable, Codable, Sendable {
  /// Without it they can't exercise their rights, and the staff's own rights were weighed.
  case indispensable
  /// A court or an inspector orders it.
  case ordered
  /// The staff named agree.
  case agreed
}

extension NamingReason: Labelled {
  public var label: Text {
    switch self {
    case .indispensable:
      Text(vi: "không thể thiếu để thực hiện quyền", en: "indispensable to exercise a right")
    case .ordered:
      Text(vi: "tòa án hoặc thanh tra yêu cầu", en: "a court or an inspector orders it")
    case .agreed: Text(vi: "người được nêu đồng ý", en: "those named agree")
    }
  }
}
