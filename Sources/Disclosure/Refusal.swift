public import Statistics

/// The first fault that the verifier finds in a release or its proof.
public enum Refusal: Error, Hashable {
  case otherZeroRule
  case unknownCell(CellKey)
  case repeatedCell(CellKey)
  case wrongNumber(CellKey)
  case smallCountPrinted(CellKey)
  case smallRevisionPrinted(CellKey)
  case zeroHidden(CellKey)
  case unknownPlace(decoy: Int, CellKey)
  case negativeCount(decoy: Int, CellKey)
  case decoyContradictsPrint(decoy: Int, CellKey)
  case decoyEmptiesHidden(decoy: Int, CellKey)
  case unprotected(CellKey)
  case unprotectedFromCoalition(CellKey)
  case groupDisclosed(group: CellKey, part: CellKey)
}

extension Refusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .otherZeroRule:
      "The release states another rule for zeros than the policy. Make the release by the policy."
    case .unknownCell(let key):
      "The cell '\(key)' isn't part of the tally. Make the release from the same tally."
    case .repeatedCell(let key):
      "The cell '\(key)' stands twice in the release. Give each cell once."
    case .wrongNumber(let key):
      "The number printed at '\(key)' isn't the true count. Make the release again."
    case .smallCountPrinted(let key):
      "The count at '\(key)' is below the threshold but printed. Hide it."
    case .smallRevisionPrinted(let key):
      "The count at '\(key)' differs from the one printed before by few cases. Hide it, or wait "
        + "until it differs by more."
    case .zeroHidden(let key):
      "The zero at '\(key)' is hidden though the policy prints zeros. Print it."
    case .unknownPlace(let decoy, let key):
      "Decoy \(decoy) changes '\(key)', which the tally doesn't have. Make the proof again."
    case .negativeCount(let decoy, let key):
      "Decoy \(decoy) has a negative count at '\(key)'. Make the proof again."
    case .decoyContradictsPrint(let decoy, let key):
      "Decoy \(decoy) disagrees with the number printed at '\(key)'. Make the proof again."
    case .decoyEmptiesHidden(let decoy, let key):
      "Decoy \(decoy) has no case at '\(key)', where readers know of one. Make the proof again."
    case .unprotected(let key):
      "The proof doesn't show the count at '\(key)' to be protected. Hide more, or prove it."
    case .unprotectedFromCoalition(let key):
      "The proof doesn't show the count at '\(key)' to be protected from people who know cases "
        + "of their own. Hide more, or prove it."
    case .groupDisclosed(let group, let part):
      "Readers can see that nearly all of '\(group)' are in '\(part)'. Hide one of them."
    }
  }
}
