import Base
import CaseModel
import Foundation
import GRDB
public import Vault

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
  /// - Parameters:
  ///   - paper: Signs in the supervisor's place.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/otherPaper`` when the words are another log's.
  public func beginRotation(with paper: PaperKey? = nil, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .rotateKeys, stamp)
      guard let holder else { throw StoreError.locked }
      if let paper, try paper.rootPublicKey != people(db).book.rootPublicKey {
        throw StoreError.otherPaper
      }
      if try Group.allCases.contains(where: { try epochs(db, of: $0).count > 1 }) { return }
      try beginEpochs(
        db, Set(Group.allCases), by: paper.map { .paper($0) } ?? .supervisor(holder), now: stamp.now)
      try journal(db, stamp, .keyRotate, detail: ["step": "begin"])
    }
  }

  /// Moves up to `batch` wraps and register rows to the new keys, in one transaction; the last one destroys the old
  /// keys.
  ///
  /// It may be interrupted anywhere: what is moved is moved, and nothing is ever without a key.
  public func rotate(batch: Int, stamp: Stamp) throws -> Rotation {
    try write(by: stamp) { db in
      try admit(db, .rotateKeys, stamp)
      let moved =
        try moveWraps(db, limit: batch) + moveRegister(db, limit: batch)
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
    let rows = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM registerRow WHERE epoch < ?",
      arguments: [try searchEpoch(db)])
    return wraps + (rows ?? 0)
  }
}
