import Base
import CaseModel
import GRDB

extension CaseStore {
  /// The tables of reference data.
  public static var referenceTables: [String] { ReferenceTable.names }
}

/// A table of reference data: its columns are those of the file of the same name.
struct ReferenceTable {
  let name: String

  static let names = [
    "urgency", "sign", "topic", "place", "placeChange", "agencyKind", "agency", "clock",
    "referralRule", "holiday", "retention", "draftLimit", "callbackLimit", "verifyLimit", "taskLimit", "topicWord",
    "formItem", "card", "criterion",
  ]

  /// Those that due times are computed from.
  var movesClocks: Bool { ["urgency", "clock", "holiday"].contains(name) }

  init(_ name: String) throws(StoreError) {
    guard ReferenceTable.names.contains(name) else { throw .unknownTable(name) }
    self.name = name
  }

  /// Reads a row as it is read whenever it is used.
  func check(_ row: Row) throws {
    switch name {
    case "urgency":
      _ = try UrgencyRule(row)
      _ = try AnswerRule(row)
    case "sign": _ = try Sign(row)
    case "place": _ = try Place(row)
    case "placeChange": _ = try PlaceChange(row)
    case "agency": _ = try Agency(row)
    case "clock": _ = try ClockRule(row)
    case "referralRule": _ = try ReferralRule(row)
    case "holiday": _ = try Holiday(row)
    case "retention": _ = try RetentionRule(row)
    case "draftLimit": _ = try DraftLimit(row)
    case "callbackLimit": _ = try CallbackLimit(row)
    case "verifyLimit": _ = try VerifyLimit(row)
    case "taskLimit": _ = try TaskLimit(row)
    case "topicWord": _ = try TopicWords(row)
    case "formItem": _ = try FormItem(row)
    case "card": _ = try Card(row)
    case "criterion": _ = try Criterion(row)
    default: break
    }
  }

  /// Columns that hold codes of another table's rows.
  var links: [ReferenceLink] {
    switch name {
    case "clock":
      [ReferenceLink("responsible", to: "agencyKind", orWord: "hotline")]
    case "referralRule": [ReferenceLink("agencyKind", to: "agencyKind")]
    case "agency":
      [
        ReferenceLink("kind", to: "agencyKind"), ReferenceLink("superior", to: "agency"),
        ReferenceLink("places", to: "place", isPlaces: true),
      ]
    case "topic": [ReferenceLink("parent", to: "topic")]
    case "topicWord": [ReferenceLink("topic", to: "topic")]
    case "card": [ReferenceLink("sign", to: "sign"), ReferenceLink("topic", to: "topic")]
    case "place": [ReferenceLink("parentCode", day: "parentValidFrom", to: "place")]
    case "placeChange":
      [
        ReferenceLink("fromCode", day: "fromValidFrom", to: "place"),
        ReferenceLink("toCode", day: "toValidFrom", to: "place"),
      ]
    default: []
    }
  }

  /// Inserts every row, or replaces the row of the same key. All or nothing; the old rows are returned for the journal.
  @discardableResult
  func load(_ file: ReferenceRows, into db: Database) throws -> (rows: Int, replaced: [String]) {
    try Vocabulary.fill(db)
    let key = try KnownTables.key(of: name)
    let header = file.columns
    let list = header.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = header.map { _ in "?" }.joined(separator: ", ")
    let updates = header.filter { !key.contains($0) }
      .map { "\"\($0)\" = excluded.\"\($0)\"" }.joined(separator: ", ")
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO "\(name)" (\(list)) VALUES (\(marks))
        ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(updates)
        """)
    let existing = try db.makeStatement(
      sql: """
        SELECT * FROM "\(name)" WHERE \(key.map { "\"\($0)\" = ?" }.joined(separator: " AND "))
        """)
    // What a row of another table points to must stand before it is inserted; rows of one file may name each other.
    for link in links where link.table != name { try link.check(file, db) }
    var replaced: [String] = []
    for row in file.rows {
      if let old = try Row.fetchOne(existing, arguments: StatementArguments(row.values(of: key))),
        header.contains(where: { (old[$0] as DatabaseValue) != row[$0] })
      {
        replaced.append(old.map { "\($0)=\($1)" }.joined(separator: "; "))
      }
      do {
        try insert.execute(arguments: StatementArguments(row.values(of: header)))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        // The message names table and column, never a value.
        let message = error.message ?? ""
        throw file.fault(row, header.first { message.contains($0) } ?? key[0], .wrong)
      }
    }
    for link in links where link.table == name { try link.check(file, db) }
    if name == "place" {
      for row in file.rows {
        try CaseStore.indexPlace(
          db, code: row.text("code"), validFrom: row.text("validFrom"), name: row.text("labelVi"))
      }
    }
    try checkDays(file, key: key, db)
    return (file.rows.count, replaced)
  }

  /// On no day may a code have two meanings.
  private func checkDays(_ file: ReferenceRows, key: [String], _ db: Database) throws {
    guard key.last == "validFrom" else { return }
    let codes = key.dropLast()
    let condition = codes.map { "\"\($0)\" = ?" }.joined(separator: " AND ")
    let versions = try db.makeStatement(
      sql: "SELECT validFrom, validTo FROM \"\(name)\" WHERE \(condition) ORDER BY validFrom")
    for row in file.rows {
      let rows = try Row.fetchAll(
        versions, arguments: StatementArguments(row.values(of: Array(codes))))
      for (earlier, later) in zip(rows, rows.dropFirst()) {
        let end: String? = earlier["validTo"]
        guard end.map({ $0 >= later["validFrom"] }) ?? true else { continue }
        let isEarlier = row.text("validFrom") == earlier["validFrom"]
        let other: String = isEarlier ? later["validFrom"] : earlier["validFrom"]
        throw file.fault(row, "validFrom", .overlaps(validFrom: other))
      }
    }
  }
}
