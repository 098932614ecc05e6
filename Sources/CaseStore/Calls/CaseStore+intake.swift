public import Base
public import CaseModel
import GRDB
public import Triage
import Vault

extension CaseStore {
  /// What became of an intake.
  public struct Recorded: Hashable, Sendable {
    public let contactID: ContactID
    /// The case that was opened, or to which the contact was linked.
    public let number: CaseNumber?
    /// False when the key had been recorded before: nothing was written this time.
    public let isNew: Bool
    public let state: CaseState?
    public let dueAt: Instant?
    public let assessment: Assessment?
    /// What is owed to the caller, who waits for it or whose line broke.
    public var callback: CallbackID?
    /// Calls that were owed to this number because nobody had answered it: they have ended.
    public var calledAgain: [CallbackID] = []
  }

  /// The codes of signs and topics that count on a day.
  struct Codes {
    let signs: Set<String>
    let topics: Set<String>
  }

  func codes(on day: Day) throws -> Codes {
    try read { db in
      let reference = try reference(db, on: day)
      return Codes(
        signs: Set(reference.signs.map(\.code)),
        topics: Set(
          reference.topics.keys.filter { TopicOrder.group(of: $0) != TopicOrder.noCase }))
    }
  }

  /// Reads codes and places as they were when a contact was received. Of the units only those are read that the
  /// document names.
  func formReader(
    for document: JSONValue, receivedAt: Instant, codes: Codes
  ) throws -> FormReader {
    try read { db in
      let calendar = try calendar(db)
      let day = calendar.day(of: receivedAt)
      var places: [String: PlaceKey] = [:]
      for code in document.strings where code.utf8.count <= 24 {
        do {
          places[code] = try CaseStore.resolve(db, place: code, on: day)
        } catch StoreError.noSuchPlace {
          continue
        }
      }
      let named = places
      return FormReader(
        hasCode: { vocabulary, code in
          switch vocabulary {
          case .sign: codes.signs.contains(code)
          case .topic: codes.topics.contains(code)
          }
        }, place: { named[$0] }, calendar: calendar)
    }
  }

  /// Reads an intake document as of the log's reference data.
  ///
  /// - Throws: `IntakeFaults` with everything that is wrong with it.
  public func read(_ document: JSONValue, now: Instant) throws -> Intake {
    try IntakeReader(self).read(document, now: now)
  }

  /// A receipt before this is entered late on purpose, or its year is wrong.
  ///
  /// What came in on the day on which it is recorded never is: a clock may stand before the log began.
  public func oldestReceipt(recordedAt: Instant) -> Instant {
    min(
      max(log.createdAt.adding(hours: -31 * 24), recordedAt.adding(hours: -366 * 24)),
      recordedAt.adding(hours: -24))
  }

  /// Records a contact and, when it is a case, opens the case or links it to `linkTo`.
  ///
  /// A closed or screened-out case that somebody calls about again is reopened. When this returns, the call is on
  /// disk.
  ///
  /// - Parameters:
  ///   - intake: What was told, without faults.
  ///   - key: The same key never makes a second record; the first is returned.
  ///   - linkTo: The case that the contact belongs to; nil opens its own.
  ///   - draft: The draft that was taken up for it. It goes with the recording: neither both stay nor neither.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/keyTaken(contact:_:)`` when the key was given with another document or case before.
  public func record(
    _ intake: Intake, key: String, linkTo: CaseNumber? = nil, insteadOf draft: DraftID? = nil,
    stamp: Stamp
  ) throws -> Recorded {
    try write(by: stamp, waiting: .call) { db in
      try admit(db, .recordContact, stamp)
      if let draft { try discard(db, draft: draft, stamp: stamp) }
      return try record(db, intake, key: key, linkTo: linkTo, stamp: stamp)
    }
  }

  /// What was recorded with a key; nil when it is new.
  public func recorded(key: String) throws -> Recorded? {
    try read { db in
      try requireKey(key)
      return try recorded(db, key: key)
    }
  }

