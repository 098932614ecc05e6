public import Base

/// Why something can't be published as asked.
public enum ExportError: Error, Hashable {
  case notAPeriod(String)
  case notADay(String)
  case unsafeName(String)
  case noFigures
  case repeatedFigures(String)
  case differingPolicies
  case mixedPeriods
  case emptyCodebook(dimension: String)
  case repeatedCode(dimension: String, code: String)
  case unknownParent(dimension: String, code: String)
  case missingCodebook(dimension: String)
  case missingLabel(dimension: String, code: String)
  case clashingColumn(String)
  case unknownFigures(String)
  case unknownDimension(String, form: String)
  case unknownCode(String, dimension: String, form: String)
  case repeatedDimension(String, form: String)
  case emptyTable(form: String)
  case numberInRemark
  case notAnSDMXCode(String)
  case administrativePeriod(format: String)
  /// The file of identifiers isn't comma-separated values.
  case badMapping(CSVFault)
  case unknownRole(line: Int)
  case repeatedMapping(line: Int)
  case noDHIS2Code(role: String, code: String)
  case unknownPlanDimension(String, figures: String)
}
