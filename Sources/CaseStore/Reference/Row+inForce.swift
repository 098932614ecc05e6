import Base
import GRDB

extension Row {
  /// What a table of reference data says of a code on a day; the newest row where several do.
  static func inForce(_ db: Database, _ table: String, code: String, on day: Day) throws -> Row? {
    try fetchOne(
      db,
      sql: """
        SELECT * FROM \(table.asSQLName) WHERE code = ?1 AND validFrom <= ?2 AND (validTo IS NULL OR validTo >= ?2)
        ORDER BY validFrom DESC LIMIT 1
        """, arguments: [code, "\(day)"])
  }

  /// Every row of a table of reference data that holds on a day, by code.
  static func inForce(_ db: Database, _ table: String, on day: Day) throws -> [Row] {
    try fetchAll(
      db,
      sql: """
        SELECT * FROM \(table.asSQLName) WHERE validFrom <= ?1 AND (validTo IS NULL OR validTo >= ?1) ORDER BY code
        """, arguments: ["\(day)"])
  }
}
