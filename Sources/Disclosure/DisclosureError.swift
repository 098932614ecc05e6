public import Statistics

/// Why nothing can be released, or why a proof is refused.
public enum DisclosureError: Error, Hashable {
  case thresholdTooLow(Int)
  case coalitionTooSmall(Int)
  case strictNeedsHideableZeros
  case baseTooSmall(Int)
  /// Rounding with a rule for hidden zeros, or with a cost of hiding.
  case roundingHidesNothing
  case unknownCell(CellKey)
  case missingDimension(String)
  case repeatedCell(CellKey)
  case contradictsTally(CellKey)
  case cannotProtect([CellKey])
  /// Time was up before these cells were settled.
  case outOfTime([CellKey])
  /// Whoever waited wants nothing any more.
  case stopped
  case refused(Refusal)
  /// A release of the register without the proof of one of its parts.
  case noProof(String)
}
