import CaseModel
import Foundation
import GRDB

extension CaseStore {
  /// What a national list brought.
  public struct Imported: Hashable, Sendable {
    public let rows: Int
    public let added: Int
    /// Pairs of a divided commune: no silent pick.
    public let needReview: Int
  }

  /// Loads units or their old-to-new map, in the columns of the national files. All rows or none.
  ///
  /// - Throws: ``StoreError/badReference(file:line:column:)`` for the first bad row.
  public func importPlaces(_ text: String, stamp: Stamp) throws -> Imported {
    let rows = CSV.rows(text)
    guard let header = rows.first?.cells else {
      throw StoreError.badReference(file: "FILE", line: 1, column: "code")
    }
    return try write(by: stamp) { db in
      try admit(db, .changePlaces, stamp)
      var added = 0
      var review = 0
      for (line, cells) in rows.dropFirst() {
        guard cells.count == header.count else {
          throw StoreError.badReference(file: "FILE", line: line, column: header.last ?? "")
        }
        let row = Dictionary(zip(header, cells)) { first, _ in first }
        do {
          if header.contains("old_code") {
            if try PlaceFiles.change(db, row) { added += 1 }
            if row["split"] == "1" { review += 1 }
          } else if try PlaceFiles.unit(db, row) {
            added += 1
          }
        } catch let missing as PlaceFiles.Missing {
          throw StoreError.badReference(file: "FILE", line: line, column: missing.column)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          throw StoreError.badReference(file: "FILE", line: line, column: "code")
        }
      }
      try journal(
        db, stamp, "place.import", detail: ["rows": String(rows.count - 1), "added": String(added)])
      return Imported(rows: rows.count - 1, added: added, needReview: review)
    }
  }
}

/// The columns of the national files of units.
enum PlaceFiles {
  struct Missing: Error {
    let column: String
  }

  /// When the units of the old files begin, as far as the log is concerned.
  private static let longAgo = "1900-01-01"
  private static let reform = "2025-07-01"

  /// Inserts a unit that isn't known; whether it was new.
  static func unit(_ db: Database, _ row: [String: String]) throws -> Bool {
    let code = try value(row, "code")
    let name = try value(row, "name").precomposedStringWithCanonicalMapping
    let isOld = row["valid_to"] != nil
    let from = isOld ? longAgo : try value(row, "valid_from")
    guard Day(from) != nil else { throw Missing(column: "valid_from") }
    let level = code.count == 2 ? "province" : code.count == 3 ? "district" : "commune"
    var parent = code.count == 2 ? nil : row["district_code"] ?? row["province_code"]
    if let district = row["district_code"] {
      // A district list may come later or never: the province then stands in.
      let known = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM place WHERE code = ? AND validFrom = ?",
        arguments: [district, longAgo])
      parent = known == true ? district : row["province_code"]
    }
    try db.execute(
      sql: """
        INSERT INTO place (code, validFrom, validTo, level, parentCode, parentValidFrom, labelVi,
          labelEn, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'place import')
        ON CONFLICT (code, validFrom) DO NOTHING
        """,
      arguments: [
        code, from, isOld ? try value(row, "valid_to") : nil, level, parent,
        parent.map { _ in isOld ? longAgo : reform }, name, name,
      ])
    return db.changesCount == 1
  }

  /// Inserts an old-to-new pair that isn't known; whether it was new.
  static func change(_ db: Database, _ row: [String: String]) throws -> Bool {
    let old = try value(row, "old_code")
    let new = try value(row, "new_code")
    let kind = row["split"] == "1" ? "split" : "merge"
    try db.execute(
      sql: """
        INSERT INTO placeChange (fromCode, fromValidFrom, toCode, toValidFrom, kind, effective,
          labelVi, labelEn, source, validFrom)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'place import', ?)
        ON CONFLICT (fromCode, fromValidFrom, toCode, toValidFrom) DO NOTHING
        """,
      arguments: [
        old, longAgo, new, reform, kind, reform, "\(old) → \(new)", "\(old) → \(new)", reform,
      ])
    return db.changesCount == 1
  }

  private static func value(_ row: [String: String], _ column: String) throws -> String {
    guard let value = row[column], !value.isEmpty else { throw Missing(column: column) }
    return value
  }
}
