import Base
public import CaseModel
import Foundation
import GRDB
public import Vault

extension CaseStore {
  /// Sees that a code can be somebody's; `root` is the paper's name in certificates, and the names
  /// of groups are theirs.
  public static func requireUserCode(_ code: String) throws(StoreError) {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._-")
    guard (1...32).contains(code.count), code.allSatisfy(allowed.contains), code != Certificate.root,
      Group(rawValue: code) == nil
    else {
      throw .badUserCode(code)
    }
  }

  static func addUser(_ db: Database, _ user: User, at now: Instant) throws {
    try requireUserCode(user.code)
    let exists = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM user WHERE code = ?", arguments: [user.code])
    if exists == true { throw StoreError.userExists(user.code) }
    try db.run(
      sql: "INSERT INTO user (code, roles, addedAt) VALUES (?, ?, ?)",
      arguments: [user.code, user.roles.map(\.rawValue).joined(separator: " "), now])
  }

  /// Adds somebody who works here, with keys of their own. The code is no name: it stands in the journal for ever.
  ///
  /// They can work once they are certified: at once by a supervisor, otherwise when the request is approved.
  ///
  /// - Parameters:
  ///   - code: The person's id.
  ///   - roles: What the person may do.
  ///   - stamp: Who does it, and when.
  ///   - lock: Seals the keys under words that somebody tells the person: such keys are handed over, and end with
  ///     ``changeKeys(stamp:lock:)``. Without a lock whoever gets the keyring holds it alone.
  @discardableResult
  public func addUser(
    _ code: String, roles: [Role], stamp: Stamp,
    lock: (UserKeys) throws -> PassphraseLock? = { _ in nil }
  ) throws -> (keyring: Keyring, certification: Certification) {
    let keys = try UserKeys.generate(user: code, version: 1)
    let lock = try lock(keys)
    return try write(by: stamp) { db in
      try admit(db, .addUser, stamp)
      try CaseStore.addUser(db, User(code: code, roles: roles, endedAt: nil), at: stamp.now)
      try CaseStore.store(db, lock, of: keys.holder)
      let certification = try certify(
        db, code, keys.publicKeys, version: 1, roles: roles, isHandedOver: lock != nil,
        stamp: stamp.with(stamp.purpose ?? .staffing))
      try journal(db, stamp, .userAdd, detail: certification.detail(user: code, roles: roles))
      return (try keyring(db, keys), certification)
    }
  }

  /// Other roles for somebody. Two supervisors change them, or the only one.
  @discardableResult
  public func changeRoles(
    of code: String, to roles: [Role], stamp: Stamp
  ) throws -> Certification {
    try write(by: stamp) { db in
      try admit(db, .changeRoles, stamp)
      try requireUser(db, code)
      try refuseHandedOver(db, code)
      guard let own = try people(db).book.current(of: code, at: stamp.now.milliseconds) else {
        throw StoreError.notCertified(code)
      }
      let certification = try certify(
        db, code, UserKeys.PublicKeys(sealing: own.sealing, signing: own.signing),
        version: own.keyVersion, roles: roles, stamp: stamp)
      try journal(db, stamp, .userRoles, detail: certification.detail(user: code, roles: roles))
      guard case .done(let alone, _) = certification else { return certification }
      return .done(alone: alone, unassigned: try leaveWork(db, of: code, because: .role, stamp: stamp))
    }
  }

