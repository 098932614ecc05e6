import GRDB

// Statements that are prepared once a connection: a use case runs the same dozens again and again.
// `run` stands for GRDB's `execute`; the others stand before GRDB's own of the same name.
// A cursor, which may be open while its statement is wanted again, stays GRDB's.

extension Database {
  /// Runs one statement.
  func run(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension Row {
  static func fetchOne(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> Row? {
    try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }

  static func fetchAll(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> [Row] {
    try fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// What `body` makes of each row while the statement stands at it. In a copy each value is looked for through the
  /// names of all columns before it: lists spent most of their time there.
  ///
  /// - Parameter body: Asks nothing of the database.
  static func each<Value>(
    _ db: Database, sql: String, arguments: StatementArguments = [], _ body: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try body(row)) }
    return values
  }
}

extension DatabaseValueConvertible {
  static func fetchOne(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> Self? {
    try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }

  static func fetchAll(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> [Self] {
    try fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension DatabaseValueConvertible where Self: StatementColumnConvertible {
  static func fetchOne(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> Self? {
    try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }

  static func fetchAll(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> [Self] {
    try fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }
}
