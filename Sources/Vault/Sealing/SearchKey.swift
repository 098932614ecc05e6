import Crypto
public import Foundation

/// What seals and opens register rows: the names, phones and aliases by which a record is found again.
///
/// Each row has a key of its own, made from this one and the row's salt, so that forgetting the salt erases the row. A
/// search opens all rows of an epoch in memory, so that the file gives away nothing but their number.
public struct SearchKey: Sendable, Equatable {
  /// HKDF's pseudorandom key (RFC 5869, 2.2): a row costs its second step only.
  let key: Secret
  /// HMAC that has taken in the key: a row takes it from there.
  private let keyed: HMAC<SHA256>

  init(_ key: Secret) {
    self.key = key
    keyed = HMAC<SHA256>(key: key.symmetricKey)
  }

  public static func == (one: SearchKey, other: SearchKey) -> Bool { one.key == other.key }

  /// 16 random bytes, one salt a row.
  public static func newSalt() -> Data { .random(16) }

  /// - Parameters:
  ///   - data: The row to be sealed.
  ///   - salt: From ``newSalt()``; stored beside the row, and nowhere else.
  ///   - label: What the envelope says it holds; it must be the same when opened.
  ///   - log: The log's id.
  public func sealRegister(
    _ data: Data, salt: Data, as label: SealLabel, log: String
  ) throws(VaultError) -> Sealed {
    try Envelope.seal(data, with: row(salt), as: label.bound(to: "register", log: log), label)
  }

  /// - Throws: ``VaultError/damaged(_:)`` when a bit differs, or it is another row's, salt's, log's or epoch's.
  public func openRegister(
    _ sealed: Sealed, salt: Data, as label: SealLabel, log: String
  ) throws(VaultError) -> Data {
    try Envelope.open(sealed, with: row(salt), as: label.bound(to: "register", log: log), label)
  }

  private func row(_ salt: Data) -> SymmetricKey {
    // The only block of HKDF's second step (RFC 5869, 2.3).
    var code = keyed
    code.update(data: Data("row".utf8) + salt + [1])
    return SymmetricKey(data: code.finalize())
  }
}
