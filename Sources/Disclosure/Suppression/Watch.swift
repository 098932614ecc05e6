/// Who waits while tables are protected: hears how far it is, and says when it must come to an end.
///
/// An end never makes a table less safe. What is left to do is to hide fewer cells, or to round nearer: without it the
/// table is coarser. Where the promise can't be proved in time, nothing is released.
public struct Watch {
  /// What is being done.
  public enum Step: String, CaseIterable, Sendable {
    /// Numbers are rounded so that they add up.
    case rounding
    /// Cells are hidden until every small count is protected.
    case hiding
    /// Hidden cells that nothing needs are printed again.
    case pruning
    /// Cheaper patterns are tried.
    case improving
  }

  /// What is to happen.
  public enum Answer: Sendable {
    case goOn
    /// Nothing more is to be made smaller or nearer.
    case comeToAnEnd
    /// Nothing is wanted any more.
    case stop
  }

  private let ask: (Step, Double) -> Answer
  private let last = Last()

  /// What was done when the watch was asked last.
  private final class Last {
    var moment = (step: Step.hiding, share: 0.0)
  }

  /// - Parameter ask: Gets the step and how much of it is done, from 0 to 1. Asked often, so it should be quick.
  public init(_ ask: @escaping (Step, Double) -> Answer) { self.ask = ask }

  /// Nobody waits.
  public static var nobody: Watch { Watch { _, _ in .goOn } }

  /// Whether there is time left.
  ///
  /// - Throws: ``DisclosureError/stopped``.
  func hasTime(_ step: Step, _ done: Int, of total: Int) throws(DisclosureError) -> Bool {
    last.moment = (step, total > 0 ? min(1, Double(done) / Double(total)) : 1)
    switch ask(step, last.moment.share) {
    case .goOn: return true
    case .comeToAnEnd: return false
    case .stop: throw .stopped
    }
  }

  /// Whether there is time left, in the middle of what was being done when it was asked last.
  var isPatient: Bool {
    if case .goOn = ask(last.moment.step, last.moment.share) { true } else { false }
  }
}
