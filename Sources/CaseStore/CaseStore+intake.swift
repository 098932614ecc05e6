public import CaseModel
import GRDB
public import Triage
import Vault

extension CaseStore {
  /// What became of an intake.
  public struct Recorded: Hashable, Sendable {
    public let contactID: Int64
    /// The case that was opened, or to which the contact was linked.
    public let number: CaseNumber?
    /// False when the key had been recorded before: nothing was written this time.
    public let isNew: Bool
    public let state: CaseState?
    public let dueAt: Instant?
    public let assessment: Assessment?
  }

  /// Reads codes and places as they were when a contact was received.
  public func formReader(receivedAt: Instant) throws -> FormReader {
    try read { db in
      let calendar = try calendar(db)
      let day = calendar.day(of: receivedAt)
      let reference = try Reference(db, on: day)
      let signs = Set(reference.signs.map(\.code))
      let topics = Set(
        reference.topics.keys.filter { TopicOrder.group(of: $0) != TopicOrder.noCase })
      let places = try Row.fetchAll(db, sql: "SELECT * FROM place").map(Place.init)
      let valid = Dictionary(
        places.filter { $0.isValid(on: day) }.map { ($0.key.code, $0.key) }
      ) { first, _ in first }
      let all = Set(places.map(\.key))
      return FormReader(
        hasCode: { vocabulary, code in
          switch vocabulary {
          case .sign: signs.contains(code)
          case .topic: topics.contains(code)
          }
        },
        place: { code in
          if let key = PlaceKey(code) { return all.contains(key) ? key : nil }
          return valid[code]
        }, offset: calendar.offset(at: receivedAt))
    }
  }

  /// Reads an intake document as of the log's reference data.
  ///
  /// - Throws: ``IntakeFaults`` with everything that is wrong with it.
  public func read(_ document: JSONValue, now: Instant) throws -> Intake {
    var receivedAt = now
    if case .string(let text)? = document["receivedAt"], let moment = Moment(text) {
      receivedAt = try calendar().instant(moment)
    }
    return try Intake(document, reader: try formReader(receivedAt: receivedAt), now: now)
  }

  /// Records a contact and, when it is a case, opens the case or links it to `linkTo`.
  ///
  /// A closed or screened-out case that somebody calls about again is reopened. When this returns, the call is on
  /// disk.
  ///
  /// - Parameters:
  ///   - key: The same key never makes a second record; the first is returned.
  ///   - draft: The draft that was taken up for it. It goes with the recording: neither both stay nor neither.
  public func record(
    _ intake: Intake, key: String, linkTo: CaseNumber? = nil, insteadOf draft: Int64? = nil,
    stamp: Stamp
  ) throws -> Recorded {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      if let draft { try discard(db, draft: draft, stamp: stamp) }
      if let first = try recorded(db, key: key) { return first }
      let report = intake.report
      var row: CaseRow?
      var wasOpened = false
      if let linkTo {
        row = try linkTarget(db, linkTo, stamp: stamp)
      } else if report.kind.isReport, report.result == .case {
        row = try openCase(db, report, stamp: stamp)
        wasOpened = true
      }
      try db.execute(
        sql: """
          INSERT INTO contact (key, caseID, receivedAt, recordedAt, recordedBy)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [key, row?.id, report.receivedAt, stamp.now, stamp.actor])
      let contactID = db.lastInsertedRowID
      try makeKeys(db, RecordID(.contact, contactID), stamp: stamp)
      if let row { try shareContact(db, contactID, of: row, stamp: stamp) }
      try store(db, document: intake.document, contactID: contactID, revision: 1)
      try register(db, report, contactID: contactID, revision: 1)
      var assessment: Assessment?
      if var opened = row {
        if !wasOpened { opened.version += 1 }
        let reference = try Reference(db, on: try calendar(db).day(of: report.receivedAt))
        if try mayOpen(db, opened) {
          try settle(db, &opened, stamp: stamp)
          assessment = try dossier(db, opened.id).assessment(signs: reference.signs)
        } else {
          let single = TriageSubject(
            reports: [report], contactTimes: [report.receivedAt], signs: reference.signs)
          let found = Triage.assess(single)
          try settleUnopened(db, &opened, found, report, stamp: stamp)
          assessment = found
        }
        row = opened
      } else {
        try storeStatistics(db, contactID: contactID, report, at: stamp.now)
      }
      try journal(
        db, stamp, "contact.record", caseID: wasOpened ? nil : row?.id, contactID: contactID,
        version: wasOpened ? nil : row?.version)
      if wasOpened, let row {
        try journal(
          db, stamp, "case.open", caseID: row.id, contactID: contactID, version: row.version,
          detail: ["number": row.number.description, "proposed": row.proposedUrgency.rawValue])
      }
      return Recorded(
        contactID: contactID, number: row?.number, isNew: true, state: row?.state,
        dueAt: row?.dueAt, assessment: assessment)
    }
  }

  private func recorded(_ db: Database, key: String) throws -> Recorded? {
    guard
      let contact = try Row.fetchOne(
        db, sql: "SELECT id, caseID FROM contact WHERE key = ?", arguments: [key])
    else { return nil }
    let row = try (contact["caseID"] as Int64?).map { try CaseRow.find(db, id: $0) }
    return Recorded(
      contactID: contact["id"], number: row?.number, isNew: false, state: row?.state,
      dueAt: row?.dueAt, assessment: nil)
  }

  private func openCase(_ db: Database, _ report: Report, stamp: Stamp) throws -> CaseRow {
    let year = try calendar(db).day(of: report.receivedAt).year
    try db.execute(
      sql: """
        INSERT INTO caseSequence (year, last) VALUES (?, 1)
        ON CONFLICT (year) DO UPDATE SET last = last + 1
        """, arguments: [year])
    let last = try Int.fetchOne(
      db, sql: "SELECT last FROM caseSequence WHERE year = ?", arguments: [year])
    let number = CaseNumber(year: min(max(year, 2000), 2099), sequence: last ?? 1)
    let place =
      report.incident.place ?? report.children.compactMap { $0.now.place ?? $0.home.place }.first
    try db.execute(
      sql: """
        INSERT INTO "case" (number, state, proposedUrgency, placeCode, placeValidFrom, receivedAt,
          recordedAt, version)
        VALUES (?, 'received', 'routine', ?, ?, ?, ?, 1)
        """,
      arguments: [
        number.description, place?.code, place.map { "\($0.validFrom)" }, report.receivedAt,
        stamp.now,
      ])
    let row = try CaseRow.find(db, number)
    try makeKeys(db, RecordID(.case, row.id), stamp: stamp)
    return row
  }

  /// The case that a new contact about `number` belongs to.
  private func linkTarget(_ db: Database, _ number: CaseNumber, stamp: Stamp) throws -> CaseRow {
    var row = try CaseRow.find(db, number)
    while let into = row.mergedInto { row = try CaseRow.find(db, id: into) }
    if row.state == .erased { throw StoreError.erased(row.number) }
    if row.state == .closed || row.state == .screenedOut {
      row.state = row.priorState ?? .received
      row.priorState = nil
      if try mayOpen(db, row) {
        try addEntry(
          db, caseID: row.id, facts: Entry.Facts(.reopen), words: nil, at: stamp.now, stamp: stamp)
      }
      try journal(
        db, stamp, "case.reopen", caseID: row.id, version: row.version + 1,
        detail: ["reason": "new contact"])
    }
    return row
  }
}