  /// New keys for somebody who lost their passphrase: what was theirs to open is wrapped to the new ones, for as long
  /// as it was theirs. Under a lock they are handed over: nothing is wrapped to them but to those that the person
  /// makes. Those of a supervisor or a statistician count once a second supervisor agrees, where there is a third
  /// person who could: until then the person's own keys stay as they are.
  ///
  /// - Returns: The keys, and the request that they wait for.
  /// - Throws: `VaultError.notEntitled(_:)` unless the actor's keys open all of it.
  @discardableResult
  public func certifyUser(
    _ code: String, stamp: Stamp, lock: (UserKeys, _ version: Int) throws -> PassphraseLock?
  ) throws -> (keyring: Keyring, request: RequestID?) {
    let (version, roles): (Int, [Role]) = try read { db in
      try requireUser(db, code)
      let last = try people(db).book.valid.last { $0.user == code }
      guard let last else { throw StoreError.notCertified(code) }
      return (last.keyVersion + 1, last.roles.compactMap(Role.init))
    }
    let keys = try UserKeys.generate(user: code, version: version)
    let lock = try lock(keys, version)
    return try write(by: stamp) { db in
      try admit(db, .certifyKey, stamp)
      let held = try wraps(db, of: code)
      let certification = try certify(
        db, code, keys.publicKeys, version: version, roles: roles, isHandedOver: lock != nil,
        stamp: stamp.with(stamp.purpose ?? .staffing))
      if case .waiting(let request) = certification {
        // Without a lock nobody could use them once they count.
        guard lock != nil else { throw StoreError.mayNotCertify(code) }
        try CaseStore.store(db, lock, of: keys.holder)
        try journal(
          db, stamp, .userCertify, detail: ["user": code, "keys": String(version), "request": String(request)])
        return (try keyring(db, keys), request)
      }
      try takeWraps(db, of: code)
      try forgetKeys(db, of: code, but: version)
      try CaseStore.store(db, lock, of: keys.holder)
      for (record, until) in held where lock == nil {
        try wrap(
          db, try self.keys(db, record), record, to: keys.holder, keys.publicKeys.sealing,
          until: until)
      }
      try settleWork(db, of: code, stamp: stamp)
      try journal(
        db, stamp, .userCertify, detail: ["user": code, "keys": String(version)])
      return (try keyring(db, keys), nil)
    }
  }

  /// Takes away every wrap that was made to somebody, whatever the version of their key.
  ///
  func takeWraps(_ db: Database, of code: String) throws {
    let range = HolderRange(user: code)
    try db.run(
      sql: "DELETE FROM keyWrap WHERE holder >= ? AND holder < ?", arguments: [range.from, range.to])
  }

  /// Of what somebody holds the keys, and until when.
  private func wraps(_ db: Database, of code: String) throws -> [(RecordID, until: Instant?)] {
    let range = HolderRange(user: code)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT kind, row, expiresAt FROM keyWrap WHERE holder >= ? AND holder < ?
        ORDER BY kind, row
        """, arguments: [range.from, range.to]
    ).map { (RecordID(try $0.code("kind"), $0["row"]), $0["expiresAt"]) }
  }

  /// Forgets a person's locked keys, memberships and failures, but for keys of one version.
  func forgetKeys(_ db: Database, of code: String, but version: Int = 0) throws {
    try db.run(sql: "DELETE FROM unlockFailure WHERE user = ?", arguments: [code])
    for table in ["groupMember", "userKey"] {
      try db.run(sql: "DELETE FROM \(table) WHERE user = ? AND version <> ?", arguments: [code, version])
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

  /// A person's own keys with those of their groups.
  public func keyring(_ keys: UserKeys) throws -> Keyring { try read { try keyring($0, keys) } }

  /// The users by code, after `after`.
  ///
  /// - Throws: ``StoreError/notInList(_:)`` for an `after` that is nobody.
  public func users(after: String? = nil, limit: Int = .max) throws -> [User] {
    try read { db in
      if let after {
        let isKnown = try Bool.fetchOne(
          db, sql: "SELECT 1 FROM user WHERE code = ?", arguments: [after])
        if isKnown != true { throw StoreError.notInList(after) }
      }
      return try Row.fetchAll(
        db, sql: "SELECT * FROM user WHERE code > ? ORDER BY code LIMIT ?",
        arguments: [after ?? "", limit]
      ).map {
        User(
          code: $0["code"], roles: $0.words("roles").compactMap(Role.init),
          endedAt: $0["endedAt"])
      }
    }
  }
}
