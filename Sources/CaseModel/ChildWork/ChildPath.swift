public import Base

/// How far the work with one child has come by NĐ 56 arts. 26–32, read off what was recorded, and what may come next.
///
/// Received → form 02 → (emergency measures; separation) → form 03 → needs meeting → plan → approval → sent → review →
/// end, or another cycle. Pure: the same steps give the same path.
public struct ChildPath: Hashable, Sendable {
  /// One thing that was recorded of the child, or of the whole case.
  public struct Step: Hashable, Sendable {
    public let act: Act
    public let at: Instant
    public let form: ActForm?

    public init(_ act: Act, at: Instant, form: ActForm? = nil) {
      self.act = act
      self.at = at
      self.form = form
    }
  }

  /// The newest time of each act that counts now; a review that doesn't end the work takes those of the plan away.
  public private(set) var done: [Act: Instant] = [:]
  /// From 1; each review without both answers yes begins another.
  public private(set) var cycle = 1
  /// The newest review.
  public private(set) var review: ActForm?
  public let separation: Separation
  /// Whether the needs of an emergency come before the papers (art. 31).
  public let isEmergency: Bool
  /// Why the work ended; nil while it goes on.
  public let ended: ClosingReason?

  public init(_ steps: [Step], isEmergency: Bool, ended: ClosingReason? = nil) {
    self.isEmergency = isEmergency
    self.ended = ended
    let steps = steps.sorted { $0.at < $1.at }
    separation = Separation(steps.map { (act: $0.act, at: $0.at) })
    for step in steps { take(step) }
  }

  private mutating func take(_ step: Step) {
    switch step.act {
    // A plan that is submitted again wants its approval again (art. 28, 29).
    case .plan: forget([.planApproval, .planSent, .planRefused, .review, .closingDecision])
    case .review:
      review = step.form
      if step.form?.allowsClosing != true {
        cycle += 1
        forget([.plan, .planApproval, .planSent, .planRefused, .review, .closingDecision])
        return
      }
    // The assessment that finds harm after a cycle begins the next.
    case .detailedAssessment: forget([.closingDecision])
    default: break
    }
    done[step.act] = step.at
  }

  private mutating func forget(_ acts: [Act]) {
    for act in acts { done[act] = nil }
  }

  public func has(_ act: Act) -> Bool { done[act] != nil }
}

extension ChildPath {
  /// What the law wants before an act and isn't there; nil when the act may be recorded. Separation has its own order:
  /// ``ActOrder``.
  public func obstacle(to act: Act) -> ActOrder.Obstacle? {
    if ended != nil { return .childEnded }
    switch act {
    case .detailedAssessment: return has(.initialAssessment) ? nil : .noInitialAssessment
    case .needsMeeting: return has(.detailedAssessment) ? nil : .noDetailedAssessment
    case .plan:
      if !has(.initialAssessment) { return .noInitialAssessment }
      // In an emergency the plan doesn't wait for the meeting (art. 31(3)b).
      if isEmergency { return nil }
      if !has(.detailedAssessment) { return .noDetailedAssessment }
      return has(.needsMeeting) ? nil : .noMeeting
    case .planApproval, .planRefused: return has(.plan) ? nil : .noPlan
    case .planSent, .review: return has(.planApproval) ? nil : has(.plan) ? .noApproval : .noPlan
    case .closingDecision: return has(.review) && review?.allowsClosing == true ? nil : .reviewNotBoth
    default: return nil
    }
  }

  /// The steps of the path that may come next, in its order; those taken already are left out.
  public var next: [Act] {
    let order: [Act] = [
      .emergencyMeasures, .initialAssessment, .detailedAssessment, .needsMeeting, .plan, .planApproval, .planSent,
      .review,
      .closingDecision, .databaseEntry,
    ]
    return separation.next(isRefused: has(.planRefused))
      + order.filter {
        !has($0) && obstacle(to: $0) == nil && ($0 != .databaseEntry || has(.closingDecision))
          && ($0 != .emergencyMeasures || isEmergency)
      }
  }
}

extension ChildPath {
  /// What is missing for the closing of art. 30(1)b.
  public enum Gap: String, CaseIterable, Codable, Sendable {
    case initialAssessment = "initial-assessment"
    case detailedAssessment = "detailed-assessment"
    case needsMeeting = "needs-meeting"
    case plan
    case planApproval = "plan-approval"
    case planSent = "plan-sent"
    case review
    case closingDecision = "closing-decision"
    case databaseEntry = "database-entry"
    case separation
    /// The other side didn't accept what was to be handed over.
    case handOver = "hand-over"

    /// Whether words may stand for it. The review, the decision and the end of a separation have no substitute.
    public var isExplainable: Bool { ![.review, .closingDecision, .separation, .handOver].contains(self) }
  }

  public var gaps: [Gap] {
    let wanted: [(Gap, Bool)] = [
      (.initialAssessment, has(.initialAssessment)), (.detailedAssessment, has(.detailedAssessment)),
      (.needsMeeting, has(.needsMeeting)), (.plan, has(.plan)), (.planApproval, has(.planApproval)),
      (.planSent, has(.planSent)), (.review, has(.review) && review?.allowsClosing == true),
      (.closingDecision, has(.closingDecision)), (.databaseEntry, has(.databaseEntry)),
      (.separation, !separation.isRunning),
    ]
    return wanted.filter { !$0.1 }.map(\.0)
  }
}

extension ChildPath.Gap: Labelled {
  public var label: Text {
    switch self {
    case .initialAssessment: Text(vi: "Mẫu 02 (Đ26 k2)", en: "form 02 (art. 26(2))")
    case .detailedAssessment: Text(vi: "Mẫu 03 (Đ27 k1)", en: "form 03 (art. 27(1))")
    case .needsMeeting: Text(vi: "biên bản họp (Đ27 k2)", en: "minutes of the meeting (art. 27(2))")
    case .plan: Text(vi: "kế hoạch, Mẫu 04 (Đ28 k1)", en: "plan, form 04 (art. 28(1))")
    case .planApproval:
      Text(vi: "quyết định phê duyệt kế hoạch (Đ28 k4)", en: "decision that approves the plan (art. 28(4))")
    case .planSent:
      Text(
        vi: "gửi kế hoạch cho nơi thực hiện, người chăm sóc (Đ28 k5)",
        en: "plan sent to implementers and carer (art. 28(5))")
    case .review:
      Text(vi: "rà soát, Mẫu 06, cả hai câu 'có' (Đ30 k1b)", en: "review, form 06, both answers yes (art. 30(1)b)")
    case .closingDecision:
      Text(vi: "quyết định kết thúc, đã được xác nhận (Đ30 k1)", en: "decision to end the work, confirmed (art. 30(1))")
    case .databaseEntry:
      Text(vi: "cập nhật cơ sở dữ liệu quốc gia (Đ30 k3)", en: "entry in the national database (art. 30(3))")
    case .handOver:
      Text(
        vi: "bên nhận chưa xác nhận nhận bàn giao ('hand-over-accepted')",
        en: "the other side didn't accept the hand-over ('hand-over-accepted')")
    case .separation: Text(vi: "trẻ đang được cách ly (Đ32)", en: "the child is still separated (art. 32)")
    }
  }
}
