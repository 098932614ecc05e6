import Base
import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// Where a rotation stands.
  public struct Rotation: Hashable, Sendable {
    /// Wraps and register rows that still go by an old key.
    public let left: Int
  }

  /// Begins new keys for every group, for those who are certified now; goes on with a rotation that was interrupted, or
  /// with keys that are new because somebody left.
  ///
  /// From here on everything new is wrapped to the new keys; whoever is a member takes them up by themselves.
  ///
  /// A key that somebody signed who is no supervisor any more counts for nothing, so another one is made.
  public func beginRotation(stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .rotateKeys, stamp)
      guard let holder else { throw StoreError.locked }
      let people = try people(db)
      let forsaken = try Group.allCases.filter { group in
        try epochs(db, of: group).last.map { Holder.group(group, epoch: $0) } != people.group(group).holder
      }
      let isUnderWay = try Group.allCases.contains { try epochs(db, of: $0).count > 1 } || stale(db) > 0
      let renewed = isUnderWay ? Set(forsaken) : Set(Group.allCases)
      if renewed.isEmpty { return }
      try beginEpochs(db, renewed, by: .supervisor(holder), now: stamp.now)
      try journal(db, stamp, .keyRenew, detail: ["step": "begin"])
    }
  }

  /// Moves up to `batch` wraps and register rows to the new keys, in one transaction; the last one destroys the old
  /// keys.
  ///
  /// It may be interrupted anywhere: what is moved is moved, and nothing is ever without a key.
  public func rotate(batch: Int, stamp: Stamp) throws -> Rotation {
    try write(by: stamp) { db in
      try admit(db, .rotateKeys, stamp)
      let moved = try moveWraps(db, limit: batch) + moveToPaper(db, limit: batch) + moveRegister(db, limit: batch)
      let left = try stale(db)
      if left == 0 {
        for table in ["groupMember", "groupKey"] {
          try db.execute(
            sql: """
              DELETE FROM \(table) WHERE epoch < (
                SELECT max(epoch) FROM groupKey AS newest WHERE newest."group" = \(table)."group")
              """)
        }
        try Self.dropUnusedSessionKeys(db)
      }
      try journal(
        db, stamp, .keyRotate,
        detail: ["step": left == 0 ? "end" : "move", "moved": String(moved)])
      return Rotation(left: left)
    }
  }

  /// The wraps that go to an old epoch of a group.
  private static let oldWraps = """
    FROM \(KeyWrap.source) JOIN groupKey ON keyWrap.holder = 'group ' || "group" || ' ' || epoch
    WHERE epoch < (SELECT max(epoch) FROM groupKey AS newest WHERE newest."group" = groupKey."group")
    """

  private func moveWraps(_ db: Database, limit: Int) throws -> Int {
    let people = try people(db)
    let rows = try Row.fetchAll(
      db, sql: "SELECT kind, row, \(KeyWrap.columns), \"group\" \(Self.oldWraps) LIMIT ?", arguments: [limit])
    for row in rows {
      guard let group = Group(rawValue: row["group"]), let kind = RecordID.Kind(rawValue: row["kind"])
      else { throw StoreError.damaged }
      let record = RecordID(kind, row["row"])
      let old = try KeyWrap(row)
      let keys = try unwrap(db, old, record)
      let newest = try people.group(group)
      try wrap(db, keys, record, to: newest.holder, newest.key)
      try db.run(
        sql: "DELETE FROM keyWrap WHERE kind = ? AND row = ? AND holder = ?",
        arguments: [kind.rawValue, record.row, old.holder.rawValue])
    }
    return rows.count
  }

  /// The wraps that words on paper open which don't count any more.
  private static let oldPaper = "FROM keyWrap WHERE holder >= ? AND holder < ? AND holder <> ?"

  private func moveToPaper(_ db: Database, limit: Int) throws -> Int {
    let recovery = try people(db).recovery
    let range = HolderRange.recovery
    let rows = try Row.fetchAll(
      db, sql: "SELECT kind, row, holder \(Self.oldPaper) LIMIT ?",
      arguments: [range.from, range.to, recovery.holder.rawValue, limit])
    for row in rows {
      guard let kind = RecordID.Kind(rawValue: row["kind"]) else { throw StoreError.damaged }
      let record = RecordID(kind, row["row"])
      try wrap(db, try keys(db, record), record, to: recovery.holder, recovery.key)
      try db.run(
        sql: "DELETE FROM keyWrap WHERE kind = ? AND row = ? AND holder = ?",
        arguments: [kind.rawValue, record.row, row["holder"] as String])
    }
    return rows.count
  }

  private func moveRegister(_ db: Database, limit: Int) throws -> Int {
    let newest = try searchEpoch(db)
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM registerRow WHERE epoch < ? LIMIT ?", arguments: [newest, limit])
    for row in rows {
      let label = SealLabel("registerRow", row: row["contactID"], revision: row["revision"])
      let opened = try searchKey(db, row["epoch"]).openRegister(
        row["sealed"], salt: row["salt"], as: label, log: log.id)
      let salt = SearchKey.newSalt()
      let sealed = try searchKey(db, newest).sealRegister(opened, salt: salt, as: label, log: log.id)
      try db.run(
        sql: "UPDATE registerRow SET epoch = ?, salt = ?, sealed = ? WHERE contactID = ?",
        arguments: [newest, salt, sealed, row["contactID"] as ContactID])
    }
    return rows.count
  }

  /// How many wraps and register rows still go by an old key.
  func stale(_ db: Database) throws -> Int {
    let wraps = try Int.fetchOne(db, sql: "SELECT count(*) \(Self.oldWraps)") ?? 0
    let papers = try Int.fetchOne(
      db, sql: "SELECT count(*) \(Self.oldPaper)",
      arguments: [HolderRange.recovery.from, HolderRange.recovery.to, try people(db).recovery.holder.rawValue])
    let rows = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM registerRow WHERE epoch < ?",
      arguments: [try searchEpoch(db)])
    return wraps + (papers ?? 0) + (rows ?? 0)
  }
}
