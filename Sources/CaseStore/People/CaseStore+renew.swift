public import Base
import CaseModel
import Vault

extension CaseStore {
  /// A certificate anew for somebody whose own is near its end: the same keys, the same roles, three years more.
  ///
  /// Any other supervisor signs it, for `Vault.CertificateBook.grace` after their own has expired too.
  public func renew(_ code: String, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .certifyKey, stamp)
      try requireUser(db, code)
      guard let own = try people(db).book.last(of: code) else {
        throw StoreError.notCertified(code)
      }
      guard
        case .done = try certify(
          db, code, UserKeys.PublicKeys(sealing: own.sealing, signing: own.signing),
          version: own.keyVersion, roles: own.roles.compactMap(Role.init),
          stamp: stamp.with(stamp.purpose ?? .staffing))
      else { throw StoreError.mayNotCertify(code) }
      try journal(db, stamp, .userRenew, detail: ["user": code])
    }
  }

  /// When the certificates of those who work here end, soonest first.
  public func certificateEnds() throws -> [(user: String, at: Instant)] {
    try read { db in
      let book = try people(db).book
      return Set(book.valid.map(\.user)).compactMap { book.last(of: $0) }
        .map { (user: $0.user, at: Instant(milliseconds: $0.validUntil)) }
        .sorted { ($0.at, $0.user) < ($1.at, $1.user) }
    }
  }

  /// How many minutes before its end a certificate is spoken of: 60 days.
  public static let certificateWarning = 60 * 24 * 60
}
