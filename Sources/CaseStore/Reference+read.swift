public import CaseModel
import GRDB

/// The reference data that rules need, as they were on a day.
public struct Reference: Sendable {
  public let signs: [Sign]
  public let urgencies: [UrgencyRule]
  /// Until when an agency acknowledges and acts, by urgency, from sending.
  public let answers: [Urgency: (acknowledge: Span, act: Span)]
  public let clocks: [ClockRule]
  public let referralRules: [ReferralRule]
  public let agencies: [Agency]
  /// Label of each topic.
  public let topics: [String: Text]
  /// Label of each kind of agency.
  public let agencyKinds: [String: Text]

  init(_ db: Database, on day: Day) throws {
    func rows(_ table: String) throws -> [Row] {
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM "\(table)" WHERE validFrom <= ? AND (validTo IS NULL OR validTo >= ?)
          ORDER BY code
          """, arguments: ["\(day)", "\(day)"])
    }
    signs = try rows("sign").map {
      Sign(
        code: $0["code"], label: $0.text("label"), question: $0.text("question"),
        urgency: try $0.code("urgency"), source: $0["source"])
    }
    let urgencyRows = try rows("urgency")
    urgencies = try urgencyRows.map {
      UrgencyRule(
        urgency: try $0.code("code"), meaning: $0.text("meaning"),
        firstAction: try $0.spanIfAny("firstAction"), source: $0["source"])
    }
    answers = Dictionary(
      uniqueKeysWithValues: try urgencyRows.compactMap { row in
        guard let acknowledge = try row.spanIfAny("acknowledge"), let act = try row.spanIfAny("act")
        else { return nil }
        return (try row.code("code", Urgency.self), (acknowledge, act))
      })
    clocks = try rows("clock").map { row in
      ClockRule(
        code: row["code"], label: row.text("label"), duty: try row.code("duty"),
        startsAt: try row.code("startsAt"), meets: row.words("meets").compactMap(Event.init),
        span: try row.spanIfAny("") ?? Span(0, .hour),
        conditions: Set(row.words("condition").compactMap(ClockRule.Condition.init)),
        responsible: row["responsible"], basis: try row.code("basis"), source: row["source"])
    }
    referralRules = try rows("referralRule").map { row in
      ReferralRule(
        code: row["code"], situation: try row.code("situation"), agencyKind: row["agencyKind"],
        span: try row.spanIfAny("") ?? Span(0, .hour), why: row.text("why"),
        legalOverride: row["legalOverride"], source: row["source"])
    }
    agencies = try rows("agency").map(Agency.init)
    topics = Dictionary(
      uniqueKeysWithValues: try rows("topic").map { ($0["code"], $0.text("label")) })
    agencyKinds = Dictionary(
      uniqueKeysWithValues: try rows("agencyKind").map { ($0["code"], $0.text("label")) })
  }
}

extension Agency {
  init(_ row: Row) throws {
    self.init(
      code: row["code"], validFrom: try row.day("validFrom"), validTo: try row.dayIfAny("validTo"),
      kind: row["kind"], name: row.text("label"), phone: row["phone"], superior: row["superior"],
      places: Set(row.words("places").compactMap { PlaceKey($0) }),
      situations: Set(row.words("situations").compactMap(Situation.init)), source: row["source"])
  }
}

extension CaseStore {
  /// The reference data as they were on the day of a moment.
  public func reference(at instant: Instant) throws -> Reference {
    try read { try Reference($0, on: try calendar($0).day(of: instant)) }
  }

  /// What people say for each topic and group of topics on a day, in every language.
  public func topicWords(on day: Day) throws -> [String: [String]] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT topic, words FROM topicWord WHERE validFrom <= ? AND (validTo IS NULL OR validTo >= ?)
          ORDER BY topic, language DESC
          """, arguments: ["\(day)", "\(day)"])
      return Dictionary(
        rows.map { row in
          (
            row["topic"],
            (row["words"] as String).split(separator: ";").map(Fold.stored).filter { !$0.isEmpty }
          )
        }, uniquingKeysWith: +)
    }
  }

  /// Loads a file of reference data: its name is the table's. All rows or none.
  ///
  /// - Throws: ``StoreError/badReference(file:line:column:)`` for the first bad row.
  public func updateReference(table: String, text: String, stamp: Stamp) throws -> Int {
    try write(by: stamp) { db in
      try admit(db, .updateReference, stamp)
      let result = try ReferenceTable(table).load(text, file: table + ".csv", into: db)
      var detail = ["table": table, "rows": String(result.rows)]
      if !result.replaced.isEmpty { detail["old"] = result.replaced.joined(separator: "\n") }
      try journal(db, stamp, "reference.update", detail: detail)
      return result.rows
    }
  }

  /// The rows of a table, as text: code, both labels, source, validity.
  public func referenceRows(table: String, on day: Day?) throws -> [[String: String]] {
    let table = try ReferenceTable(table)
    return try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM \"\(table.name)\" ORDER BY 1, 2")
        .map { row in
          Dictionary(
            uniqueKeysWithValues: row.map { column, value in
              (column, value.isNull ? "" : String.fromDatabaseValue(value) ?? "\(value)")
            })
        }
        .filter { row in
          guard let day, let from = row["validFrom"] else { return true }
          let to = row["validTo"] ?? ""
          return from <= "\(day)" && (to.isEmpty || to >= "\(day)")
        }
    }
  }
}
