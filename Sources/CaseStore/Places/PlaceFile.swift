import Base
import CaseModel
import Foundation
import GRDB

/// A national file of units, or the map from old ones to new, read before anything is written.
struct PlaceFile {
  struct Line {
    let line: Int
    let cells: [String: String]

    subscript(column: String) -> String? {
      cells[column].flatMap { $0.isEmpty ? nil : $0 }
    }

    func value(_ column: String) throws(BadCell) -> String {
      guard let value = self[column] else { throw BadCell(column: column, fault: .missing) }
      return value
    }
  }

  let rows: [Line]
  /// Whether it says what became of units.
  let isMap: Bool

  /// When the units of the old files begin, as far as the log is concerned.
  private static let longAgo = "1900-01-01"
  private static let reform = "2025-07-01"

  /// - Throws: ``StoreError/badReference(file:line:column:_:)`` for the first bad row, and for two rows of one unit
  ///   that say different things.
  init(_ text: String) throws {
    let table: CSVTable
    do throws(CSVFault) {
      table = try CSVTable(text)
    } catch {
      throw Self.fault(error.line, "", .csv(error))
    }
    isMap = table.headings.contains("old_code")
    for heading in isMap ? ["old_code", "new_code"] : ["code", "name"]
    where table.column(heading) == nil { throw Self.fault(table.line, heading, .missing) }
    let key = isMap ? ["old_code", "new_code"] : ["code", "valid_from"]
    var seen: [[String?]: Line] = [:]
    var rows: [Line] = []
    for row in table.rows {
      let line = Line(
        line: row.line, cells: Dictionary(uniqueKeysWithValues: zip(table.headings, row.cells)))
      do throws(BadCell) {
        try Self.check(line, isMap: isMap)
      } catch {
        throw Self.fault(row.line, error.column, error.fault)
      }
      let identity = key.map { line[$0] }
      if let first = seen[identity] {
        guard first.cells == line.cells else {
          throw Self.fault(row.line, key[0], .repeated(line: first.line))
        }
        continue
      }
      seen[identity] = line
      rows.append(line)
    }
    self.rows = rows
  }

  static func fault(_ line: Int, _ column: String, _ fault: ReferenceFault) -> StoreError {
    .badReference(file: "FILE", line: line, column: column, fault)
  }

  private static func check(_ row: Line, isMap: Bool) throws(BadCell) {
    for column in isMap ? ["old_code", "new_code"] : ["code"] {
      guard try row.value(column).wholeMatch(of: /[0-9]{2,5}/) != nil else {
        throw BadCell(column: column, fault: .notACode)
      }
    }
    for column in ["province_code", "district_code"] where !isMap {
      guard let code = row[column], code.wholeMatch(of: /[0-9]{2,3}/) == nil else { continue }
      throw BadCell(column: column, fault: .notACode)
    }
    for column in ["valid_from", "valid_to"] {
      guard let day = row[column], Day(day) == nil else { continue }
      throw BadCell(column: column, fault: .notADay)
    }
    if isMap {
      guard let split = row["split"], !["0", "1"].contains(split) else { return }
      throw BadCell(column: "split", fault: .words(["0", "1"]))
    }
    _ = try row.value("name")
    _ = try row.value(row.cells["valid_to"] == nil ? "valid_from" : "valid_to")
  }

  /// Inserts a unit that isn't known; whether it was new.
  static func unit(_ db: Database, _ row: Line) throws -> Bool {
    let code = try row.value("code")
    let name = try row.value("name").precomposedStringWithCanonicalMapping
    let isOld = row.cells["valid_to"] != nil
    let from = isOld ? longAgo : try row.value("valid_from")
    let known = try String.fetchOne(
      db, sql: "SELECT labelVi FROM place WHERE code = ? AND validFrom = ?",
      arguments: [code, from])
    if let known {
      guard known == name else { throw BadCell(column: "name", fault: .otherName) }
      return false
    }
    let level = code.count == 2 ? "province" : code.count == 3 ? "district" : "commune"
    var parent = code.count == 2 ? nil : row["district_code"] ?? row["province_code"]
    if let district = row["district_code"] {
      // A district list may come later or never: the province then stands in.
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM place WHERE code = ? AND validFrom = ?",
        arguments: [district, longAgo])
      parent = isKnown == true ? district : row["province_code"]
    }
    try db.run(
      sql: """
        INSERT INTO place (code, validFrom, validTo, level, parentCode, parentValidFrom, labelVi,
          labelEn, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'place import')
        """,
      arguments: [
        code, from, isOld ? try row.value("valid_to") : nil, level, parent,
        parent.map { _ in isOld ? longAgo : reform }, name, name,
      ])
    try CaseStore.indexPlace(db, code: code, validFrom: from, name: name)
    return true
  }

  /// Inserts an old-to-new pair that isn't known; whether it was new.
  static func change(_ db: Database, _ row: Line) throws -> Bool {
    let old = try row.value("old_code")
    let new = try row.value("new_code")
    for (column, code, day) in [("old_code", old, longAgo), ("new_code", new, reform)] {
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM place WHERE code = ? AND validFrom = ?", arguments: [code, day])
      if isKnown != true { throw BadCell(column: column, fault: .unknown(table: "place")) }
    }
    let kind = row["split"] == "1" ? "split" : "merge"
    try db.run(
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

  /// Every unit that was loaded lies in one that the log has.
  func checkParents(_ db: Database) throws {
    guard !isMap else { return }
    for row in rows {
      let orphan = try String.fetchOne(
        db,
        sql: """
          SELECT unit.parentCode FROM place AS unit
          LEFT JOIN place AS above
            ON above.code = unit.parentCode AND above.validFrom = unit.parentValidFrom
          WHERE unit.code = ? AND unit.validFrom = ? AND unit.parentCode NOT NULL
            AND above.code IS NULL
          """,
        arguments: [
          try row.value("code"), row.cells["valid_to"] == nil ? row["valid_from"] : Self.longAgo,
        ])
      if orphan != nil {
        let column = row["district_code"] == orphan ? "district_code" : "province_code"
        throw Self.fault(row.line, column, .unknown(table: "place"))
      }
    }
  }
}
