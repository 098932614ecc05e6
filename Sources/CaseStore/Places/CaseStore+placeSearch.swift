public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Units by code and first day, continuing after `after`: those in whose folded name a word begins with each word of
  /// `name`, or whose code begins with it. Looked up by the words; no other unit is read.
  ///
  /// - Parameters:
  ///   - name: Part of a name, with or without marks; nil for all.
  ///   - level: Only units of this level; nil for all.
  ///   - day: The day on which they are valid; nil for units of any time.
  ///   - after: The last one of the page before.
  ///   - limit: At most so many.
  public func places(
    named name: String?, level: Place.Level?, on day: Day?, after: PlaceKey? = nil,
    limit: Int = .max
  ) throws -> [Place] {
    try read {
      try CaseStore.places($0, named: name, level: level, on: day, after: after, limit: limit)
    }
  }

  static func places(
    _ db: Database, named name: String?, level: Place.Level?, on day: Day?,
    after: PlaceKey? = nil, limit: Int = .max
  ) throws -> [Place] {
    var conditions = ["(code, validFrom) > (?, ?)"]
    var arguments: StatementArguments = [
      after?.code ?? "", after.map { "\($0.validFrom)" } ?? "",
    ]
    if let day {
      conditions.append("validFrom <= ? AND (validTo IS NULL OR validTo >= ?)")
      arguments += ["\(day)", "\(day)"]
    }
    if let level {
      conditions.append("level = ?")
      arguments += [level.rawValue]
    }
    if let name {
      let words = Fold.key(name).split(separator: " ").map(String.init)
      let code = name.filter { !$0.isWhitespace }
      let named = words.map { _ in
        "SELECT code, validFrom FROM placeWord WHERE word >= ? AND word < ?"
      }
      let coded = "SELECT code, validFrom FROM place WHERE code >= ? AND code < ?"
      let source =
        words.isEmpty
        ? coded : "SELECT * FROM (\(named.joined(separator: " INTERSECT "))) UNION \(coded)"
      conditions.append("(code, validFrom) IN (\(source))")
      for start in words + [code] { arguments += [start, start + "\u{10FFFF}"] }
    }
    let query = """
      SELECT * FROM place WHERE \(conditions.joined(separator: " AND "))
      ORDER BY code, validFrom LIMIT ?
      """
    return try Row.fetchAll(db, sql: query, arguments: arguments + [limit])
      .map { try reading("place", $0, Place.init) }
  }

  /// Makes the words of a unit's name findable.
  static func indexPlace(_ db: Database, code: String, validFrom: String, name: String) throws {
    try db.cachedStatement(sql: "DELETE FROM placeWord WHERE code = ? AND validFrom = ?")
      .execute(arguments: [code, validFrom])
    let insert = try db.cachedStatement(
      sql: "INSERT INTO placeWord (word, code, validFrom) VALUES (?, ?, ?)")
    for word in Set(Fold.key(name).split(separator: " ").map(String.init)).sorted() {
      try insert.execute(arguments: [word, code, validFrom])
    }
  }
}
