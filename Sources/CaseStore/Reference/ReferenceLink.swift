import GRDB

/// A column whose cells name rows of a table.
struct ReferenceLink {
  let column: String
  /// The column that holds the first day of the row that is named.
  let day: String?
  let table: String
  /// A word that is no code and allowed.
  let word: String?
  /// Whether the cell lists units with their first day.
  let isPlaces: Bool

  init(
    _ column: String, day: String? = nil, to table: String, orWord word: String? = nil,
    isPlaces: Bool = false
  ) {
    self.column = column
    self.day = day
    self.table = table
    self.word = word
    self.isPlaces = isPlaces
  }

  /// - Throws: ``StoreError/badReference(file:line:column:_:)`` for the first cell that names no row.
  func check(_ file: ReferenceRows, _ db: Database) throws {
    let condition = day == nil && !isPlaces ? "code = ?" : "code = ? AND validFrom = ?"
    let find = try db.makeStatement(sql: "SELECT 1 FROM \"\(table)\" WHERE \(condition)")
    for row in file.rows {
      guard let cell = String.fromDatabaseValue(row[column]) else {
        if let day, !row[day].isNull { throw file.fault(row, column, .missing) }
        continue
      }
      if cell == word { continue }
      var keys: [[String]] = [[cell]]
      if let day {
        guard let first = String.fromDatabaseValue(row[day]) else {
          throw file.fault(row, day, .missing)
        }
        keys = [[cell, first]]
      } else if isPlaces {
        keys = cell.split(separator: " ").map { $0.split(separator: "@").map(String.init) }
      }
      for key in keys
      where try Bool.fetchOne(find, arguments: StatementArguments(key)) != true {
        throw file.fault(row, column, .unknown(table: table))
      }
    }
  }
}
