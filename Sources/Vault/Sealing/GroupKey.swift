public import Foundation

/// The key of a group for one epoch. Its members hold it by a wrap; a new epoch shuts out who has left.
public struct GroupKey: Sendable {
  public let group: Group
  public let epoch: Int
  let seed: Secret

  /// Makes a new key.
  public init(_ group: Group, epoch: Int) {
    self.init(group, epoch: epoch, seed: .random())
  }

  init(_ group: Group, epoch: Int, seed: Secret) {
    self.group = group
    self.epoch = epoch
    self.seed = seed
  }

  public var holder: Holder { .group(group, epoch: epoch) }

  /// What data keys are wrapped to for the group.
  public var publicKey: SealingPublicKey { get throws(VaultError) { try sealingKey.publicKey } }

  public var sealingKey: SealingKey {
    get throws(VaultError) { try SealingKey(seed: seed.derived("hotline group sealing v1")) }
  }

  /// What opens register rows; nil unless the group is ``Group/search``.
  public var searchKey: SearchKey? {
    group == .search ? SearchKey(seed.derived("hotline group search v1")) : nil
  }

  /// Makes `holder` a member, who unwraps it by ``SealingKey/unwrapGroup(_:_:epoch:log:holder:)``.
  public func wrapped(
    log: String, to holder: Holder, _ key: SealingPublicKey
  ) throws(VaultError) -> Data {
    try Data([Self.wrapVersion])
      + key.seal(
        seed, bound: Self.bound(group, epoch, log: log, to: holder), label: "\(holder)")
  }

  fileprivate static let wrapVersion: UInt8 = 1

  fileprivate static func bound(
    _ group: Group, _ epoch: Int, log: String, to holder: Holder
  ) -> String { "hotline group v1|\(log)|\(Holder.group(group, epoch: epoch))|\(holder)" }
}

extension SealingKey {
  /// - Throws: ``VaultError/brokenWrap(_:)`` for another form, when a bit differs, or when it was made for another
  ///   group, epoch, log, holder or key.
  public func unwrapGroup(
    _ wrap: Data, _ group: Group, epoch: Int, log: String, holder: Holder
  ) throws(VaultError) -> GroupKey {
    let label = "\(Holder.group(group, epoch: epoch)) · \(holder)"
    guard wrap.first == GroupKey.wrapVersion else { throw .brokenWrap(label) }
    let seed = try open(
      Data(wrap.dropFirst()), bound: GroupKey.bound(group, epoch, log: log, to: holder),
      label: label)
    guard seed.count == 32 else { throw .brokenWrap(label) }
    return GroupKey(group, epoch: epoch, seed: seed)
  }
}
