public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Writes a note after a heavy call. Its author and the supervisors can read it, nobody else; they hear that there is
  /// one.
  public func writeDebrief(_ words: String, stamp: Stamp) throws -> Debrief {
    try write(by: stamp) { db in
      try admit(db, .writeDebrief, stamp)
      let id: DebriefID = try db.nextRow(of: "debrief")
      try makeKeys(db, RecordID(id), stamp: stamp)
      try db.run(
        sql: "INSERT INTO debrief (id, author, writtenAt, sealed) VALUES (?, ?, ?, ?)",
        arguments: [
          id, stamp.actor, stamp.now,
          try seal(db, words, .narrative, as: SealLabel("debrief", row: id), of: RecordID(id)),
        ])
      try notify(db, .debriefWritten, "\(id)", to: try supervisors(db, stamp), stamp: stamp)
      try journal(db, stamp, .debriefWrite, detail: ["debrief": "\(id)"])
      return Debrief(id: id, author: stamp.actor, writtenAt: stamp.now)
    }
  }

  /// One's own notes; a supervisor's list has everybody's. Newest first.
  public func debriefs(after: DebriefID? = nil, limit: Int, stamp: Stamp) throws -> [Debrief] {
    try write(by: stamp) { db in
      try admit(db, .writeDebrief, stamp)
      let isSupervisor = try supervisors(db, stamp).contains(stamp.actor)
      try journal(db, stamp, .debriefOpen)
      return try Row.fetchAll(
        db, sql: "SELECT * FROM debrief WHERE (? OR author = ?) AND id < ? ORDER BY id DESC LIMIT ?",
        arguments: [isSupervisor, stamp.actor, after ?? .max, limit]
      ).map(Debrief.init)
    }
  }

  /// What a note says, to its author or a supervisor. The journal has the look.
  ///
  /// - Throws: ``StoreError/noSuchDebrief(_:)``, also for somebody else's.
  public func debrief(_ id: DebriefID, stamp: Stamp) throws -> (debrief: Debrief, words: String) {
    try write(by: stamp) { db in
      try admit(db, .writeDebrief, stamp)
      let isSupervisor = try supervisors(db, stamp).contains(stamp.actor)
      guard let row = try Row.fetchOne(db, sql: "SELECT * FROM debrief WHERE id = ?", arguments: [id]),
        isSupervisor || row["author"] == stamp.actor
      else { throw StoreError.noSuchDebrief(id) }
      try journal(db, stamp, .debriefOpen, detail: ["debrief": "\(id)"])
      let words: String = try open(
        db, row["sealed"], .narrative, as: SealLabel("debrief", row: id), of: RecordID(id))
      return (Debrief(row), words)
    }
  }
}

extension Debrief {
  fileprivate init(_ row: Row) {
    self.init(id: row["id"], author: row["author"], writtenAt: row["writtenAt"])
  }
}
