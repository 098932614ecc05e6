/// What is known about a wanted change of a suppressed count.
enum SearchOutcome {
  /// Whole numbers that bring it about.
  case found(FeasibleShift)
  /// No whole numbers do: proved.
  case impossible
  /// The search ended before it was settled.
  case unsettled
}
