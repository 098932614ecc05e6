import Base
import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// The classes that a record of each kind has.
  static func classes(_ kind: RecordID.Kind) -> Set<KeyClass> {
    switch kind {
    case .contact: [.facts, .identity, .narrative, .statistics]
    case .case: [.facts, .narrative]
    case .draft: [.narrative]
    case .release: [.statistics]
    case .sample: [.facts]
    case .callback: [.identity, .narrative]
    case .shift, .debrief, .breach, .review: [.narrative]
    case .callerPlan: [.identity]
    }
  }

  /// The keys of a record, by the first wrap that this person can open.
  ///
  /// - Throws: ``StoreError/locked`` without keys; ``VaultError/notEntitled(_:)`` when the record isn't theirs to open.
  func keys(_ db: Database, _ record: RecordID) throws -> DataKeys {
    guard let holder else { throw StoreError.locked }
    if let known = cache[record] { return known }
    let own = Holder.user(holder.user, version: holder.keyVersion)
    let (supervisors, statistics) = (HolderRange(.supervisors), HolderRange(.statistics))
    let takers = HolderRange(.search)
    let wraps = try Row.fetchAll(
      db,
      sql: """
        SELECT \(KeyWrap.columns), commitments FROM \(KeyWrap.source) JOIN recordKey USING (kind, row)
        WHERE kind = ? AND row = ? AND (keyWrap.holder = ? OR (keyWrap.holder >= ? AND keyWrap.holder < ?)
          OR (kind = 'release' AND keyWrap.holder >= ? AND keyWrap.holder < ?)
          OR (kind IN ('callback', 'shift', 'callerPlan') AND keyWrap.holder >= ? AND keyWrap.holder < ?))
        ORDER BY keyWrap.holder = ? DESC
        """,
      arguments: [
        record.kind.rawValue, record.row, own.rawValue, supervisors.from, supervisors.to,
        statistics.from, statistics.to, takers.from, takers.to, own.rawValue,
      ])
    // Of several wraps one may have been overwritten, or exchanged for another record's: the next one is tried.
    var broken: VaultError?
    for wrap in wraps {
      let keys: DataKeys
      do {
        keys = try naming(db, record) { try unwrap(db, KeyWrap(wrap), record) }
      } catch VaultError.notEntitled {
        continue
      } catch VaultError.brokenWrap(let label) {
        broken = .brokenWrap(label)
        continue
      }
      let commitments = try? Self.commitments(wrap["commitments"])
      guard let commitments, keys.matches(commitments) else {
        broken = .damaged(try name(db, record))
        continue
      }
      cache[record] = keys
      return keys
    }
    if let broken { throw broken }
    let isMember = try Bool.fetchOne(
      db,
      sql: """
        SELECT 1 FROM keyWrap JOIN groupMember ON holder = 'group ' || "group" || ' ' || epoch
        WHERE kind = ? AND row = ? AND "group" = 'supervisors' AND user = ? AND version = ?
        """, arguments: [record.kind.rawValue, record.row, holder.user, holder.keyVersion])
    if isMember == true { throw StoreError.unlockAgain }
    throw VaultError.notEntitled(try name(db, record))
  }

  /// What people call a record: the number of its case, never that of its row.
  func name(_ db: Database, _ record: RecordID) throws -> String {
    let caseID: CaseID? =
      switch record.kind {
      case .case: CaseID(record.row)
      case .contact:
        try CaseID.fetchOne(
          db, sql: "SELECT caseID FROM contact WHERE id = ?", arguments: [record.row])
      case .callback:
        try CaseID.fetchOne(
          db,
          sql: "SELECT caseID FROM callback JOIN contact ON contact.id = contactID WHERE callback.id = ?",
          arguments: [record.row])
      case .review:
        try CaseID.fetchOne(
          db, sql: "SELECT caseID FROM review JOIN contact ON contact.id = contactID WHERE review.id = ?",
          arguments: [record.row])
      case .draft, .release, .sample, .shift, .debrief, .breach, .callerPlan: nil
      }
    let number = try caseID.flatMap {
      try String.fetchOne(db, sql: "SELECT number FROM \"case\" WHERE id = ?", arguments: [$0])
    }
    return number ?? "\(record)"
  }

  /// Says whose a damaged value is where the vault knows its row only.
  func naming<Value>(
    _ db: Database, _ record: RecordID, _ open: () throws -> Value
  ) throws -> Value {
    do {
      return try open()
    } catch VaultError.damaged {
      throw VaultError.damaged(try name(db, record))
    } catch VaultError.brokenWrap {
      throw VaultError.brokenWrap(try name(db, record))
    }
  }

  /// Makes the keys of a new record and wraps them: for the supervisors, the paper, and the author for the time in
  /// which they may correct it; of a contact also the statistics key for those who make figures, and that of a
  /// release; of a call-back and the end of a shift for all who take calls; the author of a draft and of a note keep
  /// theirs.
  func makeKeys(_ db: Database, _ record: RecordID, stamp: Stamp) throws {
    let keys = DataKeys(Self.classes(record.kind))
    // Whatever somebody put where a new record's keys belong: a call is taken down all the same.
    try forgetKeys(db, record)
    try db.run(
      sql: "INSERT INTO recordKey (kind, row, commitments) VALUES (?, ?, ?)",
      arguments: [record.kind.rawValue, record.row, Self.written(keys.commitments)])
    let people = try people(db)
    try wrap(db, keys, record, to: people.recovery.holder, people.recovery.key)
    let supervisors = try people.group(.supervisors)
    try wrap(db, keys, record, to: supervisors.holder, supervisors.key)
    if record.kind == .contact || record.kind == .release {
      let statistics = try people.group(.statistics)
      try wrap(db, keys.only([.statistics]), record, to: statistics.holder, statistics.key)
    }
    if [.callback, .shift, .callerPlan].contains(record.kind) {
      let takers = try people.group(.search)
      try wrap(db, keys, record, to: takers.holder, takers.key)
    }
    // Whoever ends a shift or plans for a caller reads it by the common key, as everybody does.
    if ![.sample, .shift, .callerPlan].contains(record.kind), let author = people.book.last(of: stamp.actor) {
      let until = record.kind == .draft || record.kind == .debrief ? nil : Standing.correctionEnds(of: stamp.now)
      try wrap(db, keys, record, to: author.holder, author.sealing, until: until)
    }
    cache[record] = keys
  }

  /// Takes away the wraps whose time is over.
  static func sweep(_ db: Database, now: Instant) throws {
    try db.run(sql: "DELETE FROM keyWrap WHERE expiresAt <= ?", arguments: [now])
  }

  /// Destroys the keys of a record: nobody opens it again. That it had some stays known.
  func destroyWraps(_ db: Database, _ record: RecordID) throws {
    try db.run(
      sql: "DELETE FROM keyWrap WHERE kind = ? AND row = ?", arguments: [record.kind.rawValue, record.row])
    cache[record] = nil
  }

  /// Forgets a record's keys altogether.
  func forgetKeys(_ db: Database, _ record: RecordID) throws {
    try destroyWraps(db, record)
    try db.run(
      sql: "DELETE FROM recordKey WHERE kind = ? AND row = ?", arguments: [record.kind.rawValue, record.row])
  }
}
