import Foundation
import GRDB
import Vault

/// The rows that an entry of the journal wrote: for each its table, its key and the SHA-256 of what it holds.
///
/// Of sealed columns it hashes the ciphertext; nothing here tells what was sealed. The journal keeps the list, the
/// entry's signature covers its hash.
struct ContentList {
  /// One row, named by table and key.
  struct Line {
    let name: String
    /// Nil when the row was deleted.
    let hash: ContentHash?

    var table: String { String(name.prefix { $0 != "\t" }) }
    /// The values of its key; none for a whole table.
    var keys: [Substring] { Array(name.split(separator: "\t").dropFirst()) }
  }

  private(set) var text = ""

  /// Reference data and settings change seldom and in bulk: each such table is one line.
  private static let whole: Set<String> = [
    "agency", "agencyKind", "callbackLimit", "card", "clock", "criterion", "draftLimit", "formItem", "holiday", "log",
    "logPlace", "place",
    "placeChange", "placeWord", "referralRule", "retention", "sign", "taskLimit", "topic",
    "topicWord", "urgency", "verifyLimit", "vocabulary",
  ]

  static func isWhole(_ table: String) -> Bool { whole.contains(table) }

  var hash: ContentHash { ContentHash(of: Data(text.utf8)) }

  mutating func add(_ db: Database, _ table: String, _ keys: [DatabaseValue]) throws {
    if Self.isWhole(table) {
      append(Line(name: table, hash: try Self.hash(db, wholeTable: table)))
      return
    }
    let columns = try KnownTables.key(of: table)
    let condition = columns.map { "\"\($0)\" = ?" }.joined(separator: " AND ")
    let statement = try db.cachedStatement(sql: "SELECT * FROM \"\(table)\" WHERE \(condition)")
    let rows = try DatabaseValue.fetchCursor(statement, arguments: StatementArguments(keys))
    var hash: ContentHash?
    while try rows.next() != nil {
      var bytes: [UInt8] = []
      try RowBytes(columnsOf: statement).append(statement, to: &bytes)
      hash = ContentHash(of: Data(bytes))
    }
    append(Line(name: Self.name(table, keys), hash: hash))
  }

  private mutating func append(_ line: Line) {
    text += "\(line.name)\t\(line.hash?.text ?? "-")\n"
  }

  /// Reads ``text``; nil for anything else.
  static func lines(_ text: String) -> [Line]? {
    var lines: [Line] = []
    for line in text.split(separator: "\n") {
      guard let tab = line.lastIndex(of: "\t") else { return nil }
      let (name, hash) = (String(line[..<tab]), line[line.index(after: tab)...])
      if hash == "-" {
        lines.append(Line(name: name, hash: nil))
      } else if let hash = ContentHash(hash) {
        lines.append(Line(name: name, hash: hash))
      } else {
        return nil
      }
    }
    return lines
  }

  static func name(_ table: String, _ keys: [DatabaseValue]) -> String {
    ([table]
      + keys.map { key in
        (String.fromDatabaseValue(key) ?? "\(key)").replacing("%", with: "%25")
          .replacing("\t", with: "%09").replacing("\n", with: "%0A")
      }).joined(separator: "\t")
  }

  static func hash(_ row: Row) -> ContentHash {
    var bytes: [UInt8] = []
    RowBytes(columnsOf: row).append(row, to: &bytes)
    return ContentHash(of: Data(bytes))
  }

  /// Name and hash of each row of a table.
  static func each(_ db: Database, _ table: String, key: [String]) throws -> [(name: String, hash: ContentHash)] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM \"\(table)\"")
    let columns = RowBytes(columnsOf: statement)
    let rows = try Row.fetchCursor(statement)
    var found: [(name: String, hash: ContentHash)] = []
    while let row = try rows.next() {
      var bytes: [UInt8] = []
      try columns.append(statement, to: &bytes)
      found.append((name(table, key.map { row[$0] }), ContentHash(of: Data(bytes))))
    }
    return found
  }

  static func hash(_ db: Database, wholeTable table: String) throws -> ContentHash {
    let order = try KnownTables.key(of: table).map { "\"\($0)\"" }.joined(separator: ", ")
    var bytes: [UInt8] = []
    var content: [UInt8] = []
    let statement = try db.cachedStatement(sql: "SELECT * FROM \"\(table)\" ORDER BY \(order)")
    let columns = RowBytes(columnsOf: statement)
    let rows = try DatabaseValue.fetchCursor(statement)
    while try rows.next() != nil {
      content.removeAll(keepingCapacity: true)
      try columns.append(statement, to: &content)
      bytes += "row ".utf8
      RowBytes.add(content.count, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
      bytes += content
    }
    return ContentHash(of: Data(bytes))
  }
}
