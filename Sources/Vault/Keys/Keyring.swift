public import Foundation
import Synchronization

/// What an unlocked user holds: their own keys and those of their groups.
public struct Keyring: Sendable {
  public let keys: UserKeys
  /// Several epochs of one group are usual.
  public let groups: [GroupKey]
  private let joined = JoinedGroups()
  /// Drawn anew whenever a keyring is made: when somebody unlocks, and in the agent.
  public let session = SessionSecret()

  public init(_ keys: UserKeys, groups: [GroupKey]) {
    self.keys = keys
    self.groups = groups
  }

  public func holds(_ group: Group, epoch: Int) -> Bool {
    (groups + joined.keys).contains { $0.group == group && $0.epoch == epoch }
  }

  private func groupKey(_ group: Group, _ epoch: Int) throws(VaultError) -> GroupKey {
    guard let key = (groups + joined.keys).first(where: { $0.group == group && $0.epoch == epoch }) else {
      throw .notEntitled("\(Holder.group(group, epoch: epoch))")
    }
    return key
  }

  private func sealingKey(_ holder: Holder) throws(VaultError) -> SealingKey {
    switch holder {
    case keys.holder: keys.sealingKey
    case .group(let group, let epoch): try groupKey(group, epoch).sealingKey
    case .user, .recovery: throw .notEntitled("\(holder)")
    }
  }
}

/// The group keys that came after their holder had unlocked.
private final class JoinedGroups: Sendable {
  private let held = Mutex<[GroupKey]>([])

  var keys: [GroupKey] { held.withLock { $0 } }

  func add(_ key: GroupKey) { held.withLock { $0.append(key) } }
}

extension Keyring: KeyHolder {
  public var user: String { keys.user }
  public var keyVersion: Int { keys.version }

  public func unwrap(
    _ wrap: Data, for record: RecordID, log: String, holder: Holder
  ) throws(VaultError) -> DataKeys {
    try sealingKey(holder).unwrap(wrap, for: record, log: log, holder: holder)
  }

  public func unwrapSession(
    _ wrap: Data, session: Data, log: String, holder: Holder
  ) throws(VaultError) -> SessionKey {
    try sealingKey(holder).unwrapSession(wrap, session: session, log: log, holder: holder)
  }

  public func join(
    _ group: Group, epoch: Int, log: String, _ wrap: Data
  ) throws(VaultError) {
    if holds(group, epoch: epoch) { return }
    joined.add(
      try keys.sealingKey.unwrapGroup(wrap, group, epoch: epoch, log: log, holder: keys.holder))
  }

  public func sign(_ message: Data) throws(VaultError) -> Data { try keys.sign(message) }

  public func searchKey(epoch: Int) throws(VaultError) -> SearchKey {
    guard let key = try groupKey(.search, epoch).searchKey else { throw .notEntitled("search") }
    return key
  }

  public func wrapGroup(
    _ group: Group, epoch: Int, log: String, to member: Holder, _ key: SealingPublicKey
  ) throws(VaultError) -> Data {
    try groupKey(group, epoch).wrapped(log: log, to: member, key)
  }
}
