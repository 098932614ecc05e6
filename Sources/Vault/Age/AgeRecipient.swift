import Crypto
import Foundation

/// Whom an age file is sealed to: a public key that may be shown to anybody, written `age1…` (C2SP age, X25519).
public struct AgeRecipient: Hashable, Sendable {
  private static let prefix = "age"
  /// 32 bytes.
  let bytes: Data

  /// Reads ``description``, in lower or upper case, without blanks around it.
  ///
  /// - Throws: ``AgeError/secretAsRecipient`` for a secret key; ``AgeError/recipient`` for anything else, also for the
  ///   kinds `age1pq1…`, `age1tag1…` and those of plugins.
  public init(_ text: some StringProtocol) throws(AgeError) {
    guard let (prefix, bytes) = Bech32.decode(text.utf8) else {
      throw text.uppercased().hasPrefix("AGE-SECRET-KEY-") ? .secretAsRecipient : .recipient
    }
    if prefix.hasPrefix("age-secret-key-") { throw .secretAsRecipient }
    guard prefix == Self.prefix, bytes.count == 32 else { throw .recipient }
    self.bytes = Data(bytes)
  }

  init(_ key: Curve25519.KeyAgreement.PublicKey) { bytes = key.rawRepresentation }
}

extension AgeRecipient: CustomStringConvertible {
  /// 62 letters and digits, as `age-keygen -y` shows them.
  public var description: String {
    String(decoding: Bech32.encode(prefix: Self.prefix, bytes), as: UTF8.self)
  }
}
