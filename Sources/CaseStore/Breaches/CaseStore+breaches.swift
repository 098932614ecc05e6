public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// What a revision of a breach holds, sealed: the contents of the notice, and at last how it ended.
  public struct BreachContent: Hashable, Codable, Sendable {
    /// By `Breach.fields`.
    public let document: JSONValue
    /// How it ended, in words; nil while it goes on.
    public let ending: String?
  }

  /// Writes down a breach of personal data: its 72 hours run from when it was found. The supervisors hear of it.
  ///
  /// - Parameters:
  ///   - foundAt: When somebody of this office found it.
  ///   - document: What is known, by `Breach.fields`.
  ///   - draft: The draft that goes with it.
  ///   - stamp: Who records it, and when.
  /// - Throws: `IntakeFaults`; ``StoreError/inTheFuture``.
  public func recordBreach(
    foundAt: Instant, _ document: JSONValue, draft: DraftID? = nil, stamp: Stamp
  ) throws -> Breach {
    try write(by: stamp) { db in
      try admit(db, .recordBreach, stamp)
      if let draft { try discard(db, draft: draft, stamp: stamp) }
      if foundAt > stamp.now { throw StoreError.inTheFuture }
      let document = try read(db, document)
      let id: BreachID = try db.nextRow(of: "breach")
      try makeKeys(db, RecordID(id), stamp: stamp)
      try db.run(
        sql: "INSERT INTO breach (id, foundAt, dueAt, recordedAt, recordedBy, state) VALUES (?, ?, ?, ?, ?, 'open')",
        arguments: [id, foundAt, Breach.limit(foundAt: foundAt), stamp.now, stamp.actor])
      try add(db, BreachContent(document: document, ending: nil), to: id, stamp: stamp)
      try notify(db, .breachFound, "\(id)", to: try supervisors(db, stamp), stamp: stamp)
      try journal(db, stamp, .breachRecord, detail: ["breach": "\(id)"])
      return try Breach.find(db, id)
    }
  }

  /// Writes down what was learned since: another revision, the earlier stay. A draft of it goes with that.
  ///
  /// - Throws: ``StoreError/noSuchBreach(_:)``, ``StoreError/breachEnded(_:)``, `IntakeFaults`.
  public func amendBreach(_ id: BreachID, _ document: JSONValue, draft: DraftID? = nil, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .recordBreach, stamp)
      if let draft { try discard(db, draft: draft, stamp: stamp) }
      guard try Breach.find(db, id).state == .open else { throw StoreError.breachEnded(id) }
      try add(db, BreachContent(document: try read(db, document), ending: nil), to: id, stamp: stamp)
      try journal(db, stamp, .breachRecord, detail: ["breach": "\(id)"])
    }
  }

  /// Ends a breach: the authority was told, or needn't be.
  ///
  /// - Parameters:
  ///   - id: The breach's number.
  ///   - state: Told or needless.
  ///   - words: To whom it was told and by which letter, or why nobody needs to be.
  ///   - stamp: Who ends it, and when.
  /// - Throws: ``StoreError/noSuchBreach(_:)``, ``StoreError/breachEnded(_:)``, ``StoreError/reasonNeeded``.
  public func endBreach(_ id: BreachID, as state: Breach.State, words: String?, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .endBreach, stamp)
      guard let words, state != .open else { throw StoreError.reasonNeeded }
      guard try Breach.find(db, id).state == .open else { throw StoreError.breachEnded(id) }
      try requireTold(db, "breach", id)
      let known = try content(db, of: id)
      try add(db, BreachContent(document: known.document, ending: words), to: id, stamp: stamp)
      try db.run(
        sql: "UPDATE breach SET state = ?, endedAt = ?, endedBy = ? WHERE id = ?",
        arguments: [state.rawValue, stamp.now, stamp.actor, id])
      try journal(db, stamp, .breachEnd, detail: ["breach": "\(id)", "state": state.rawValue])
    }
  }

  /// What is known of a breach, for the supervisors, and for a day for whoever recorded it. The journal has the look.
  ///
  /// - Throws: ``StoreError/noSuchBreach(_:)``.
  public func breach(_ id: BreachID, stamp: Stamp) throws -> (breach: Breach, content: BreachContent) {
    try write(by: stamp) { db in
      try admit(db, .recordBreach, stamp)
      let breach = try Breach.find(db, id)
      try journal(db, stamp, .breachOpen, detail: ["breach": "\(id)"])
      return (breach, try content(db, of: id))
    }
  }

  /// The same, to be told to the authority: printing is a disclosure.
  ///
  /// - Throws: ``StoreError/noSuchBreach(_:)``.
  public func printBreach(_ id: BreachID, stamp: Stamp) throws -> (breach: Breach, content: BreachContent) {
    try write(by: stamp) { db in
      try admit(db, .endBreach, stamp)
      let breach = try Breach.find(db, id)
      try journal(db, stamp, .breachPrint, detail: ["breach": "\(id)"])
      return (breach, try content(db, of: id))
    }
  }

  /// Breaches, newest first; those that wait alone where asked, by their limit. Only what stands in clear is read.
  public func breaches(openOnly: Bool = false, after: BreachID? = nil, limit: Int) throws -> [Breach] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT * FROM breach WHERE id < ? AND (NOT ? OR endedAt IS NULL) ORDER BY id DESC LIMIT ?",
        arguments: [after ?? .max, openOnly, limit]
      ).map(Breach.init)
    }
  }

  private func read(_ db: Database, _ document: JSONValue) throws -> JSONValue {
    let reader = FormReader(hasCode: { _, _ in false }, place: { _ in nil }, calendar: try calendar(db))
    let (words, faults) = reader.read(document, as: Breach.fields)
    guard faults.isEmpty else { throw IntakeFaults(faults) }
    return words
  }

  private func add(_ db: Database, _ content: BreachContent, to id: BreachID, stamp: Stamp) throws {
    let last = try Int.fetchOne(db, sql: "SELECT max(revision) FROM breachRevision WHERE breachID = ?", arguments: [id])
    let revision = 1 + (last ?? 0)
    try db.run(
      sql: "INSERT INTO breachRevision (breachID, revision, at, recordedBy, sealed) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        id, revision, stamp.now, stamp.actor,
        try seal(
          db, content, .narrative, as: SealLabel("breachRevision", row: id, revision: revision), of: RecordID(id)),
      ])
  }

  private func content(_ db: Database, of id: BreachID) throws -> BreachContent {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM breachRevision WHERE breachID = ? ORDER BY revision DESC LIMIT 1", arguments: [id])
    else { throw StoreError.damaged }
    return try open(
      db, row["sealed"], .narrative, as: SealLabel("breachRevision", row: id, revision: row["revision"]),
      of: RecordID(id))
  }
}

extension Breach {
  init(_ row: Row) throws {
    self = try reading("breach", row) { row in
      Breach(
        id: row["id"], foundAt: row["foundAt"], dueAt: row["dueAt"], recordedAt: row["recordedAt"],
        recordedBy: row["recordedBy"], state: try row.code("state"), endedAt: row["endedAt"], endedBy: row["endedBy"])
    }
  }

  /// - Throws: ``StoreError/noSuchBreach(_:)``.
  static func find(_ db: Database, _ id: BreachID) throws -> Breach {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM breach WHERE id = ?", arguments: [id]) else {
      throw StoreError.noSuchBreach(id)
    }
    return try Breach(row)
  }
}