  func record(
    _ db: Database, _ intake: Intake, key: String, linkTo: CaseNumber?, mark: String? = nil, stamp: Stamp
  ) throws -> Recorded {
    try requireKey(key)
    let digest = try digest(of: intake, linkTo: linkTo)
    if let first = try recorded(db, key: key) {
      if let known = try registered(db, contactID: first.contactID)?.digest, known != digest {
        throw StoreError.keyTaken(contact: first.contactID, first.number)
      }
      return first
    }
    let report = intake.report
    let dangers = try linkTo == nil ? dangers(db, in: report) : []
    var row: CaseRow?
    var wasOpened = false
    var isAsSigned = true
    if let linkTo {
      var target = try linkTarget(db, linkTo)
      // The call is taken down all the same; its keys go to nobody whom nobody entitled put there.
      isAsSigned = try changedStanding(db, target.id).isEmpty
      try reopen(db, &target, stamp: stamp)
      row = target
    } else if report.kind.isReport, report.result == .case || !dangers.isEmpty {
      row = try openCase(db, report, stamp: stamp)
      wasOpened = true
    }
    try db.run(
      sql: """
        INSERT INTO contact (key, caseID, receivedAt, recordedAt, recordedBy)
        VALUES (?, ?, ?, ?, ?)
        """, arguments: [key, row?.id, report.receivedAt, stamp.now, stamp.actor])
    let contactID: ContactID = db.newRow()
    try makeKeys(db, RecordID(contactID), stamp: stamp)
    if let row, !wasOpened {
      if isAsSigned { try shareContact(db, contactID, of: row, stamp: stamp) }
      try notify(db, .toldMore, "\(row.number)", to: try workers(db, of: row), stamp: stamp)
    }
    try store(db, document: intake.document, contactID: contactID, revision: 1)
    try register(db, report, contactID: contactID, revision: 1, digest: digest, mark: mark)
    let callback = try oweCallback(db, asked: report, contactID, stamp: stamp)
    let calledAgain = try endCalledAgain(db, by: report, contactID, stamp: stamp)
    var assessment: Assessment?
    if var opened = row {
      if !wasOpened { opened.version += 1 }
      let reference = try reference(db, on: try calendar(db).day(of: report.receivedAt))
      if try mayOpen(db, opened) {
        try settle(db, &opened, stamp: stamp)
        assessment = try dossier(db, opened.id).assessment(signs: reference.signs)
      } else {
        // How often somebody called stands in clear.
        let times = try Instant.fetchAll(
          db, sql: "SELECT receivedAt FROM contact WHERE caseID = ?", arguments: [opened.id])
        let found = Triage.assess(TriageSubject(reports: [report], contactTimes: times, signs: reference.signs))
        try settleUnopened(db, &opened, found, report, stamp: stamp)
        assessment = found
      }
      row = opened
    } else {
      try storeStatistics(db, contactID: contactID, report, at: stamp.now)
    }
    try journal(
      db, stamp, .contactRecord, caseID: wasOpened ? nil : row?.id, contactID: contactID,
      version: wasOpened ? nil : row?.version, detail: try owed(db, callback))
    if wasOpened, let row {
      try journal(
        db, stamp, .caseOpen, caseID: row.id, contactID: contactID, version: row.version,
        detail: ["number": row.number.description, "proposed": row.proposedUrgency.rawValue])
    }
    return Recorded(
      contactID: contactID, number: row?.number, isNew: true, state: row?.state,
      dueAt: row?.dueAt, assessment: assessment, callback: callback, calledAgain: calledAgain)
  }

  /// - Throws: ``StoreError/badKey``.
  func requireKey(_ key: String) throws {
    guard (1...Self.longestKey).contains(key.unicodeScalars.count),
      !key.unicodeScalars.contains("\0")
    else { throw StoreError.badKey }
  }

  /// In characters.
  public static let longestKey = 64

  /// A hash of what was given, whatever its spelling; it stands in the sealed register alone.
  private func digest(of intake: Intake, linkTo: CaseNumber?) throws -> String {
    var request: [String: JSONValue] = ["document": intake.given]
    request["case"] = linkTo.map { .string($0.description) }
    return FileHash.hex(of: try JSONValue.object(request).data())
  }

