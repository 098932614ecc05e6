import Base
import CaseModel
import Foundation
import GRDB
import Glibc
public import Vault

/// A backup that was made.
public struct Backup: Hashable, Sendable {
  public let folder: String
  public let manifest: BackupManifest
  /// Keys of older backups beside it, thrown away because their time was over.
  public let expired: [String]
}

extension CaseStore {
  /// Makes a backup in a folder of its own: two age files, a manifest and its signature.
  ///
  /// It is one consistent state of the log; calls can be recorded meanwhile. It opens with the words on paper. When
  /// this returns, everything is on disk; when it throws, nothing of it is left. What the copy passes through lies
  /// beside the log, is sealed as the log is, and goes away.
  ///
  /// - Parameters:
  ///   - folder: Where its folder is made; outside of the log's own.
  ///   - others: Further recipients, beside the paper.
  ///   - tool: Version of the tool, for the manifest.
  ///   - stamp: Who does it, and when.
  ///   - watch: Told how far it is; throwing stops it.
  public func backUp(
    into folder: String, also others: [AgeRecipient] = [], tool: String, stamp: Stamp,
    watch: (BackupProgress) throws -> Void = { _ in }
  ) throws -> Backup {
    let target = BackupFolder(path: folder)
    let id = try begin(target, recipients: 1 + others.count, stamp: stamp)
    let place = target.place(of: stamp.now, id)
    do {
      WorkFolder.removeLeft(in: folder, named: BackupFolder.prefix)
      let manifest = try WorkFolder.use(beside: place) { part in
        let manifest = try fill(
          part, id: id, others: others, tool: tool, stamp: stamp, watch: watch)
        guard rename(part, place) == 0 else { throw BackupError.unwritable(path: place) }
        return manifest
      }
      try WorkFolder.sync(folder)
      let expired = target.expireKeys(of: log.id, now: stamp.now)
      try end(
        id, "made",
        [
          "manifest": FileHash.hex(of: Data(manifest.text.utf8)), "expired": "\(expired.count)",
        ], stamp: stamp)
      return Backup(folder: place, manifest: manifest, expired: expired)
    } catch {
      try? end(id, "failed", [:], stamp: stamp)
      throw error
    }
  }

  /// Written first: a backup that was cut off must not be missing from a certificate of erasure.
  private func begin(
    _ folder: BackupFolder, recipients: Int, stamp: Stamp
  ) throws -> BackupID {
    try write(by: stamp) { db in
      try admit(db, .backup, stamp)
      try folder.prepare()
      let keysExpireAt = stamp.now.adding(hours: 24 * Self.keyDays)
      try db.run(
        sql: "INSERT INTO backup (at, madeBy, keysExpireAt, state) VALUES (?, ?, ?, 'begun')",
        arguments: [stamp.now, stamp.actor, keysExpireAt])
      let id: BackupID = db.newRow()
      try journal(
        db, stamp, .backupCreate,
        detail: [
          "backup": "\(id)", "step": "begun", "keysExpire": "\(keysExpireAt.milliseconds)",
          "recipients": "\(recipients)",
        ])
      return id
    }
  }

  private func end(
    _ id: BackupID, _ state: String, _ detail: [String: String], stamp: Stamp
  ) throws {
    try write(by: stamp) { db in
      try db.run(sql: "UPDATE backup SET state = ? WHERE id = ?", arguments: [state, id])
      try journal(
        db, stamp, .backupCreate,
        detail: detail.merging(["backup": "\(id)", "step": state]) { $1 })
    }
  }

  private func fill(
    _ folder: String, id: BackupID, others: [AgeRecipient], tool: String, stamp: Stamp,
    watch: (BackupProgress) throws -> Void
  ) throws -> BackupManifest {
    guard let holder else { throw StoreError.locked }
    return try WorkFolder.use(beside: database.path) { work in
      let copy = try copied(into: work, watch: watch)
      var hashes: [String: String] = [:]
      for part in BackupPart.allCases {
        let (open, sealed) = try SealedFile.seal(
          "\(work)/\(part.openName)", to: "\(folder)/\(part.sealedName)",
          for: [copy.paper] + others, watch: watch)
        hashes[part.openName] = open
        hashes[part.sealedName] = sealed
      }
      for part in BackupPart.allCases {
        let written = try FilePieces.hash("\(folder)/\(part.sealedName)")
        guard written == hashes[part.sealedName] else {
          throw BackupError.unwritable(path: "\(folder)/\(part.sealedName)")
        }
      }
      guard let own = copy.book.current(of: holder.user, at: stamp.now.milliseconds) else {
        throw StoreError.notCertified(holder.user)
      }
      let noteKey = try NoteKey(name: origin, kind: .signature, publicKey: own.signing.bytes)
      let manifest = BackupManifest(
        log: log.id, backup: id, madeAt: stamp.now, madeBy: stamp.actor, tool: tool,
        schema: copy.schema, keysExpireAt: stamp.now.adding(hours: 24 * Self.keyDays),
        recipients: ([copy.paper] + others).map(\.description), rows: copy.rows, hashes: hashes,
        note: try copy.checkpoint.signed(by: noteKey) { try holder.sign($0) })
      let text = Data(manifest.text.utf8)
      let signature = try SSHSignature(
        signing: SSHDigest(of: text), for: .backup, by: own.signing
      ) { try holder.sign($0) }
      try NewFile.write(text, to: "\(folder)/\(BackupManifest.fileName)")
      try NewFile.write(
        Data(signature.text.utf8), to: "\(folder)/\(BackupManifest.signatureName)")
      try WorkFolder.sync(folder)
      return manifest
    }
  }
}
