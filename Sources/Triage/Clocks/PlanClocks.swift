public import Base
public import CaseModel

/// The limits that a plan sets itself: each item's end, and the day of the review (NĐ 56 art. 28(3)a, 30).
public enum PlanClocks {
  /// A plan as it was submitted.
  public struct Submitted: Hashable, Sendable {
    public let entry: EntryID
    public let at: Instant
    public let facts: PlanFacts
    /// By what it ended: a newer plan, or the end of the work; nil while it is carried out.
    public let end: DutyEnd?

    public init(entry: EntryID, at: Instant, facts: PlanFacts, end: DutyEnd?) {
      self.entry = entry
      self.at = at
      self.facts = facts
      self.end = end
    }
  }

  /// - Parameters:
  ///   - plan: When a plan was submitted, and of which kind.
  ///   - progress: With the times at which it was recorded.
  ///   - reviews: When reviews were made.
  ///   - calendar: Working days and the zone of the log.
  public static func of(
    _ plan: Submitted, progress: [(progress: ItemProgress, at: Instant)], reviews: [Instant], calendar: LogCalendar
  ) -> [Clock] {
    var clocks: [Clock] = []
    func add(_ code: String, _ label: Text, _ duty: Duty, until day: Day, met: Clock.Ending?, meets: [Event]) {
      let dueAt = calendar.end(of: day)
      let isLate = plan.end.map { dueAt < $0.at } ?? false
      let ending = met ?? plan.end.map { isLate ? .missed($0) : .notApplicable($0) }
      clocks.append(
        Clock(
          code: code, label: label, duty: duty, responsible: "child-protection-worker", source: "NĐ 56/2017 Đ28 k3",
          basis: .law, conditions: [], meets: meets, startedAt: plan.at, dueAt: dueAt, ending: ending))
    }
    for (index, item) in plan.facts.items.enumerated() {
      guard let end = item.end else { continue }
      let last = progress.last {
        $0.progress.plan == plan.entry && $0.progress.item == index + 1 && $0.progress.state != .underWay
      }
      let ending: Clock.Ending? = last.map { last in
        last.progress.state == .done
          ? .met(at: last.at)
          : .notApplicable(DutyEnd(at: last.at, by: "", because: ItemProgress.State.dropped.label))
      }
      let measure = item.measure?.label ?? Text(vi: "biện pháp", en: "measure")
      add(
        "plan-item-\(index + 1)",
        Text(vi: "Kế hoạch, mục \(index + 1): \(measure.vi)", en: "Plan, item \(index + 1): \(measure.en)"), .act,
        until: end, met: ending, meets: [])
    }
    if let day = plan.facts.reviewBy {
      let review = reviews.filter { $0 >= plan.at }.min()
      add(
        "plan-review", Text(vi: "Rà soát theo ngày ghi trong kế hoạch", en: "Review by the plan's own day"), .assess,
        until: day, met: review.map { .met(at: $0) }, meets: [.review])
    }
    return clocks
  }
}
