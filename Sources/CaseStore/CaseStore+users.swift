public import CaseModel
import Foundation
import GRDB
public import Vault

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

  /// Adds somebody who works here, with keys of their own. The code is no name: it stands in the journal for ever.
  ///
  /// - Parameter lock: Seals the new keys under the person's passphrase.
  /// - Returns: Their keys, for a program that holds them in another way.
  /// - Throws: ``StoreError/mayNotCertify(_:)`` when the actor's signature doesn't suffice.
  @discardableResult
  public func addUser(
    _ code: String, roles: [Role], stamp: Stamp,
    lock: (UserKeys) throws -> PassphraseLock? = { _ in nil }
  ) throws -> Keyring {
    let keys = try UserKeys.generate(user: code, version: 1)
    let lock = try lock(keys)
    return try write { db in
      try admit(db, stamp)
      try CaseStore.addUser(db, User(code: code, roles: roles, endedAt: nil), at: stamp.now)
      try certify(db, keys, roles: roles, lock: lock, stamp: stamp)
      try journal(db, stamp, "user.add", detail: ["user": code])
      return try keyring(db, keys)
    }
  }

  /// New keys for somebody who lost their passphrase: what was theirs to open is wrapped to the new ones.
  ///
  /// - Throws: ``VaultError/notEntitled(_:)`` unless the actor's keys open all of it.
  @discardableResult
  public func certifyUser(
    _ code: String, stamp: Stamp, lock: (UserKeys, _ version: Int) throws -> PassphraseLock?
  ) throws -> Keyring {
    let (version, roles): (Int, [Role]) = try read { db in
      try requireUser(db, code)
      let last = try people(db).book.valid.last { $0.user == code }?.keyVersion
      let words = try String.fetchOne(
        db, sql: "SELECT roles FROM user WHERE code = ?", arguments: [code])
      return (
        (last ?? 0) + 1, (words ?? "").split(separator: " ").compactMap { Role(rawValue: "\($0)") }
      )
    }
    let keys = try UserKeys.generate(user: code, version: version)
    let lock = try lock(keys, version)
    return try write { db in
      try admit(db, stamp)
      try db.execute(
        sql: "DELETE FROM keyWrap WHERE kind = 'contact' AND holder LIKE ? AND expiresAt NOT NULL",
        arguments: ["user \(code) %"])
      try db.execute(sql: "DELETE FROM groupMember WHERE user = ?", arguments: [code])
      try db.execute(sql: "DELETE FROM userKey WHERE user = ?", arguments: [code])
      try certify(db, keys, roles: roles, lock: lock, stamp: stamp)
      let assigned = try Int64.fetchAll(
        db, sql: "SELECT id FROM \"case\" WHERE assignedTo = ?", arguments: [code])
      for id in assigned {
        try revoke(db, id, from: code)
        try share(db, id, with: code, stamp: stamp)
      }
      try journal(
        db, stamp, "user.certify", detail: ["user": code, "keys": String(version)])
      return try keyring(db, keys)
    }
  }

  /// Signs for somebody's keys, and makes them a member of the groups of their roles.
  private func certify(
    _ db: Database, _ keys: UserKeys, roles: [Role], lock: PassphraseLock?, stamp: Stamp
  ) throws {
    guard let holder else { throw StoreError.locked }
    let now = stamp.now.milliseconds
    let people = try people(db)
    let issuedAt = max(now, people.book.valid.last?.issuedAt ?? now)
    let certificate = try Certificate(
      log: log.id, user: keys.user, roles: Set(roles.map(\.rawValue)), keyVersion: keys.version,
      keys: keys.publicKeys, issuedAt: issuedAt, validUntil: issuedAt + Founding.certificateSpan,
      issuedBy: holder.user
    ).signed(by: holder.user, keyVersion: holder.keyVersion) { try holder.sign($0) }
    do {
      try people.book.validate(certificate)
    } catch {
      throw StoreError.mayNotCertify(keys.user)
    }
    try CaseStore.store(db, certificate, lock)
    for group in roles.reduce(into: Set<Group>(), { $0.formUnion($1.groups) }) {
      guard case .group(_, let newest) = try people.group(group).holder else { continue }
      for epoch in 1...newest {
        try CaseStore.addMember(
          db, group, epoch: epoch, certificate,
          wrap: try holder.wrapGroup(
            group, epoch: epoch, log: log.id, to: certificate.holder, certificate.sealing))
      }
    }
  }

  func keyring(_ db: Database, _ keys: UserKeys) throws -> Keyring {
    let groups = try Row.fetchAll(
      db, sql: "SELECT * FROM groupMember WHERE user = ? AND version = ?",
      arguments: [keys.user, keys.version]
    ).map { row -> GroupKey in
      guard let group = Group(rawValue: row["group"]) else { throw StoreError.damaged }
      return try keys.sealingKey.unwrapGroup(
        row["wrap"], group, epoch: row["epoch"], log: log.id, holder: keys.holder)
    }
    return Keyring(keys, groups: groups)
  }

  /// What opens a person's keys with their passphrase; nil when they have none here.
  public func lock(of code: String) throws -> (version: Int, lock: PassphraseLock)? {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT userKey.* FROM userKey JOIN user ON user.code = userKey.user
            WHERE user = ? AND endedAt IS NULL ORDER BY version DESC
            """, arguments: [code])
      else { return nil }
      let text: String = row["lock"]
      return (
        row["version"], try JSONDecoder().decode(PassphraseLock.self, from: Data(text.utf8))
      )
    }
  }

  /// A person's own keys with those of their groups.
  public func keyring(_ keys: UserKeys) throws -> Keyring { try read { try keyring($0, keys) } }

  /// Puts a person's keys under another passphrase.
  public func setLock(_ lock: PassphraseLock, version: Int, stamp: Stamp) throws {
    try write { db in
      try admit(db, stamp)
      try db.execute(
        sql: "UPDATE userKey SET lock = ? WHERE user = ? AND version = ?",
        arguments: [
          String(decoding: try JSONEncoder().encode(lock), as: UTF8.self), stamp.actor, version,
        ])
      try journal(db, stamp, "user.passphrase", detail: ["user": stamp.actor])
    }
  }

  /// Ends somebody's work here; their cases wait for somebody new.
  public func endUser(_ code: String, stamp: Stamp) throws {
    try write { db in
      try admit(db, stamp)
      try requireUser(db, code)
      try db.execute(
        sql: "UPDATE user SET endedAt = ? WHERE code = ?", arguments: [stamp.now, code])
      try db.execute(
        sql: "DELETE FROM keyWrap WHERE holder LIKE ?", arguments: ["user \(code) %"])
      for table in ["groupMember", "userKey"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE user = ?", arguments: [code])
      }
      try journal(db, stamp, "user.end", detail: ["user": code])
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
