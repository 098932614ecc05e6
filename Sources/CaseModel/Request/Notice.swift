public import Base

/// Something that somebody must hear of, such as access that another supervisor gave. Ids and codes only.
public struct Notice: Hashable, Sendable {
  public let id: NoticeID
  public let kind: Kind
  /// Whose doing it was.
  public let actor: String
  /// A case number (of a merge both), a referral's, a user's code or a request's number.
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
    case assigned = "case.assign"
    case unassigned = "case.unassign"
    case merged = "case.merge"
    case unmerged = "case.unmerge"
    case toldMore = "contact.link"
    case answered = "referral.answer"
    case userEnded = "user.end"
    case departureAsked = "departure.ask"
    case keysMade = "user.keys"
    case wordsServed = "words.served"
    case endingAsked = "ending.ask"
    case ended = "ending.approve"
    case withheld = "case.withhold"
    case unwithholdAsked = "unwithhold.ask"
    case unwithheld = "case.unwithhold"
    case decisionRecorded = "decision.record"
    case decisionConfirmed = "decision.confirm"
    case taskAdded = "task.add"
    case debriefWritten = "debrief.write"
    case paperAsked = "paper.ask"
    case paperRenewed = "paper.renew"
    case tableAccepted = "reference.accept"
    case recovered = "user.recover"
    case breachFound = "breach.record"
    case reviewed = "review.write"
    case reviewAcknowledged = "review.acknowledge"
  }

  public init(
    id: NoticeID, kind: Kind, actor: String, subject: String, at: Instant, seenAt: Instant?
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
    case .assigned: Text(vi: "giao ca cho bạn", en: "gave you a case")
    case .unassigned: Text(vi: "thôi giao ca cho bạn", en: "took a case from you")
    case .merged: Text(vi: "gộp ca vào ca khác", en: "merged a case into another")
    case .unmerged: Text(vi: "tách ca đã gộp", en: "undid a merge of cases")
    case .toldMore: Text(vi: "có cuộc gọi mới về ca", en: "recorded a further call about a case")
    case .answered: Text(vi: "ghi trả lời của cơ quan", en: "recorded an agency's answer")
    case .userEnded: Text(vi: "cho một người thôi việc", en: "ended somebody's work here")
    case .departureAsked: Text(vi: "xin cho một người thôi việc", en: "asks to end somebody's work here")
    case .keysMade: Text(vi: "đã tự lập khóa, chờ duyệt", en: "made their own keys, which wait")
    case .wordsServed:
      Text(vi: "dùng lại cụm từ được giao đã dùng rồi", en: "tried words again that had served")
    case .endingAsked:
      Text(vi: "xin hạ mức hoặc kết thúc ca nặng", en: "asks to lower or end a grave case")
    case .withheld: Text(vi: "giữ kín ca với một người dùng", en: "withheld a case from a user")
    case .unwithholdAsked:
      Text(vi: "xin thôi giữ kín ca với một người", en: "asks to end a withholding")
    case .decisionRecorded:
      Text(
        vi: "quyết định chờ bạn xác nhận", en: "a decision to be confirmed")
    case .decisionConfirmed: Text(vi: "đã xác nhận một quyết định", en: "confirmed a decision")
    case .taskAdded: Text(vi: "giao việc có hạn trong ca của bạn", en: "set you a task with a time in a case of yours")
    case .reviewed:
      Text(
        vi: "góp ý cho cuộc gọi của bạn: 'hotline quality show'",
        en: "gave feedback on a call of yours: 'hotline quality show'")
    case .reviewAcknowledged: Text(vi: "đã đọc góp ý của bạn", en: "has read your feedback")
    case .breachFound:
      Text(
        vi: "ghi một vụ vi phạm dữ liệu, phải báo trong 72 giờ",
        en: "recorded a breach of personal data, to be told within 72 hours")
    case .debriefWritten:
      Text(vi: "viết ghi chú sau cuộc gọi nặng nề, cần được gặp", en: "wrote a note after a heavy call: meet them")
    case .paperAsked: Text(vi: "lập chìa khóa giấy mới, chờ duyệt", en: "made new words on paper, which wait")
    case .paperRenewed: Text(vi: "đã thay chìa khóa giấy", en: "renewed the words on paper")
    case .recovered: Text(vi: "nhận khóa mới bằng chìa khóa giấy", en: "got new keys by the words on paper")
    case .tableAccepted:
      Text(vi: "chấp nhận bảng bị sửa ngoài phần mềm", en: "accepted a table that was changed by other means")
    case .unwithheld: Text(vi: "đã thôi giữ kín ca với một người", en: "ended a withholding")
    case .ended:
      Text(vi: "đã duyệt hạ mức hoặc kết thúc ca", en: "agreed to lower or end a grave case")
    }
  }
}
