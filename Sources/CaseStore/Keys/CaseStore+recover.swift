import Base
import CaseModel
import Foundation
import GRDB
public import Vault

extension CaseStore {
  /// New keys for somebody by the words on paper, when no supervisor is left who could certify them.
  ///
  /// They become a supervisor, who opens every case; the journal says that the paper was used.
  ///
  /// - Throws: ``StoreError/otherPaper`` when the words are another log's.
  @discardableResult
  public func recover(
    _ code: String, with paper: PaperKey, stamp: Stamp,
    lock: (UserKeys) throws -> PassphraseLock? = { _ in nil }
  ) throws -> Keyring {
    let version = try read { db in
      let people = try people(db)
      guard try paper.rootPublicKey == people.book.rootPublicKey else {
        throw StoreError.otherPaper
      }
      return 1 + (people.book.valid.last { $0.user == code }?.keyVersion ?? 0)
    }
    let keys = try UserKeys.generate(user: code, version: version)
    let lock = try lock(keys)
    return try write { db in
      try requireUser(db, code)
      try requireClock(db, stamp)
      let own = Stamp(actor: code, now: stamp.now, clockChecked: stamp.clockChecked)
      let signer = Signer(user: code, keyVersion: version) { try keys.sign($0) }
      let people = try people(db)
      let now = max(stamp.now.milliseconds, people.book.valid.last?.issuedAt ?? 0)
      try db.run(
        sql: "UPDATE user SET roles = ? WHERE code = ?",
        arguments: [Role.allCases.map(\.rawValue).joined(separator: " "), code])
      try takeWraps(db, of: code)
      try forgetKeys(db, of: code)
      let certificate = try Certificate(
        log: log.id, user: code, roles: Set(Role.allCases.map(\.rawValue)), keyVersion: version,
        keys: keys.publicKeys, issuedAt: now, validUntil: now + Founding.certificateSpan,
        issuedBy: Certificate.root
      ).signed(by: Certificate.root, keyVersion: 0) { try paper.sign($0) }
      try people.book.validate(certificate)
      try CaseStore.store(db, certificate)
      try CaseStore.store(db, lock, of: certificate.holder)
      let recovery = try paper.recoveryKey
      for row in try Row.fetchAll(db, sql: "SELECT * FROM groupKey ORDER BY \"group\", epoch") {
        guard let group = Group(rawValue: row["group"]) else { throw StoreError.damaged }
        let key = try recovery.unwrapGroup(
          row["recoveryWrap"], group, epoch: row["epoch"], log: log.id,
          holder: people.recovery.holder)
        try CaseStore.addMember(
          db, group, epoch: row["epoch"], certificate,
          wrap: try key.wrapped(log: log.id, to: certificate.holder, certificate.sealing))
      }
      // Whoever knew the keys that are lost knows nothing of what comes now.
      try beginEpochs(db, Set(Group.allCases), by: .paper(paper), now: stamp.now)
      try notify(db, .recovered, code, to: try supervisors(db, stamp), stamp: own)
      try CaseStore.journal(
        db, own, .userRecover, detail: ["user": code, "keys": String(version)], log: log.id,
        signer: signer)
      // After the entry that makes these keys known.
      try tellRestoration(db, stamp: own, signer: signer)
      return try keyring(db, keys)
    }
  }
}
