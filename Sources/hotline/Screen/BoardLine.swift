import Base
import CaseModel

/// A line of the board: a case, a broken-off call or a call that is owed, with what one has to see of it.
struct BoardLine: Hashable {
  enum Subject: Hashable {
    case `case`(CaseNumber)
    case draft(DraftID)
    case callback(CallbackID)
    /// Referrals of a case that were drafted and nobody sent.
    case unsent(CaseNumber)
  }

  let subject: Subject
  let urgency: Urgency
  /// Whether somebody confirmed the urgency.
  let isTriaged: Bool
  let dueAt: Instant
  let duty: Text
  let assignedTo: String?
  let place: String
  let version: Int
  /// Where the case stands; nil for what is no case.
  var state: CaseState?

  func isLate(at now: Instant) -> Bool { dueAt < now }

  var number: String {
    switch subject {
    case .case(let number): number.description
    case .draft(let id): Text(vi: "nháp \(id)", en: "draft \(id)").inLanguage(spoken)
    case .callback(let id): Text(vi: "gọi lại \(id)", en: "call \(id)").inLanguage(spoken)
    case .unsent(let number): number.description
    }
  }

  /// Late first, then by gravity, then by time: a late routine case doesn't stand above a late emergency.
  static func precedes(_ a: BoardLine, _ b: BoardLine, at now: Instant) -> Bool {
    let (lateA, lateB) = (a.isLate(at: now), b.isLate(at: now))
    if lateA != lateB { return lateA }
    if a.urgency != b.urgency { return a.urgency > b.urgency }
    // Of equals what is nobody's first: nobody will think of it.
    if lateA, (a.assignedTo == nil) != (b.assignedTo == nil) { return a.assignedTo == nil }
    return (a.dueAt, a.number) < (b.dueAt, b.number)
  }
}
