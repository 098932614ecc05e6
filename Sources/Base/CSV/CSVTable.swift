/// Rows under headings: a file of comma-separated values whose first line names its columns.
///
/// Columns without a name at the end are dropped where they are empty, as spreadsheets leave them behind.
public struct CSVTable: Sendable {
  public struct Row: Hashable, Sendable {
    /// Where it begins in the file, from 1.
    public let line: Int
    /// As many as there are headings.
    public let cells: [String]
  }

  public let dialect: CSVDialect
  public let headings: [String]
  /// Where the headings stand.
  public let line: Int
  public let rows: [Row]

  /// - Parameters:
  ///   - text: The whole file.
  ///   - numbersRows: Whether a first column without a name is left out: R's `write.csv` numbers its rows there.
  public init(_ text: String, numbersRows: Bool = false) throws(CSVFault) {
    let read = try CSVReader(text)
    guard let first = read.rows.first else { throw .empty }
    let skipped = numbersRows && first.cells.count > 1 && first.cells[0].isEmpty ? 1 : 0
    var headings = Array(first.cells.dropFirst(skipped))
    while headings.count > 1, headings.last == "" { headings.removeLast() }
    for (index, name) in headings.enumerated() {
      if name.isEmpty { throw .noHeading(column: skipped + index + 1) }
      if headings[..<index].contains(name) {
        throw .repeatedHeading(name, column: skipped + index + 1)
      }
    }
    var rows: [Row] = []
    rows.reserveCapacity(read.rows.count)
    for row in read.rows.dropFirst() {
      let cells = row.cells.dropFirst(skipped)
      guard cells.count >= headings.count, cells.dropFirst(headings.count).allSatisfy(\.isEmpty)
      else { throw .cells(line: row.line, found: cells.count, headings: headings) }
      rows.append(Row(line: row.line, cells: Array(cells.prefix(headings.count))))
    }
    dialect = read.dialect
    self.headings = headings
    line = first.line
    self.rows = rows
  }

  /// Where a column stands.
  public func column(_ name: String) -> Int? { headings.firstIndex(of: name) }
}
