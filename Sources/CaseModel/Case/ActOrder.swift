public import Base

/// What must have happened before an act may be recorded (NĐ 56 art. 27–32; Luật Trẻ em art. 52(3)).
public enum ActOrder {
  /// Why an act can't come after these.
  public enum Obstacle: String, CaseIterable, Sendable {
    case noDecision = "no-decision"
    case decisionUsed = "decision-used"
    case alreadySeparated = "already-separated"
    case daysUsed = "days-used"
    case notSeparated = "not-separated"
    case notAssessed = "not-assessed"
    case endNotAssessed = "end-not-assessed"
    case noSeparationToCancel = "nothing-to-cancel"
    case noInitialAssessment = "no-initial-assessment"
    case noDetailedAssessment = "no-detailed-assessment"
    case noMeeting = "no-meeting"
    case noPlan = "no-plan"
    case noApproval = "no-approval"
    case reviewNotBoth = "review-not-both"
    case decisionWanted = "decision-wanted"
    case childEnded = "child-ended"
    case courtNotAsked = "court-not-asked"
    case reasonMissing = "reason-missing"
  }

  /// - Parameters:
  ///   - act: What is to be recorded.
  ///   - at: When it was done.
  ///   - hasWords: Whether something was written about it.
  ///   - earlier: The acts that were recorded, with their times; later ones don't count.
  ///   - daysUsed: Days of separation until `at`.
  public static func obstacle(
    to act: Act, at: Instant, hasWords: Bool, earlier: [(act: Act, at: Instant)], daysUsed: Int
  ) -> Obstacle? {
    let past = earlier.filter { $0.at <= at }
    let separation = Separation(past)
    switch act {
    case .noSeparation: return hasWords ? nil : .reasonMissing
    case .separationStart:
      if separation.isRunning { return .alreadySeparated }
      if !separation.hasDecision { return .noDecision }
      if separation.isDecisionUsed { return .decisionUsed }
      return daysUsed >= Separation.mostDays ? .daysUsed : nil
    case .separationExtension: return separation.isRunning ? nil : .notSeparated
    // What the court decided ends too: the child comes home, or the court's time is over.
    case .separationEnd:
      if separation.isUnderCourt { return nil }
      guard separation.isRunning else { return .notSeparated }
      // The 15 days end whether or not somebody assessed: then it is said why nobody did.
      return separation.wasSeenSince || hasWords ? nil : .endNotAssessed
    case .separationCancelled:
      if !separation.hasDecision { return .noSeparationToCancel }
      return separation.wasAssessed ? nil : .notAssessed
    case .courtDecision: return past.contains { $0.act == .courtRequest } ? nil : .courtNotAsked
    case .planApproval: return past.contains { $0.act == .plan } ? nil : .noPlan
    default: return nil
    }
  }
}

/// Where the separation of a child from its carers stands.
public struct Separation: Hashable, Sendable {
  /// All parts and cycles together, extensions included (NĐ 56 art. 32(3)).
  public static let mostDays = 15

  public private(set) var hasDecision = false
  /// A start used the newest decision: another one needs a new decision.
  public private(set) var isDecisionUsed = false
  public private(set) var isRunning = false
  /// The court decided while the child was separated: it goes on, or ends, by the court's word.
  public private(set) var isUnderCourt = false
  /// A form 03 came after the newest decision.
  public private(set) var wasAssessed = false
  /// A form 03 or 06 came after the separation began (TT 14/2020 art. 14(3)).
  public private(set) var wasSeenSince = false

  public init(_ acts: [(act: Act, at: Instant)]) {
    for act in acts.sorted(by: { $0.at < $1.at }).map(\.act) {
      switch act {
      case .separationDecision:
        hasDecision = true
        isDecisionUsed = isRunning
        wasAssessed = false
      case .separationStart:
        isRunning = true
        isDecisionUsed = true
        wasSeenSince = false
      case .detailedAssessment:
        wasAssessed = true
        wasSeenSince = true
      case .review: wasSeenSince = true
      // What the court decides is no longer the chair's separation.
      case .courtDecision:
        isUnderCourt = isUnderCourt || isRunning
        isRunning = false
      case .separationEnd:
        isRunning = false
        isUnderCourt = false
      case .separationCancelled:
        isRunning = false
        isUnderCourt = false
        hasDecision = false
      default: break
      }
    }
  }
}

extension Separation {
  /// What may come next: parents who refuse the plan are a ground (art. 32(1)b); a decision is carried out; what the
  /// court ordered ends.
  public func next(isRefused: Bool) -> [Act] {
    if isUnderCourt { return [.separationEnd] }
    if isRunning { return [] }
    if hasDecision { return isDecisionUsed ? [] : [.separationStart] }
    return isRefused ? [.separationDecision] : []
  }
}

