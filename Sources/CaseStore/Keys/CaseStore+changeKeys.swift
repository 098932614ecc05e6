import Base
public import CaseModel
import GRDB
public import Vault

extension CaseStore {
  /// Keys that somebody has made for themselves.
  public struct OwnKeys: Sendable {
    public let keyring: Keyring
    /// The request by which a supervisor makes them count; nil when they count already.
    public let request: RequestID?
  }

  /// New keys for the actor, made by themselves, in place of those they have unlocked: after the first words that
  /// somebody else gave them, and whenever they change their passphrase. What a copy of the older keys opened of new
  /// records, it opens no longer.
  ///
  /// What was theirs to open is wrapped to the new keys. Keys that were handed over held nothing: the groups' keys and
  /// those of their cases come with the next thing that a supervisor does.
  ///
  /// - Throws: ``StoreError/unlockAgain`` or ``StoreError/wordsServed(_:)`` when the keys were replaced before,
  ///   ``StoreError/keysWait(request:)`` when new ones wait already.
  public func changeKeys(
    stamp: Stamp, lock: (UserKeys) throws -> PassphraseLock?
  ) throws -> OwnKeys {
    guard let holder else { throw StoreError.locked }
    let version = try read { try own($0, holder).keyVersion + 1 }
    let keys = try UserKeys.generate(user: holder.user, version: version)
    let lock = try lock(keys)
    return try write(by: stamp, withHandedOver: true) { db in
      try requireClock(db, stamp)
      let old = try own(db, holder)
      guard old.keyVersion + 1 == version else { throw StoreError.unlockAgain }
      let certificate = try successor(db, of: old, keys, stamp: stamp)
      var detail = ["user": holder.user, "keys": String(version)]
      var request: RequestID?
      do {
        try people(db).book.validate(certificate)
        try CaseStore.store(db, certificate)
        try moveOwn(db, from: old, to: certificate)
        // With the new keys: those of before sign for nobody's groups any more.
        if certificate.roles.contains(Role.supervisor.rawValue) {
          try beginEpochs(
            db, try people(db).staleGroups, by: .supervisor(Keyring(keys, groups: [])), now: stamp.now)
        }
      } catch CertificateError.tooFewSigners {
        request = try askForKeys(db, certificate, stamp: stamp)
        detail["request"] = request.map { String($0) }
      }
      try CaseStore.store(db, lock, of: keys.holder)
      try journal(db, stamp, .userPassphrase, detail: detail)
      return OwnKeys(keyring: try keyring(db, keys), request: request)
    }
  }

  /// The newest certificate of whoever has unlocked, with the keys they have unlocked.
  private func own(_ db: Database, _ holder: any KeyHolder) throws -> Certificate {
    let book = try people(db).book
    guard let newest = book.newest(of: holder.user) else {
      throw StoreError.notCertified(holder.user)
    }
    if newest.keyVersion != holder.keyVersion {
      let isHandedOver = book.valid.contains {
        $0.user == holder.user && $0.keyVersion == holder.keyVersion && $0.isHandedOver
      }
      throw isHandedOver ? StoreError.wordsServed(holder.user) : .unlockAgain
    }
    if let request = try waitingKeys(db, of: holder.user) { throw StoreError.keysWait(request: request) }
    return newest
  }

  /// The open request of somebody for keys that they made themselves.
  func waitingKeys(_ db: Database, of user: String) throws -> RequestID? {
    try RequestID.fetchOne(
      db,
      sql: """
        SELECT max(id) FROM request
        WHERE kind = 'certificate' AND state = 'open' AND user = ? AND askedBy = user
        """, arguments: [user])
  }

  /// The certificate of the new keys, signed with those before: the same roles, no day longer.
  private func successor(
    _ db: Database, of old: Certificate, _ keys: UserKeys, stamp: Stamp
  ) throws -> Certificate {
    guard let holder else { throw StoreError.locked }
    let issuedAt = max(stamp.now.milliseconds, try people(db).book.valid.last?.issuedAt ?? 0)
    guard issuedAt < old.validUntil else { throw StoreError.notCertified(old.user) }
    return try Certificate(
      log: log.id, user: old.user, roles: Set(old.roles), keyVersion: keys.version,
      keys: keys.publicKeys, issuedAt: issuedAt, validUntil: old.validUntil, issuedBy: old.user
    ).signed(by: old.user, keyVersion: old.keyVersion) { try holder.sign($0) }
  }

  /// Wraps to the new keys what the old ones hold. Of old locks only that of words which somebody else knows stays:
  /// it opens nothing, and tells when they are tried again.
  private func moveOwn(_ db: Database, from old: Certificate, to new: Certificate) throws {
    guard let holder else { throw StoreError.locked }
    let wraps = try Row.fetchAll(
      db, sql: "SELECT kind, row, expiresAt FROM keyWrap WHERE holder = ? ORDER BY kind, row",
      arguments: [old.holder.rawValue])
    for row in wraps {
      let record = RecordID(try row.code("kind"), row["row"])
      try wrap(db, try keys(db, record), record, to: new.holder, new.sealing, until: row["expiresAt"])
    }
    try db.run(sql: "DELETE FROM keyWrap WHERE holder = ?", arguments: [old.holder.rawValue])
    let memberships = try Row.fetchAll(
      db, sql: "SELECT \"group\", epoch FROM groupMember WHERE user = ? AND version = ?",
      arguments: [old.user, old.keyVersion])
    for row in memberships {
      guard let group = Group(rawValue: row["group"]) else { throw StoreError.damaged }
      let wrap = try holder.wrapGroup(
        group, epoch: row["epoch"], log: log.id, to: new.holder, new.sealing)
      try CaseStore.addMember(db, group, epoch: row["epoch"], new, wrap: wrap)
    }
    try db.run(
      sql: "DELETE FROM groupMember WHERE user = ? AND version <> ?",
      arguments: [new.user, new.keyVersion])
    try db.run(
      sql: "DELETE FROM userKey WHERE user = ? AND version <> ?",
      arguments: [new.user, old.isHandedOver ? old.keyVersion : new.keyVersion])
  }

  /// The four words of the keys that a request waits for.
  public func checkWords(request id: RequestID) throws -> [String] {
    try read { db in
      let text = try String.fetchOne(db, sql: "SELECT certificate FROM request WHERE id = ?", arguments: [id])
      guard let text else { throw StoreError.noSuchRequest(id) }
      return Words.check(of: try Certificate(text))
    }
  }

  /// Asks the supervisors to make the keys count, once they have asked the person.
  private func askForKeys(_ db: Database, _ certificate: Certificate, stamp: Stamp) throws -> RequestID {
    let words = Words.check(of: certificate).joined(separator: "-")
    try db.run(
      sql: """
        INSERT INTO request (kind, user, askedBy, askedAt, purpose, detail, certificate, state)
        VALUES ('certificate', ?, ?, ?, ?, ?, ?, 'open')
        """,
      arguments: [
        certificate.user, certificate.user, stamp.now, Purpose.staffing.rawValue,
        "roles=\(certificate.roles.joined(separator: ","));keys=\(words)", certificate.text,
      ])
    let id: RequestID = db.newRow()
    try notify(db, .keysMade, "\(id)", to: try supervisors(db, stamp), stamp: stamp)
    return id
  }
}
