/// Which links between questions a count keeps in one tally.
///
/// Releases are checked as they were made, so every way stays.
public enum Linking: Int, Comparable, CaseIterable, Sendable {
  /// Questions of one unit that share an attribute.
  case apart
  /// And questions of units that are the same people.
  case units
  /// And questions of one unit about attributes that exclude each other, as the form says: a referral that was answered
  /// isn't a draft.
  case form
  /// And about what the intake rules out: a silent call has no caller, a reason for calling is among the topics.
  case intake
  /// And what a filter leaves out is judged like a cell; what the form rules out holds wherever no row says otherwise.
  case rest

  /// All of them: how a new release is made.
  public static let all = Linking.rest

  public static func < (one: Linking, other: Linking) -> Bool { one.rawValue < other.rawValue }
}
