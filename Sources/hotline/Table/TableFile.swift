import Base
import CaseModel
import Foundation

/// One file of a statistician's folder: its rows, and errors that name the file.
struct TableFile {
  let name: String
  let table: CSVTable

  init(_ name: String, in folder: URL) throws(TableError) {
    let file = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: file), let text = FileText.decoded(data) else {
      throw .unreadable(file: name)
    }
    self.name = name
    do throws(CSVFault) {
      table = try CSVTable(text, numbersRows: true)
    } catch {
      throw .csv(file: name, error)
    }
  }

  /// Where a column stands; headings are compared as R and Excel may write them (`Freq`).
  func column(_ wanted: String) throws(TableError) -> Int {
    if let column = table.column(wanted) { return column }
    guard let column = table.headings.firstIndex(where: { $0.lowercased() == wanted }) else {
      throw .noColumn(file: name, line: table.line, wanted: wanted, found: table.headings)
    }
    return column
  }

  /// A count in a row.
  func count(_ row: CSVTable.Row, _ column: Int) throws(TableError) -> Int {
    let number: Int
    do throws(WholeNumber.Fault) {
      number = try WholeNumber.read(row.cells[column])
    } catch {
      throw .count(
        spot(row, column), error == .ambiguous ? .ambiguous : .notWhole)
    }
    guard number >= 0 else { throw .count(spot(row, column), .negative) }
    return number
  }

  func spot(_ row: CSVTable.Row, _ column: Int) -> TableSpot {
    TableSpot(file: name, line: row.line, column: table.headings[column])
  }
}

/// Where something stands in a file of the folder.
struct TableSpot: Hashable {
  let file: String
  let line: Int
  /// The heading.
  let column: String

  var text: Text {
    Text(
      vi: "\(file), dòng \(line), cột '\(column)'", en: "\(file), line \(line), column '\(column)'")
  }
}
