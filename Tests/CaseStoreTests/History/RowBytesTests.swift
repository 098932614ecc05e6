import _CaseLogTestSupport
import CaseModel
import GRDB
import Testing

@testable import CaseStore

/// What is hashed of a row is the same whether it was read into memory or stands in a statement.
struct RowBytesTests {
  @Test func `both ways have the same bytes, for every row of a log and every kind of value`() throws {
    let log = try TestLog()
    _ = try log.open()
    let database = try DatabaseQueue(path: log.path)
    try database.read { db in
      var seen = 0
      let others =
        "SELECT 1 AS b, -9223372036854775807 AS a, '' AS c, x'' AS e, NULL AS d, 'Rơ Châm' AS f, x'00ff' AS g"
      for sql in KnownTables.all.map({ "SELECT * FROM \"\($0)\"" }) + [others] {
        let statement = try db.makeStatement(sql: sql)
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
          var (one, other): ([UInt8], [UInt8]) = ([1], [1])
          try RowBytes(columnsOf: statement).append(statement, to: &one)
          RowBytes(columnsOf: row.copy()).append(row.copy(), to: &other)
          #expect(one == other)
          seen += 1
        }
      }
      #expect(seen > 500)
    }
  }

  @Test func `a real number, of which the log has none, changes the bytes`() throws {
    try DatabaseQueue().read { db in
      func bytes(_ sql: String) throws -> [UInt8] {
        let statement = try db.makeStatement(sql: sql)
        let rows = try Row.fetchCursor(statement)
        var bytes: [UInt8] = []
        while try rows.next() != nil { try RowBytes(columnsOf: statement).append(statement, to: &bytes) }
        return bytes
      }
      let (whole, real, half) = (try bytes("SELECT 1 AS a"), try bytes("SELECT 1.0 AS a"), try bytes("SELECT 1.5 AS a"))
      #expect(real != whole)
      #expect(real != half)
    }
  }
}
