import Base
import CaseModel
import Disclosure
import Statistics

/// Why a table command can't do what it was asked.
///
/// Told are files, lines, headings and codes.
enum TableError: Explained, Hashable {
  enum CountFault: Hashable { case notWhole, ambiguous, negative, tooMany }
  enum DivisionFault: Hashable {
    case otherTotal(String), unknown(String), taken(String), incomplete(String)
  }
  enum LevelFault: Hashable { case notSigns, first, skips, secondTotal }

  case noFolder
  case unreadable(file: String)
  case unwritable(file: String)
  case exists(file: String)
  case csv(file: String, CSVFault)
  case noColumn(file: String, line: Int, wanted: String, found: [String])
  case noDimension(found: [String])
  /// A heading of inner.csv that would be the name of a file elsewhere.
  case unsafeHeading(column: Int)
  case tooLarge(cells: Int?, most: Int)
  case count(TableSpot, CountFault)
  case unknownCode(TableSpot, String)
  case notFinest(TableSpot, String)
  case level(TableSpot, LevelFault)
  case emptyCode(TableSpot)
  case repeatedCode(TableSpot, String, first: Int)
  case repeatedCell(TableSpot, CellKey, first: Int)
  case status(TableSpot)
  /// A seed isn't 64 hexadecimal signs.
  case seed(file: String)
  /// Microdata without a column that has a hier_ file.
  case noHierarchy(file: String, found: [String])
  /// A second division of a dimension's codes that isn't one.
  case division(TableSpot, DivisionFault)
  case divisions(column: String, DimensionError)
  case rule(TableSpot)
  case cost(TableSpot)
  /// A cell that is said to be empty and isn't.
  case notEmpty(TableSpot, CellKey)
  /// A cell that must be printed and is small.
  case smallPrinted(TableSpot, CellKey)
  /// Wishes for hiding beside rounding.
  case notForRounding
  /// An option names a column that isn't there.
  case noSuchColumn(String, found: [String])
  case hierarchy(file: String, HierarchyError)
  case counts(TallyError)
  case refused(DisclosureError)
  case unsafe(count: Int)
  /// The signs of hidden cells tell which are small.
  case tellingSigns(count: Int, found: Int)
  /// Who has the program finds out counts.
  case programTells(count: Int)
  /// The published table isn't what the program makes of these counts, options and seed.
  case otherwisePublished
  /// However levels are joined, no table keeps this many per cent of its counts.
  case nothingKeeps(percent: Int)

  var status: ExitStatus {
    switch self {
    case .noFolder, .unreadable, .unwritable, .exists: .usage
    case .csv, .noColumn, .noDimension, .unsafeHeading, .tooLarge, .count, .unknownCode, .notFinest,
      .level, .emptyCode, .repeatedCode, .repeatedCell, .status, .seed, .hierarchy, .counts, .noHierarchy,
      .division, .divisions, .rule, .cost, .notEmpty, .smallPrinted:
      .faultyDocument
    case .refused(.cannotProtect), .refused(.outOfTime), .refused(.refused), .unsafe, .tellingSigns, .nothingKeeps,
      .programTells:
      .disclosure
    case .refused(.unknownCell), .refused(.contradictsTally), .refused(.repeatedCell),
      .refused(.missingDimension):
      .faultyDocument
    case .refused, .notForRounding, .otherwisePublished, .noSuchColumn: .usage
    }
  }
}
