public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Asks for a closed case to be erased, for the purpose in the stamp; another supervisor decides.
  ///
  /// - Returns: The request's number.
  public func proposeErasure(_ number: CaseNumber, stamp: Stamp) throws -> RequestID {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .proposeErasure, stamp, on: row, isHeld: try isHeld(db, row, at: stamp.now))
      try requireEnded(row)
      let id = try request(db, .erasure, on: row, user: nil, detail: "", stamp: stamp)
      try notify(db, .erasureAsked, "\(number)", to: try supervisors(db, stamp), stamp: stamp)
      try journal(
        db, stamp, .erasurePropose, caseID: row.id, detail: ["request": String(id)])
      return id
    }
  }

  private func requireEnded(_ row: CaseRow) throws {
    guard row.state == .closed || row.state == .screenedOut else {
      throw StoreError.notErasable(row.number, row.state)
    }
  }

  /// Destroys the keys of a case, of those merged into it and of their contacts, and takes them out of the register.
  ///
  /// What is sealed stays as noise that no key opens. The statistics key keeps its rows: codes and bands, as the law
  /// wants figures.
  func erase(_ db: Database, _ request: Request, stamp: Stamp) throws {
    guard let number = request.number else { throw StoreError.damaged }
    let row = try CaseRow.find(db, number)
    if try isHeld(db, row, at: stamp.now) { throw StoreError.held(number) }
    try requireEnded(row)
    for record in try family(db, row.id) {
      let statistics = HolderRange(.statistics)
      try db.run(
        sql: """
          DELETE FROM keyWrap WHERE kind = ? AND row = ? AND NOT (holder >= ? AND holder < ?)
          """,
        arguments: [record.kind.rawValue, record.row, statistics.from, statistics.to])
      cache[record] = nil
      switch record.kind {
      case .contact:
        try db.run(
          sql: "DELETE FROM registerRow WHERE contactID = ?", arguments: [record.row])
        try eraseCallbacks(db, of: ContactID(record.row), stamp: stamp)
        try eraseReview(db, of: ContactID(record.row))
      case .case:
        try db.run(
          sql: "DELETE FROM attachmentPart WHERE entryID IN (SELECT id FROM entry WHERE caseID = ?)",
          arguments: [record.row])
        try blank(db, CaseID(record.row), stamp: stamp)
      case .draft, .release, .sample, .callback, .shift, .debrief, .breach, .review, .callerPlan: break
      }
    }
    try journal(
      db, stamp, .caseErase, caseID: row.id, version: row.version + 1,
      detail: [
        "number": "\(number)", "asked": request.askedBy, "request": String(request.id),
        "keysExpire": try keysExpire(db).map { "\($0.milliseconds)" } ?? "no backup",
      ])
  }

  /// Leaves of the row for the queue only the number and the times.
  private func blank(_ db: Database, _ id: CaseID, stamp: Stamp) throws {
    var row = try CaseRow.find(db, id: id)
    row.state = .erased
    row.priorState = nil
    row.mergedInto = nil
    row.proposedUrgency = .none
    row.urgency = nil
    row.place = nil
    row.assignedTo = nil
    row.nobodySince = nil
    row.dueAt = nil
    row.duty = nil
    row.version += 1
    try row.update(db)
  }

  /// When the last backup that holds keys must be gone; nil without one.
  private func keysExpire(_ db: Database) throws -> Instant? {
    try Instant.fetchOne(db, sql: "SELECT max(keysExpireAt) FROM backup WHERE state <> 'failed'")
  }

  /// What the certificate of an erasure says. Nothing of the case but its number.
  public struct Erasure: Hashable, Sendable {
    public let number: CaseNumber
    public let erasedAt: Instant
    public let askedBy: String
    public let approvedBy: String
    public let purpose: Purpose?
    /// The entry of the history that proves it.
    public let entry: JournalID
    /// When the last backup that can still open the case loses its keys; nil when there was none.
    public let keysExpireAt: Instant?
  }

  /// The certificate of an erasure.
  public func erasure(of number: CaseNumber) throws -> Erasure {
    try read { db in
      let row = try CaseRow.find(db, number)
      guard row.state == .erased,
        let entry = try Row.fetchOne(
          db, sql: "SELECT * FROM journal WHERE caseID = ? AND action = 'case.erase'",
          arguments: [row.id])
      else { throw StoreError.notErasable(number, row.state) }
      let detail = try JournalEntry(entry).detail
      return Erasure(
        number: number, erasedAt: entry["at"], askedBy: detail["asked"] ?? "",
        approvedBy: entry["actor"], purpose: detail["purpose"].flatMap(Purpose.init),
        entry: entry["id"],
        keysExpireAt: detail["keysExpire"].flatMap { Int64($0) }.map(Instant.init(milliseconds:)))
    }
  }
}
