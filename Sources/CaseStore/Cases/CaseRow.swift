import Base
import CaseModel
import GRDB

/// A row of table `case`.
struct CaseRow {
  let id: CaseID
  let number: CaseNumber
  var state: CaseState
  var priorState: CaseState?
  var proposedUrgency: Urgency
  var urgency: Urgency?
  var place: PlaceKey?
  var assignedTo: String?
  /// Since when nobody has it, where somebody had it before.
  var nobodySince: Instant?
  var mergedInto: CaseID?
  let receivedAt: Instant
  let recordedAt: Instant
  var dueAt: Instant?
  var duty: Duty?
  /// How many duties were missed when the case ended or was judged anew; nil when none.
  var missed: Int?
  /// When a second person read the triage.
  var rereadAt: Instant?
  var version: Int

  init(_ row: Row) throws { self = try reading("case", row) { try CaseRow(cells: $0) } }

  private init(cells row: Row) throws {
    id = row["id"]
    do {
      number = try CaseNumber(row["number"] as String)
    } catch {
      throw BadCell(column: "number", fault: .wrong)
    }
    state = try row.code("state")
    priorState = try row.codeIfAny("priorState")
    proposedUrgency = try row.code("proposedUrgency")
    urgency = try row.codeIfAny("urgency")
    place = try row.placeIfAny("placeCode", "placeValidFrom")
    assignedTo = row["assignedTo"]
    nobodySince = row["nobodySince"]
    mergedInto = row["mergedInto"]
    receivedAt = row["receivedAt"]
    recordedAt = row["recordedAt"]
    dueAt = row["dueAt"]
    duty = try row.codeIfAny("duty")
    missed = row["missed"]
    rereadAt = row["rereadAt"]
    version = row["version"]
  }

  static func find(_ db: Database, _ number: CaseNumber) throws -> CaseRow {
    let rows = try Row.each(
      db, sql: "SELECT * FROM \"case\" WHERE number = ?", arguments: [number.description]
    ) { try CaseRow($0) }
    guard let row = rows.first else { throw StoreError.noSuchCase(number) }
    return row
  }

  static func find(_ db: Database, id: CaseID) throws -> CaseRow {
    let rows = try Row.each(db, sql: "SELECT * FROM \"case\" WHERE id = ?", arguments: [id]) { try CaseRow($0) }
    guard let row = rows.first else { throw StoreError.damaged }
    return row
  }

  func update(_ db: Database) throws {
    try db.run(
      sql: """
        UPDATE "case" SET state = ?, priorState = ?, proposedUrgency = ?, urgency = ?,
          placeCode = ?, placeValidFrom = ?, assignedTo = ?, nobodySince = ?, mergedInto = ?,
          dueAt = ?, duty = ?, missed = ?, rereadAt = ?, version = ?
        WHERE id = ?
        """,
      arguments: [
        state.rawValue, priorState?.rawValue, proposedUrgency.rawValue, urgency?.rawValue,
        place?.code, place.map { "\($0.validFrom)" }, assignedTo, nobodySince,
        mergedInto, dueAt, duty?.rawValue, missed, rereadAt, version, id,
      ])
  }

  var summary: CaseSummary {
    CaseSummary(
      number: number, state: state, proposedUrgency: proposedUrgency, confirmedUrgency: urgency,
      place: place, assignedTo: assignedTo, receivedAt: receivedAt, recordedAt: recordedAt,
      dueAt: dueAt, duty: duty, missed: missed ?? 0, version: version)
  }
}
