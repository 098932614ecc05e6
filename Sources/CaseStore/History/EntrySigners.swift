import Foundation
import GRDB
import Vault

/// The keys that entries of the journal are signed with, by their certificates.
struct EntrySigners {
  private var keys: [String: SigningPublicKey] = [:]

  init(_ book: CertificateBook) {
    for certificate in book.valid { keys["\(certificate.user) \(certificate.keyVersion)"] = certificate.signing }
  }

  /// Whether the actor of an entry signed it; nil where it bears no signature.
  func signed(_ row: Row, _ body: JournalBody) -> Bool? {
    guard let version: Int = row["keyVersion"], let signature: Data = row["signature"] else { return nil }
    return keys["\(row["actor"] as String) \(version)"]?.isValid(signature, for: body.data) == true
  }
}
