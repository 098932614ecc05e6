import Base
import CaseModel
import Disclosure
import Statistics

/// Why a table command can't do what it was asked.
///
/// Told are files, lines, headings and codes.
enum TableError: Explained, Hashable {
  enum CountFault: Hashable { case notWhole, ambiguous, negative, tooMany }
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
  case hierarchy(file: String, HierarchyError)
  case counts(TallyError)
  case refused(DisclosureError)
  case unsafe(count: Int)
  /// The signs of hidden cells tell which are small.
  case tellingSigns(count: Int)
  /// However levels are joined, no table keeps this many per cent of its counts.
  case nothingKeeps(percent: Int)

  var status: ExitStatus {
    switch self {
    case .noFolder, .unreadable, .unwritable, .exists: .usage
    case .csv, .noColumn, .noDimension, .unsafeHeading, .tooLarge, .count, .unknownCode, .notFinest,
      .level, .emptyCode, .repeatedCode, .repeatedCell, .status, .hierarchy, .counts:
      .faultyDocument
    case .refused(.cannotProtect), .refused(.refused), .unsafe, .tellingSigns, .nothingKeeps:
      .disclosure
    case .refused(.unknownCell), .refused(.contradictsTally), .refused(.repeatedCell),
      .refused(.missingDimension):
      .faultyDocument
    case .refused: .usage
    }
  }
}
