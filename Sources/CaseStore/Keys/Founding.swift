import Base
import CaseModel
import Foundation
import GRDB
public import Vault

/// What is made once, when a log begins: the paper's key, the first person's keys, the groups'.
public struct Founding: Sendable {
  /// Random; in every signature and wrap, so that none serves in another log.
  public let log: String
  public let paper: PaperKey
  public let keyring: Keyring
  /// How the first person unlocks; nil where they hold their keys in another way.
  public let lock: PassphraseLock?

  /// - Parameters:
  ///   - log: The id of the log; nil makes a new one.
  ///   - user: The first user's id.
  ///   - lock: Seals the first person's keys under their passphrase.
  public init(
    log: String? = nil, first user: String,
    lock: (UserKeys) throws -> PassphraseLock? = { _ in nil }
  ) throws {
    self.log = log ?? UUID().uuidString.lowercased()
    paper = PaperKey()
    let keys = try UserKeys.generate(user: user, version: 1)
    keyring = Keyring(keys, groups: Group.allCases.map { GroupKey($0, epoch: 1) })
    self.lock = try lock(keys)
  }

  static func recoveryMessage(
    _ log: String, _ key: SealingPublicKey, _ recipient: AgeRecipient
  ) -> Data {
    Data("hotline recovery key v1|\(log)|\(recipient)|".utf8) + key.bytes
  }

  static func groupMessage(_ log: String, _ holder: Holder, _ key: SealingPublicKey) -> Data {
    Data("hotline group key v1|\(log)|\(holder)|".utf8) + key.bytes
  }

  /// What is signed of a key that took the place of another one.
  ///
  /// - Parameters:
  ///   - since: How many certificates stood then.
  ///   - user: Nil for the root.
  static func groupMessage(
    _ log: String, _ holder: Holder, _ key: SealingPublicKey, since: Int, by user: String?, _ version: Int
  ) -> Data {
    let signer = user ?? Certificate.root
    return Data("hotline group key v2|\(log)|\(holder)|\(since)|\(signer) \(version)|".utf8) + key.bytes
  }

  /// How long a certificate holds: 3 years.
  static let certificateSpan: Int64 = 3 * 365 * 24 * 3_600_000

  func store(_ db: Database, roles: [Role], now: Instant) throws {
    let recovery = try paper.recoveryKey.publicKey
    let recipient = try paper.ageIdentity.recipient
    try db.run(
      sql: """
        INSERT INTO logKey (id, log, root, recovery, recipient, signature) VALUES (1, ?, ?, ?, ?, ?)
        """,
      arguments: [
        log, try paper.rootPublicKey.bytes, recovery.bytes, "\(recipient)",
        try paper.sign(Self.recoveryMessage(log, recovery, recipient)),
      ])
    let certificate = try Certificate(
      log: log, user: keyring.user, roles: Set(roles.map(\.rawValue)), keyVersion: 1,
      keys: keyring.keys.publicKeys, issuedAt: now.milliseconds,
      validUntil: now.milliseconds + Self.certificateSpan, issuedBy: Certificate.root
    ).signed(by: Certificate.root, keyVersion: 0) { try paper.sign($0) }
    try CaseStore.store(db, certificate)
    try CaseStore.store(db, lock, of: certificate.holder)
    for group in keyring.groups {
      try Self.store(db, group, log: log, paper: paper)
      try CaseStore.addMember(
        db, group.group, epoch: group.epoch, certificate,
        wrap: try group.wrapped(log: log, to: certificate.holder, certificate.sealing))
    }
  }

  /// Keeps the public key of a group, signed by the paper, and the private one for the paper.
  static func store(_ db: Database, _ group: GroupKey, log: String, paper: PaperKey) throws {
    let key = try group.publicKey
    try db.run(
      sql: """
        INSERT INTO groupKey ("group", epoch, publicKey, recoveryWrap, signature)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        group.group.rawValue, group.epoch, key.bytes,
        try group.wrapped(
          log: log, to: .recovery(version: 1), try paper.recoveryKey.publicKey),
        try paper.sign(groupMessage(log, group.holder, key)),
      ])
  }
}

extension CaseStore {
  static func store(_ db: Database, _ certificate: Certificate) throws {
    try db.run(
      sql: "INSERT INTO certificate (user, text) VALUES (?, ?)",
      arguments: [certificate.user, certificate.text])
  }

  /// Keeps a person's keys under their passphrase; nothing where they hold them in another way.
  static func store(_ db: Database, _ lock: PassphraseLock?, of holder: Holder) throws {
    guard let lock, case .user(let user, let version) = holder else { return }
    try db.run(
      sql: """
        INSERT INTO userKey (user, version, lock) VALUES (?, ?, ?)
        ON CONFLICT (user, version) DO UPDATE SET lock = excluded.lock
        """,
      arguments: [
        user, version, String(decoding: try JSONEncoder().encode(lock), as: UTF8.self),
      ])
  }

  static func addMember(
    _ db: Database, _ group: Group, epoch: Int, _ member: Certificate, wrap: Data
  ) throws {
    try db.run(
      sql: """
        INSERT INTO groupMember ("group", epoch, user, version, wrap) VALUES (?, ?, ?, ?, ?)
        """, arguments: [group.rawValue, epoch, member.user, member.keyVersion, wrap])
  }
}

extension Role {
  /// The groups whose key people of this role hold.
  var groups: Set<Group> {
    switch self {
    case .operator, .caseWorker: [.search]
    case .supervisor: [.supervisors, .statistics, .search]
    case .statistician: [.statistics]
    case .administrator: []
    }
  }
}
