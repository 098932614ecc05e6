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
    "agency", "agencyKind", "callbackLimit", "clock", "draftLimit", "formItem", "holiday", "log", "logPlace", "place",
    "placeChange", "placeWord", "referralRule", "retention", "sign", "topic",
    "topicWord", "urgency", "vocabulary",
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
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM \"\(table)\" WHERE \(condition)", arguments: StatementArguments(keys))
    append(Line(name: Self.name(table, keys), hash: row.map(Self.hash)))
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

  static func hash(_ db: Database, wholeTable table: String) throws -> ContentHash {
    let order = try KnownTables.key(of: table).map { "\"\($0)\"" }.joined(separator: ", ")
    var bytes: [UInt8] = []
    var content: [UInt8] = []
    var columns: RowBytes?
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \"\(table)\" ORDER BY \(order)")
    while let row = try rows.next() {
      let known = columns ?? RowBytes(columnsOf: row)
      columns = known
      content.removeAll(keepingCapacity: true)
      known.append(row, to: &content)
      bytes += "row \(content.count)\n".utf8
      bytes += content
    }
    return ContentHash(of: Data(bytes))
  }
}
