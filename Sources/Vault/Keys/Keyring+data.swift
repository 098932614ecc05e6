public import Foundation

/// The keyring in clear, for a pipe to the agent and nothing that stays: wipe it (`Data.wipe()`) after writing.
///
/// Version, user (length, UTF-8), key version, two seeds, then each group: its number, epoch, seed. Numbers are 4
/// bytes, big end first.
extension Keyring {
  public var data: Data {
    var data = Data([1])
    data.append(number: user.utf8.count)
    data.append(contentsOf: user.utf8)
    data.append(number: keyVersion)
    data.append(keys.sealingKey.seed)
    data.append(keys.signingKey.seed)
    for key in groups {
      data.append(number: Group.allCases.firstIndex(of: key.group) ?? 0)
      data.append(number: key.epoch)
      data.append(key.seed)
    }
    return data
  }

  /// Reads ``data`` and leaves zeroes in its place.
  ///
  /// - Throws: ``VaultError/notUnderstood`` for anything else.
  public init(wiping data: inout Data) throws(VaultError) {
    defer { data.wipe() }
    var rest = data[...]
    guard rest.popFirst() == 1, let length = rest.popNumber(), let name = rest.pop(length),
      let user = String(data: name, encoding: .utf8), let version = rest.popNumber(),
      let sealing = rest.popSeed(), let signing = rest.popSeed()
    else { throw .notUnderstood }
    var groups: [GroupKey] = []
    while !rest.isEmpty {
      guard let number = rest.popNumber(), number < Group.allCases.count,
        let epoch = rest.popNumber(), let seed = rest.popSeed()
      else { throw .notUnderstood }
      groups.append(GroupKey(Group.allCases[number], epoch: epoch, seed: seed))
    }
    self.init(
      try UserKeys(user: user, version: version, sealing: sealing, signing: signing),
      groups: groups)
  }
}

extension Data {
  fileprivate mutating func append(number: Int) {
    Swift.withUnsafeBytes(of: UInt32(number).bigEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ seed: Secret) {
    seed.withUnsafeBytes { append(contentsOf: $0) }
  }

  fileprivate mutating func pop(_ length: Int) -> Data? {
    guard count >= length else { return nil }
    defer { removeFirst(length) }
    return prefix(length)
  }

  fileprivate mutating func popNumber() -> Int? {
    pop(4).map { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  fileprivate mutating func popSeed() -> Secret? { pop(32).map { Secret($0) } }
}
