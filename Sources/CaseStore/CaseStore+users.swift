public import CaseModel
import GRDB

extension CaseStore {
  static func addUser(_ db: Database, _ user: User, at now: Instant) throws {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._-")
    guard (1...32).contains(user.code.count), user.code.allSatisfy(allowed.contains) else {
      throw StoreError.badUserCode(user.code)
    }
    let exists = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM user WHERE code = ?", arguments: [user.code])
    if exists == true { throw StoreError.userExists(user.code) }
    try db.execute(
      sql: "INSERT INTO user (code, roles, addedAt) VALUES (?, ?, ?)",
      arguments: [user.code, user.roles.map(\.rawValue).joined(separator: " "), now])
  }

  /// Adds somebody who works here. The code is no name: it stands in the journal for ever.
  public func addUser(_ code: String, roles: [Role], stamp: Stamp) throws {
    try write { db in
      try requireUser(db, stamp.actor)
      try CaseStore.addUser(db, User(code: code, roles: roles, endedAt: nil), at: stamp.now)
      try CaseStore.journal(db, stamp, "user.add", detail: ["user": code])
    }
  }

  /// Ends somebody's work here; their cases wait for somebody new.
  public func endUser(_ code: String, stamp: Stamp) throws {
    try write { db in
      try requireUser(db, stamp.actor)
      try requireUser(db, code)
      try db.execute(
        sql: "UPDATE user SET endedAt = ? WHERE code = ?", arguments: [stamp.now, code])
      try CaseStore.journal(db, stamp, "user.end", detail: ["user": code])
    }
  }

  public func users() throws -> [User] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM user ORDER BY code").map {
        User(
          code: $0["code"], roles: $0.words("roles").compactMap(Role.init),
          endedAt: $0["endedAt"])
      }
    }
  }
}
