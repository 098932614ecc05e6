import Crypto
import Foundation

extension DataKeys {
  /// Whether a subject is drawn, as one in `share` is: the same answer for ever, which nobody foresees without the
  /// keys.
  ///
  /// HMAC-SHA-256 of the subject under the key of the facts; a record whose keys draw seals nothing with it.
  public func draws(_ subject: String, oneIn share: UInt64) throws(VaultError) -> Bool {
    try lot(subject) % share == 0
  }

  /// The lot of a subject: the same for ever, which nobody foresees without the keys. Whoever has the lowest is drawn.
  public func lot(_ subject: String) throws(VaultError) -> UInt64 {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("draw \(subject)".utf8), using: try key(.facts))
    return code.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
  }

  /// The secret by which figures choose between patterns that are as good: the same for ever, which nobody foresees
  /// without the keys.
  ///
  /// HMAC-SHA-256 under the key of the statistics; a record whose keys give it seals nothing with it.
  public func choiceSeed() throws(VaultError) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Data("choice of figures".utf8), using: try key(.statistics)))
  }
}
