public import Statistics

/// Why nothing can be released, or why a proof is refused.
public enum DisclosureError: Error, Hashable {
  case thresholdTooLow(Int)
  case coalitionTooSmall(Int)
  case strictNeedsHideableZeros
  case unknownCell(CellKey)
  case missingDimension(String)
  case repeatedCell(CellKey)
  case contradictsTally(CellKey)
  case cannotProtect([CellKey])
  case refused(Refusal)
  /// A release of the register without the proof of one of its parts.
  case noProof(String)
}

extension DisclosureError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .thresholdTooLow(let threshold):
      "The threshold \(threshold) would print every count. Choose 2 or more."
    case .coalitionTooSmall(let coalition):
      "A coalition of \(coalition) knows nothing. Choose 1 or more, or leave it out."
    case .strictNeedsHideableZeros:
      "Strict protection lets every hidden count be zero, which can't be where zeros are printed. "
        + "Let zeros be hidden, or choose interval protection."
    case .unknownCell(let key):
      "The cell '\(key)' isn't part of the tally. Correct its codes, or add them."
    case .missingDimension(let name):
      "The tally has no dimension '\(name)', which a publication uses. Add the dimension."
    case .repeatedCell(let key):
      "The cell '\(key)' stands twice in one publication. Give each cell once."
    case .contradictsTally(let key):
      "The cell '\(key)' was printed with another number than the counts give. "
        + "Correct the counts, or tell apart what was known on each day."
    case .cannotProtect(let keys):
      "No way was found to protect \(keys.count) sensitive cells, the first "
        + "'\(keys.first?.description ?? "")', so nothing is released. Show fewer dimensions or "
        + "coarser codes, or choose a weaker protection."
    case .refused(let refusal):
      refusal.description
    case .noProof(let part):
      "The proof of '\(part)' is missing. Restore the register from a backup."
    }
  }
}
