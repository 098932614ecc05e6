public import Base
public import Foundation

/// Sealing under AES-256-GCM; the envelope is bound to log, class, table, row and revision.
extension DataKeys {
  /// - Parameters:
  ///   - document: The bytes to be sealed.
  ///   - keyClass: Facts, identity or narrative.
  ///   - label: What the envelope says it holds; it must be the same when opened.
  ///   - log: The log's id.
  /// - Throws: ``VaultError/notEntitled(_:)`` when the class isn't held.
  public func seal(
    _ document: Data, _ keyClass: KeyClass, as label: SealLabel, log: String
  ) throws(VaultError) -> Sealed {
    try Envelope.seal(
      document, with: key(keyClass), as: label.bound(to: keyClass.rawValue, log: log), label)
  }

  /// Seals the value as JSON, keys sorted: what differs in no value has the same length.
  public func seal(
    _ value: some Encodable, _ keyClass: KeyClass, as label: SealLabel, log: String
  ) throws -> Sealed {
    try seal(JSONEncoder.stable.encode(value), keyClass, as: label, log: log)
  }

  public func seal(
    _ document: JSONValue, _ keyClass: KeyClass, as label: SealLabel, log: String
  ) throws -> Sealed {
    try seal(document.data(), keyClass, as: label, log: log)
  }

  /// - Throws: ``VaultError/notEntitled(_:)`` when the class isn't held, ``VaultError/damaged(_:)`` for another form,
  ///   when a bit differs, or when it was sealed under another label, class, log or key.
  public func open(
    _ sealed: Sealed, _ keyClass: KeyClass, as label: SealLabel, log: String
  ) throws(VaultError) -> Data {
    try Envelope.open(
      sealed, with: key(keyClass), as: label.bound(to: keyClass.rawValue, log: log), label)
  }

  /// Opens JSON; content that isn't a `Value` counts as damaged.
  public func open<Value: Decodable>(
    _ sealed: Sealed, _ keyClass: KeyClass, as label: SealLabel, log: String,
    _ type: Value.Type = Value.self
  ) throws(VaultError) -> Value {
    let document: Data = try open(sealed, keyClass, as: label, log: log)
    do {
      return try JSONDecoder().decode(type, from: document)
    } catch {
      throw .damaged("\(label)")
    }
  }
}
