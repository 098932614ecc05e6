import Crypto
public import Foundation

/// The versions of a wrap: of the keys themselves to a public key (HPKE), as logs before schema v032 hold it; under a
/// session's key (AES key wrap). The classes' bits follow.
private enum WrapVersion {
  static let publicKey: UInt8 = 1
  static let sessionKey: UInt8 = 2
}

/// What a wrap of data keys is bound to.
private func binding(
  _ version: UInt8, _ classes: Set<KeyClass>, of record: RecordID, log: String, to holder: Holder
) -> String {
  "hotline wrap v\(version)|\(log)|\(record)|\(holder)|"
    + classes.ordered.map(\.rawValue).joined(separator: ",")
}

extension DataKeys {
  /// Wraps the keys held here for one holder; use ``only(_:)`` first to give fewer. 10 bytes, and 32 a key.
  ///
  /// - Parameters:
  ///   - record: The record whose keys these are.
  ///   - log: The log's id.
  ///   - holder: For whom it is wrapped.
  ///   - session: The holder's key of this session.
  /// - Throws: ``VaultError/notEntitled(_:)`` when no key is held.
  public func wrapped(
    for record: RecordID, log: String, to holder: Holder, under session: SessionKey
  ) throws(VaultError) -> Data {
    guard !keys.isEmpty else { throw .notEntitled("\(record)") }
    let version = WrapVersion.sessionKey
    let wrapping = session.key.derived(binding(version, classes, of: record, log: log, to: holder))
    do {
      let wrap = try AES.KeyWrap.wrap(
        content.symmetricKey, using: wrapping.symmetricKey)
      return Data([version, classes.bits]) + wrap
    } catch {
      throw .unusableKey("\(holder)")
    }
  }

  /// As earlier versions wrapped: to the holder's public key, 1.2 KB. Such wraps open for ever; none is made any more.
  func wrapped(
    for record: RecordID, log: String, to holder: Holder, _ key: SealingPublicKey
  ) throws(VaultError) -> Data {
    guard !keys.isEmpty else { throw .notEntitled("\(record)") }
    let version = WrapVersion.publicKey
    let sealed = try key.seal(
      content, bound: binding(version, classes, of: record, log: log, to: holder), label: "\(holder)")
    return Data([version, classes.bits]) + sealed
  }

  /// The keys one after another, in the order of the classes.
  private var content: Secret {
    var bytes = classes.ordered.flatMap { keys[$0]?.copy ?? [] }
    return Secret(wiping: &bytes)
  }

  fileprivate init(_ content: Secret, _ classes: Set<KeyClass>, _ label: String) throws(VaultError) {
    guard let parts = content.split(32), parts.count == classes.count else { throw .brokenWrap(label) }
    self.init(keys: Dictionary(uniqueKeysWithValues: zip(classes.ordered, parts)))
  }
}

/// Reads a wrap of one version.
///
/// - Parameter open: What opens its content, by what it is bound to.
private func unwrap(
  _ wrap: Data, _ version: UInt8, for record: RecordID, log: String, holder: Holder,
  open: (_ content: Data, _ binding: String, _ label: String) throws(VaultError) -> Secret
) throws(VaultError) -> DataKeys {
  let label = "\(record) · \(holder)"
  let head = [UInt8](wrap.prefix(2))
  guard head.count == 2, head[0] == version, let classes = Set<KeyClass>(bits: head[1]) else {
    throw .brokenWrap(label)
  }
  let binding = binding(version, classes, of: record, log: log, to: holder)
  return try DataKeys(open(Data(wrap.dropFirst(2)), binding, label), classes, label)
}

extension SessionKey {
  /// - Throws: ``VaultError/brokenWrap(_:)`` for another form, when a bit differs, or when it was made for
  ///   another record, log, holder or session.
  public func unwrap(
    _ wrap: Data, for record: RecordID, log: String, holder: Holder
  ) throws(VaultError) -> DataKeys {
    try Vault.unwrap(wrap, WrapVersion.sessionKey, for: record, log: log, holder: holder) {
      (content, binding, label) throws(VaultError) in
      let wrapping = key.derived(binding).symmetricKey
      guard let keys = try? AES.KeyWrap.unwrap(content, using: wrapping) else { throw .brokenWrap(label) }
      return Secret(keys)
    }
  }
}

extension SealingKey {
  /// Opens a wrap that was made to the public key.
  ///
  /// - Throws: ``VaultError/brokenWrap(_:)`` for another form, when a bit differs, or when it was made for
  ///   another record, log, holder or key.
  public func unwrap(
    _ wrap: Data, for record: RecordID, log: String, holder: Holder
  ) throws(VaultError) -> DataKeys {
    try Vault.unwrap(wrap, WrapVersion.publicKey, for: record, log: log, holder: holder) {
      (content, binding, label) throws(VaultError) in
      try open(content, bound: binding, label: label)
    }
  }
}
