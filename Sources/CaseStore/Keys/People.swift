import CaseModel
import Foundation
import GRDB
import Vault

/// The public keys of a log, those that the root or supervisors signed.
struct People: Sendable {
  /// The tables that they follow from.
  static let tables: Set = ["certificate", "groupKey", "logKey", "paperKey", "user"]

  let book: CertificateBook
  /// To whom backups are sealed: the words on paper open them.
  let paper: AgeRecipient
  /// The words on paper that count now, as a holder of keys.
  let recovery: (holder: Holder, key: SealingPublicKey)
  private let groups: [Group: Epoch]
  /// In order of issue; nil for one that isn't believed.
  private let certificates: [Certificate?]
  /// The groups whose newest key nobody has signed who is known here.
  let unbelieved: Set<Group>

  /// - Parameter isRestoring: Whether keys of another day than the rest stand here: newest keys of groups may be signed
  ///   by somebody's keys that came later. Otherwise one that nobody entitled has signed is refused.
  /// - Throws: ``VaultError/unusableKey(_:)``.
  init(_ db: Database, isRestoring: Bool = false) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM logKey") else {
      throw StoreError.damaged
    }
    let log: String = row["log"]
    let root = try SigningPublicKey(row["root"] as Data)
    let first = try SealingPublicKey(row["recovery"] as Data)
    let recipient = try AgeRecipient(row["recipient"] as String)
    let message = Founding.recoveryMessage(log, first, recipient)
    guard root.isValid(row["signature"], for: message) else {
      throw VaultError.unusableKey("recovery")
    }
    let texts = try String.fetchAll(db, sql: "SELECT text FROM certificate ORDER BY id")
    let ended = try Row.fetchAll(db, sql: "SELECT code, endedAt FROM user WHERE endedAt NOT NULL")
    let known = try texts.map { try Certificate($0) }
    // Nobody comes back under the same code, so an end counts after every certificate, whatever clock that was issued
    // by.
    let revocations = ended.map { row in
      let user: String = row["code"]
      let last = known.last { $0.user == user }?.issuedAt ?? 0
      // In the same millisecond the certificate came first: it was good when it was made.
      return CertificateBook.Revocation(user: user, at: max(row["endedAt"], last + 1))
    }
    book = CertificateBook(
      log: log, rootPublicKey: root, papers: try CaseStore.papers(db, log: log), certificates: known,
      revocations: revocations)
    let newest = book.papers.last?.keys
    recovery = (.recovery(version: book.paperVersion), newest?.recovery ?? first)
    paper = newest?.recipient ?? recipient
    let believed = Set(book.valid.map(\.text))
    certificates = known.map { believed.contains($0.text) ? $0 : nil }
    let found = try Self.groups(db, log, book)
    groups = found.epochs
    unbelieved = Set(found.refused.keys)
    if !isRestoring, let refused = found.refused.values.first { throw VaultError.unusableKey("\(refused)") }
  }

  /// The newest epoch of each group that the root signed, or somebody who is a supervisor now with those very keys; and
  /// of each group the newest key that nobody entitled has ever signed, where none came after it.
  private static func groups(
    _ db: Database, _ log: String, _ book: CertificateBook
  ) throws -> (epochs: [Group: Epoch], refused: [Group: Holder]) {
    var groups: [Group: Epoch] = [:]
    var refused: [Group: Holder] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM groupKey ORDER BY epoch") {
      guard let group = Group(rawValue: row["group"]) else { throw StoreError.damaged }
      let holder = Holder.group(group, epoch: row["epoch"])
      let key = try SealingPublicKey(row["publicKey"] as Data)
      let signer: String? = row["signedBy"]
      let version: Int = row["keyVersion"] ?? 0
      let since: Int? = row["since"]
      let certificate = book.valid.last {
        $0.user == signer && $0.keyVersion == version && $0.roles.contains(Role.supervisor.rawValue) && !$0.isHandedOver
      }
      let signing = signer == nil ? book.roots(since: since ?? 0) : (certificate?.signing).map { [$0] } ?? []
      let message =
        since.map { Founding.groupMessage(log, holder, key, since: $0, by: signer, version) }
        ?? Founding.groupMessage(log, holder, key)
      guard signing.contains(where: { $0.isValid(row["signature"], for: message) }) else {
        refused[group] = holder
        continue
      }
      refused[group] = nil
      let last = signer.flatMap { book.last(of: $0) }
      let isOfNow = last?.keyVersion == version && last?.roles.contains(Role.supervisor.rawValue) == true
      if signer == nil || isOfNow { groups[group] = Epoch(holder: holder, key: key, since: since ?? 0) }
    }
    return (groups, refused)
  }

  private struct Epoch {
    let holder: Holder
    let key: SealingPublicKey
    let since: Int
  }

  /// The groups whose newest key somebody knows who shouldn't: since it was made they lost the group, or their own keys
  /// were replaced by others.
  var staleGroups: Set<Group> {
    var stale: Set<Group> = []
    for (index, later) in certificates.enumerated() {
      guard let later, let before = certificates[..<index].last(where: { $0?.user == later.user }) ?? nil else {
        continue
      }
      let lost = later.keyVersion != before.keyVersion ? before.groups : before.groups.subtracting(later.groups)
      stale.formUnion(lost.filter { index >= groups[$0]?.since ?? 0 })
    }
    return stale
  }

  /// How many certificates stand.
  var certificateCount: Int { certificates.count }

  /// The newest epoch of a group.
  func group(_ group: Group) throws -> (holder: Holder, key: SealingPublicKey) {
    guard let found = groups[group] else { throw VaultError.unusableKey(group.rawValue) }
    return (found.holder, found.key)
  }
}