  /// What forbids to leave a report at a talk.
  ///
  /// - Throws: ``IntakeFaults`` where whoever took it doesn't say why no case is wanted. With the reason it becomes a
  ///   case that waits for a second person.
  private func dangers(_ db: Database, in report: Report) throws -> [Finding] {
    guard report.kind.isReport, report.result != .case else { return [] }
    let reference = try reference(db, on: try calendar(db).day(of: report.receivedAt))
    let dangers = Triage.dangers(in: report, signs: reference.signs)
    guard dangers.isEmpty || report.whyNoCase?.isEmpty == false else {
      throw IntakeFaults([
        Fault(path: "$.result", problem: .dangerInTalk(dangers.map(\.reason))),
        Fault(path: "$.whyNoCase", problem: .missing),
      ])
    }
    return dangers
  }

  private func recorded(_ db: Database, key: String) throws -> Recorded? {
    try ContactID.fetchOne(db, sql: "SELECT id FROM contact WHERE key = ?", arguments: [key])
      .map { try recorded(db, contact: $0) }
  }

  /// What was recorded before.
  func recorded(_ db: Database, contact id: ContactID) throws -> Recorded {
    guard let contact = try Row.fetchOne(db, sql: "SELECT id, caseID FROM contact WHERE id = ?", arguments: [id])
    else { throw StoreError.damaged }
    let row = try (contact["caseID"] as CaseID?).map { try CaseRow.find(db, id: $0) }
    return Recorded(
      contactID: contact["id"], number: row?.number, isNew: false, state: row?.state,
      dueAt: row?.dueAt, assessment: nil, callback: try owedCallback(db, of: contact["id"]))
  }

  private func openCase(_ db: Database, _ report: Report, stamp: Stamp) throws -> CaseRow {
    // The year that the number can have: a sequence of another year would give the same numbers again.
    let years = CaseNumber.years
    let year = min(max(try calendar(db).day(of: report.receivedAt).year, years.lowerBound), years.upperBound)
    let number = try nextNumber(db, of: year)
    let place =
      report.incident.place ?? report.children.compactMap { $0.now.place ?? $0.home.place }.first
    try db.run(
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
    try makeKeys(db, RecordID(row.id), stamp: stamp)
    return row
  }

  /// The number after the last one of a year. A call is taken down whatever somebody wrote there: one that is taken
  /// already is passed over, and ``audit()`` names the row.
  private func nextNumber(_ db: Database, of year: Int) throws -> CaseNumber {
    let last = try Int.fetchOne(db, sql: "SELECT last FROM caseSequence WHERE year = ?", arguments: [year]) ?? 0
    var number = CaseNumber(year: year, sequence: (0..<CaseNumber.mostInYear).contains(last) ? last + 1 : 1)
    while try Bool.fetchOne(
      db, sql: "SELECT 1 FROM \"case\" WHERE number = ?", arguments: [number.description]) == true
    {
      number = CaseNumber(year: year, sequence: number.sequence + 1)
    }
    try db.run(
      sql: """
        INSERT INTO caseSequence (year, last) VALUES (?, ?)
        ON CONFLICT (year) DO UPDATE SET last = excluded.last
        """, arguments: [year, number.sequence])
    return number
  }

  /// The case that a new contact about `number` belongs to.
  private func linkTarget(_ db: Database, _ number: CaseNumber) throws -> CaseRow {
    var row = try CaseRow.find(db, number)
    while let into = row.mergedInto { row = try CaseRow.find(db, id: into) }
    if row.state == .erased { throw StoreError.erased(row.number) }
    return row
  }

  /// A case that had ended goes on when somebody calls about it again.
  private func reopen(_ db: Database, _ row: inout CaseRow, stamp: Stamp) throws {
    guard row.state == .closed || row.state == .screenedOut else { return }
    row.state = row.priorState ?? .received
    row.priorState = nil
    try row.update(db)
    if try mayOpen(db, row) {
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.reopen), words: nil, at: stamp.now, stamp: stamp)
    }
    try journal(
      db, stamp, .caseReopen, caseID: row.id, version: row.version + 1,
      detail: ["reason": "new contact"])
    try relieve(db, &row, stamp: stamp)
  }
}
