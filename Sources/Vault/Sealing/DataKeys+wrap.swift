public import Foundation

/// A wrap: version, the classes' bits, encapsulated key (1,120 bytes), then the keys, sealed.
private let wrapVersion: UInt8 = 1

/// What a wrap of data keys is bound to.
private func bound(_ classes: Set<KeyClass>, of record: RecordID, log: String, to holder: Holder)
  -> String
{
  "hotline wrap v1|\(log)|\(record)|\(holder)|"
    + classes.ordered.map(\.rawValue).joined(separator: ",")
}

extension DataKeys {
  /// Wraps the keys held here for one holder; use ``only(_:)`` first to give fewer. About 1.2 KB.
  ///
  /// - Parameter key: The holder's, from the ``CertificateBook`` or the group.
  /// - Throws: ``VaultError/unusableKey(_:)`` when the key isn't one; ``VaultError/notEntitled(_:)`` when no key is
  ///   held.
  public func wrapped(
    for record: RecordID, log: String, to holder: Holder, _ key: SealingPublicKey
  ) throws(VaultError) -> Data {
    guard !keys.isEmpty else { throw .notEntitled("\(record)") }
    var content = classes.ordered.flatMap { keys[$0]?.copy ?? [] }
    let sealed = try key.seal(
      Secret(wiping: &content), bound: bound(classes, of: record, log: log, to: holder),
      label: "\(holder)")
    return Data([wrapVersion, classes.bits]) + sealed
  }
}

extension SealingKey {
  /// - Throws: ``VaultError/unknownEnvelope(_:)`` for a later form, ``VaultError/damaged(_:)`` when a bit differs or it
  ///   was made for another record, log, holder or key.
  public func unwrap(
    _ wrap: Data, for record: RecordID, log: String, holder: Holder
  ) throws(VaultError) -> DataKeys {
    let label = "\(record) · \(holder)"
    let head = [UInt8](wrap.prefix(2))
    guard head.count == 2 else { throw .damaged(label) }
    guard head[0] == wrapVersion else { throw .unknownEnvelope(label) }
    guard let classes = Set<KeyClass>(bits: head[1]) else { throw .damaged(label) }
    let content = try open(
      Data(wrap.dropFirst(2)), bound: bound(classes, of: record, log: log, to: holder),
      label: label)
    guard let parts = content.split(32), parts.count == classes.count else { throw .damaged(label) }
    return DataKeys(keys: Dictionary(uniqueKeysWithValues: zip(classes.ordered, parts)))
  }
}
