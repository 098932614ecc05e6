public import Base
import CaseModel
import GRDB

extension CaseStore {
  /// The reference data as they were on the day of a moment.
  public func reference(at instant: Instant) throws -> Reference {
    try read { try reference($0, on: try calendar($0).day(of: instant)) }
  }

  /// What people say for each topic and group of topics on a day, in every language.
  public func topicWords(on day: Day) throws -> [String: [String]] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM topicWord WHERE validFrom <= ? AND (validTo IS NULL OR validTo >= ?)
          ORDER BY topic, language DESC
          """, arguments: ["\(day)", "\(day)"]
      ).map { try reading("topicWord", $0, TopicWords.init) }
      return Dictionary(rows.map { ($0.topic, $0.words) }, uniquingKeysWith: +)
    }
  }

  /// Loads a file of reference data: its name is the table's. All rows or none.
  ///
  /// Rows that due times follow from leave the log with the mark that they are to be computed anew, in the same
  /// transaction: ``recompute(stamp:)`` takes it away.
  ///
  /// - Throws: ``StoreError/badReference(file:line:column:_:)`` for the first bad row, before anything is written.
  public func updateReference(table name: String, text: String, stamp: Stamp) throws -> Int {
    let table = try ReferenceTable(name)
    // Whether it is committed or not.
    defer { knownReference.forget() }
    return try write(by: stamp) { db in
      knownReference.forget()
      try admit(db, .updateReference, stamp)
      let file = try ReferenceRows(text, of: table, file: name + ".csv", db)
      let result = try table.load(file, into: db)
      if table.movesClocks { try markRecomputeDue(db, at: stamp.now) }
      var detail = ["table": name, "rows": String(result.rows)]
      if !result.replaced.isEmpty { detail["old"] = result.replaced.joined(separator: "\n") }
      try journal(db, stamp, .referenceUpdate, detail: detail)
      return result.rows
    }
  }

  /// The columns that the rows of a table are sorted by.
  public func referenceKey(of table: String) throws -> [String] {
    let table = try ReferenceTable(table)
    return try KnownTables.key(of: table.name)
  }

  /// The rows of a table by their key, as text; continues after the row with the key `after`.
  ///
  /// - Throws: ``StoreError/notInList(_:)`` for an `after` that is no key of the table.
  public func referenceRows(
    table name: String, on day: Day?, after: [String] = [], limit: Int = .max
  ) throws -> [[String: String]] {
    let table = try ReferenceTable(name)
    let key = try referenceKey(of: name)
    guard after.isEmpty || after.count == key.count else {
      throw StoreError.notInList(after.joined(separator: "@"))
    }
    let columns = key.map { "\"\($0)\"" }.joined(separator: ", ")
    var conditions = ["1"]
    var arguments = StatementArguments()
    if let day {
      conditions.append("validFrom <= ? AND (validTo IS NULL OR validTo >= ?)")
      arguments += ["\(day)", "\(day)"]
    }
    if !after.isEmpty {
      conditions.append("(\(columns)) > (\(key.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(after)
    }
    let condition = conditions.joined(separator: " AND ")
    let query = "SELECT * FROM \"\(table.name)\" WHERE \(condition) ORDER BY \(columns) LIMIT ?"
    let bound = arguments + [limit]
    return try read { db in
      try Row.fetchAll(db, sql: query, arguments: bound).map { row in
        Dictionary(
          uniqueKeysWithValues: row.map { column, value in
            (column, value.isNull ? "" : String.fromDatabaseValue(value) ?? "\(value)")
          })
      }
    }
  }
}
