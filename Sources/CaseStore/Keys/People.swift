import Foundation
import GRDB
import Vault

/// The public keys of a log, those that the root or supervisors signed.
struct People: Sendable {
  let book: CertificateBook
  let recovery: SealingPublicKey
  /// To whom backups are sealed: the words on paper open them.
  let paper: AgeRecipient
  private let groups: [Group: (holder: Holder, key: SealingPublicKey)]

  init(_ db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM logKey") else {
      throw StoreError.damaged
    }
    let log: String = row["log"]
    let root = try SigningPublicKey(row["root"] as Data)
    recovery = try SealingPublicKey(row["recovery"] as Data)
    paper = try AgeRecipient(row["recipient"] as String)
    let message = Founding.recoveryMessage(log, recovery, paper)
    guard root.isValid(row["signature"], for: message) else {
      throw VaultError.unusableKey("recovery")
    }
    var groups: [Group: (Holder, SealingPublicKey)] = [:]
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM groupKey ORDER BY epoch")
    for row in rows {
      guard let group = Group(rawValue: row["group"]) else { throw StoreError.damaged }
      let holder = Holder.group(group, epoch: row["epoch"])
      let key = try SealingPublicKey(row["publicKey"] as Data)
      guard root.isValid(row["signature"], for: Founding.groupMessage(log, holder, key)) else {
        throw VaultError.unusableKey("\(holder)")
      }
      groups[group] = (holder, key)
    }
    self.groups = groups
    let certificates = try String.fetchAll(db, sql: "SELECT text FROM certificate ORDER BY id")
    let ended = try Row.fetchAll(db, sql: "SELECT code, endedAt FROM user WHERE endedAt NOT NULL")
    let known = try certificates.map { try Certificate($0) }
    // Nobody comes back under the same code, so an end counts after every certificate, whatever clock that was issued
    // by.
    let revocations = ended.map { row in
      let user: String = row["code"]
      let last = known.last { $0.user == user }?.issuedAt ?? 0
      // In the same millisecond the certificate came first: it was good when it was made.
      return CertificateBook.Revocation(user: user, at: max(row["endedAt"], last + 1))
    }
    book = CertificateBook(
      log: log, rootPublicKey: root, certificates: known, revocations: revocations)
  }

  /// The newest epoch of a group.
  func group(_ group: Group) throws -> (holder: Holder, key: SealingPublicKey) {
    guard let found = groups[group] else { throw VaultError.unusableKey(group.rawValue) }
    return found
  }
}
