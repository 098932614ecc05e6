import Base
import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// Who signs for a group's next key: a supervisor, or the words on paper.
  enum EpochSigner {
    case supervisor(any KeyHolder)
    case paper(PaperKey)

    var user: String? { if case .supervisor(let holder) = self { holder.user } else { nil } }
    var version: Int { if case .supervisor(let holder) = self { holder.keyVersion } else { 0 } }

    func sign(_ message: Data) throws -> Data {
      switch self {
      case .supervisor(let holder): try holder.sign(message)
      case .paper(let paper): try paper.sign(message)
      }
    }
  }

  /// Gives each of these groups a new key, for those who are members now: everything new goes by it.
  ///
  /// What was wrapped before stays as it is until ``rotate(batch:stamp:)`` has moved it.
  func beginEpochs(_ db: Database, _ groups: Set<Group>, by signer: EpochSigner, now: Instant) throws {
    let people = try people(db)
    for group in groups.sorted(by: { $0.rawValue < $1.rawValue }) {
      let members = try members(people, of: group, now: now)
      try CaseStore.beginEpoch(db, group, people, log: log.id, by: signer, for: members)
    }
  }

  /// Gives a group a new key, for these members.
  static func beginEpoch(
    _ db: Database, _ group: Group, _ people: People, log: String, by signer: EpochSigner, for members: [Certificate]
  ) throws {
    let last = try Int.fetchOne(
      db, sql: "SELECT max(epoch) FROM groupKey WHERE \"group\" = ?", arguments: [group.rawValue])
    let next = GroupKey(group, epoch: 1 + (last ?? 0))
    let key = try next.publicKey
    let since = people.certificateCount
    let message = Founding.groupMessage(log, next.holder, key, since: since, by: signer.user, signer.version)
    try db.run(
      sql: """
        INSERT INTO groupKey ("group", epoch, publicKey, recoveryWrap, signature, signedBy, keyVersion, since)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        group.rawValue, next.epoch, key.bytes,
        try next.wrapped(log: log, to: people.recovery.holder, people.recovery.key),
        try signer.sign(message), signer.user, signer.user.map { _ in signer.version }, since,
      ])
    for member in members {
      try addMember(
        db, group, epoch: next.epoch, member, wrap: try next.wrapped(log: log, to: member.holder, member.sealing))
    }
  }

  /// New keys for the groups whose key somebody knows who shouldn't, where the actor is a supervisor.
  ///
  /// - Returns: Whether there were any.
  @discardableResult
  func renewStaleGroups(_ db: Database, stamp: Stamp) throws -> Bool {
    guard let supervisor = try actingSupervisor(db, now: stamp.now) else { return false }
    let stale = try people(db).staleGroups
    try beginEpochs(db, stale, by: .supervisor(supervisor), now: stamp.now)
    return !stale.isEmpty
  }

  /// Who acts, where they are a supervisor now and unlocked with the keys that count.
  func actingSupervisor(_ db: Database, now: Instant) throws -> (any KeyHolder)? {
    guard let holder, let own = try people(db).book.current(of: holder.user, at: now.milliseconds),
      own.keyVersion == holder.keyVersion, own.roles.contains(Role.supervisor.rawValue)
    else { return nil }
    return holder
  }

  private func members(_ people: People, of group: Group, now: Instant) throws -> [Certificate] {
    Set(people.book.valid.map(\.user)).sorted()
      .compactMap { people.book.current(of: $0, at: now.milliseconds) }
      .filter { $0.groups.contains(group) }
  }

  /// Does what takes a group's key; one that came since the actor unlocked is taken up first.
  func asMember<Value>(
    _ db: Database, of group: Group, epoch: Int, _ body: (any KeyHolder) throws -> Value
  ) throws -> Value {
    guard let holder else { throw StoreError.locked }
    do {
      return try body(holder)
    } catch VaultError.notEntitled(let name) {
      let wrap = try Data.fetchOne(
        db,
        sql: "SELECT wrap FROM groupMember WHERE \"group\" = ? AND epoch = ? AND user = ? AND version = ?",
        arguments: [group.rawValue, epoch, holder.user, holder.keyVersion])
      guard let wrap else { throw VaultError.notEntitled(name) }
      try holder.join(group, epoch: epoch, log: log.id, wrap)
      return try body(holder)
    }
  }

  /// Opens a wrap that was made to somebody or to a group of theirs.
  func unwrap(_ db: Database, _ wrap: KeyWrap, _ record: RecordID) throws -> DataKeys {
    guard let own = holder else { throw StoreError.locked }
    guard case .group(let group, let epoch) = wrap.holder else {
      return try wrap.open(by: own, for: record, log: log.id, sessionKeys)
    }
    return try asMember(db, of: group, epoch: epoch) {
      try wrap.open(by: $0, for: record, log: log.id, sessionKeys)
    }
  }
}
