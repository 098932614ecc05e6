import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Leaves word for each of `users` but the actor.
  func notify(
    _ db: Database, _ kind: Notice.Kind, _ subject: String, to users: [String], stamp: Stamp
  ) throws {
    for user in Set(users).subtracting([stamp.actor]).sorted() {
      try db.run(
        sql: "INSERT INTO notice (user, kind, actor, subject, at) VALUES (?, ?, ?, ?, ?)",
        arguments: [user, kind.rawValue, stamp.actor, subject, stamp.now])
    }
  }

  /// How many notices somebody hasn't seen.
  public func unseenNotices(of user: String) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM notice WHERE user = ? AND seenAt IS NULL",
        arguments: [user]) ?? 0
    }
  }

  /// The actor's notices, newest first, older than `after`; they count as seen from now on.
  public func notices(
    all: Bool, after: NoticeID? = nil, limit: Int, stamp: Stamp
  ) throws -> [Notice] {
    try write(by: stamp) { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM notice WHERE user = ? AND (? OR seenAt IS NULL) AND id < ?
          ORDER BY id DESC LIMIT ?
          """, arguments: [stamp.actor, all, after ?? .max, limit])
      let unseen = rows.filter { $0["seenAt"] as Instant? == nil }
      for row in unseen {
        try db.run(
          sql: "UPDATE notice SET seenAt = ? WHERE id = ?",
          arguments: [stamp.now, row["id"] as NoticeID])
      }
      if !unseen.isEmpty {
        try journal(db, stamp, .noticeRead, detail: ["notices": String(unseen.count)])
      }
      return try rows.map {
        try reading("notice", $0) {
          Notice(
            id: $0["id"], kind: try $0.code("kind"), actor: $0["actor"], subject: $0["subject"],
            at: $0["at"], seenAt: $0["seenAt"])
        }
      }
    }
  }
}
