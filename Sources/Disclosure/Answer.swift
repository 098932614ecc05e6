/// What is known about a wanted change of a hidden count.
enum Answer {
  /// Whole numbers that bring it about.
  case found(Move)
  /// No whole numbers do: proved.
  case impossible
  /// The search ended before it was settled.
  case unsettled
}