extension ActOrder.Obstacle: Labelled {
  public var label: Text {
    switch self {
    case .noDecision:
      Text(
        vi:
          "chưa có quyết định cách ly (Mẫu 07, NĐ 56 Đ32 k2) đã được xác nhận: 'hotline decision record … separation-decision'.",
        en:
          "no decision to separate is confirmed (form 07, NĐ 56 art. 32(2)): 'hotline decision record … separation-decision'."
      )
    case .decisionUsed:
      Text(
        vi: "quyết định cũ đã dùng; cần quyết định mới (NĐ 56 Đ32): 'hotline decision record … separation-decision'.",
        en:
          "the old decision is used up; it takes a new one (NĐ 56 art. 32): 'hotline decision record … separation-decision'."
      )
    case .alreadySeparated:
      Text(
        vi:
          "trẻ đang được cách ly. Kết thúc: 'hotline child record … separation-end'; gia hạn: 'hotline decision record … separation-extension'.",
        en:
          "the child is separated. To end it: 'hotline child record … separation-end'; to extend it: 'hotline decision record … separation-extension'."
      )
    case .daysUsed:
      Text(
        vi: "đã dùng hết 15 ngày cách ly (NĐ 56 Đ32 k3); hãy đề nghị Tòa án: 'hotline child record … court-request'.",
        en:
          "the 15 days of separation are used up (NĐ 56 art. 32(3)); ask the court: 'hotline child record … court-request'."
      )
    case .notSeparated:
      Text(
        vi: "trẻ không đang được cách ly (NĐ 56 Đ32); bắt đầu: 'hotline child record … separation-start'.",
        en: "the child isn't separated (NĐ 56 art. 32); it begins with 'hotline child record … separation-start'.")
    case .notAssessed:
      Text(
        vi:
          "hủy cách ly cần Mẫu 03 cho thấy cha mẹ đã an toàn (NĐ 56 Đ32 k3): 'hotline form fill … 03'.",
        en:
          "cancelling needs a form 03 that finds the parents safe (NĐ 56 art. 32(3)): 'hotline form fill … 03'."
      )
    case .endNotAssessed:
      Text(
        vi:
          "chưa đánh giá lại từ khi cách ly (Mẫu 03 hoặc 06, TT 14/2020 Đ14 k3): 'hotline form fill … 03 --anew'; nếu trẻ đã về mà chưa đánh giá, ghi lý do: thêm --words-from.",
        en:
          "nobody assessed again since the separation began (form 03 or 06, TT 14/2020 art. 14(3)): 'hotline form fill … 03 --anew'; where the child is home without it, say why: add --words-from."
      )
    case .noSeparationToCancel:
      Text(
        vi: "không có quyết định cách ly nào đang có hiệu lực.",
        en: "no decision to separate is in force.")
    case .noInitialAssessment:
      Text(
        vi: "chưa có đánh giá ban đầu (Mẫu 02, NĐ 56 Đ26 k2): 'hotline form fill … 02'.",
        en: "there is no initial assessment yet (form 02, NĐ 56 art. 26(2)): 'hotline form fill … 02'.")
    case .noDetailedAssessment:
      Text(
        vi: "chưa có đánh giá nguy cơ cụ thể (Mẫu 03, NĐ 56 Đ27 k1): 'hotline form fill … 03'.",
        en: "there is no detailed assessment yet (form 03, NĐ 56 art. 27(1)): 'hotline form fill … 03'.")
    case .noMeeting:
      Text(
        vi:
          "chưa có biên bản họp xác định nhu cầu (NĐ 56 Đ27 k2; hồ sơ kế hoạch, Đ28 k2b): 'hotline form fill … meeting'.",
        en:
          "there are no minutes of the needs meeting yet (NĐ 56 art. 27(2); the plan's dossier, art. 28(2)b): 'hotline form fill … meeting'."
      )
    case .noApproval:
      Text(
        vi: "kế hoạch chưa được phê duyệt (NĐ 56 Đ28 k4); ghi bằng 'hotline decision record … plan-approval'.",
        en: "the plan isn't approved yet (NĐ 56 art. 28(4)); record it with 'hotline decision record … plan-approval'.")
    case .reviewNotBoth:
      Text(
        vi: "rà soát (Mẫu 06) sau kế hoạch chưa có cả hai câu trả lời 'có' (NĐ 56 Đ30 k1b).",
        en: "no review (form 06) after the plan has both answers yes (NĐ 56 art. 30(1)b).")
    case .decisionWanted:
      Text(
        vi: "việc này do người có thẩm quyền quyết định; ghi bằng 'hotline decision record', người khác xác nhận.",
        en: "that is decided by the competent person; use 'hotline decision record', which somebody else confirms.")
    case .childEnded:
      Text(
        vi: "việc với trẻ này đã kết thúc; mở lại hồ sơ trước ('hotline case reopen').",
        en: "the work with this child has ended; reopen the case first ('hotline case reopen').")
    case .noPlan:
      Text(
        vi: "chưa có kế hoạch được trình (Mẫu 04, NĐ 56 Đ28 k1): 'hotline form fill … 04'.",
        en: "no plan was submitted (form 04, NĐ 56 art. 28(1)): 'hotline form fill … 04'.")
    case .courtNotAsked:
      Text(
        vi: "chưa đề nghị Tòa án (Luật Trẻ em Đ52 k3): 'hotline child record … court-request'.",
        en: "the court wasn't asked (Child Law art. 52(3)): 'hotline child record … court-request'.")
    case .reasonMissing:
      Text(
        vi: "cần lý do: thêm --words-from.", en: "it takes a reason: add --words-from.")
    }
  }
}
