public import Statistics

/// The first fault that the verifier finds in a release or its proof.
public enum Refusal: Error, Hashable {
  case otherZeroRule
  case otherMethod
  case notAMultiple(CellKey)
  case doesNotAddUp(CellKey)
  case unknownCell(CellKey)
  case repeatedCell(CellKey)
  case wrongNumber(CellKey)
  case smallCountPrinted(CellKey)
  case smallRevisionPrinted(CellKey)
  case zeroHidden(CellKey)
  case unknownPlace(decoy: Int, CellKey)
  case negativeCount(decoy: Int, CellKey)
  case impossiblePlace(decoy: Int, CellKey)
  case untied(decoy: Int, CellKey)
  case decoyContradictsPrint(decoy: Int, CellKey)
  case decoyEmptiesHidden(decoy: Int, CellKey)
  case unprotected(CellKey)
  case unprotectedFromCoalition(CellKey)
  case groupDisclosed(group: CellKey, part: CellKey)
}
