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

  public let at: Instant
  /// The journal's word.
  public let action: String
  /// The reason on record, where it takes one.
  public let reason: Purpose?
  /// The law or consent under which it was handed on.
  public let law: String?
  /// The user's code; nil unless it was asked for with a reason.
  public let actor: String?

  public init(at: Instant, action: String, reason: Purpose?, law: String?, actor: String?) {
    self.at = at
    self.action = action
    self.reason = reason
    self.law = law
    self.actor = actor
  }

  public var kind: Kind {
    switch action {
    case "case.show", "case.history", "referral.propose", "referral.show", "referral.list",
      "history.prove", "history.subject":
      .viewed
    case "referral.send", "referral.print", "referral.seal": .disclosed
    case "policy.refuse": .refused
    default: .recorded
    }
  }

  public var purpose: Text {
    switch action {
    case "contact.record", "case.open", "contact.link":
      Text(vi: "tiếp nhận thông tin", en: "receiving what was reported")
    case "case.show": Text(vi: "xem để giải quyết vụ việc", en: "reading the case to work on it")
    case "case.history": Text(vi: "xem ai đã xem hồ sơ", en: "seeing who consulted the case")
    case "case.triage": Text(vi: "đánh giá mức khẩn cấp", en: "judging how urgent it is")
    case "case.assign", "case.unassign":
      Text(vi: "giao người phụ trách", en: "giving it to a case worker")
    case "case.amend": Text(vi: "sửa cho đúng", en: "correcting it")
    case "case.merge", "case.unmerge":
      Text(vi: "gộp hoặc tách hồ sơ trùng", en: "joining or parting reports about one child")
    case "case.close", "case.reopen", "case.screen-out":
      Text(vi: "đóng hoặc mở lại hồ sơ", en: "closing or reopening it")
    case "referral.propose", "referral.draft", "referral.show", "referral.list":
      Text(vi: "chuẩn bị chuyển cơ quan có trách nhiệm", en: "preparing a referral")
    case "referral.send", "referral.print", "referral.seal":
      Text(vi: "chuyển cho cơ quan có trách nhiệm", en: "handing it to the agency responsible")
    case "referral.acknowledge", "referral.decline", "referral.complete", "referral.withdraw":
      Text(vi: "ghi trả lời của cơ quan", en: "recording the agency's answer")
    case "referral.consent": Text(vi: "ghi sự đồng ý", en: "recording consent")
    case "access.ask", "access.grant", "request.approve", "request.refuse", "request.withdraw":
      Text(vi: "quyết định ai được mở hồ sơ", en: "deciding who may open it")
    case "policy.refuse": Text(vi: "bị từ chối, không thấy gì", en: "refused: nothing was shown")
    case "history.prove":
      Text(vi: "chứng minh một mục lịch sử", en: "proving one entry of the history")
    case "history.subject":
      Text(vi: "trả lời người có dữ liệu", en: "answering the person concerned")
    default: Text(vi: "giải quyết vụ việc", en: "working on the case")
    }
  }
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
