import Foundation

/// All certificates of a log, and which of them are to be believed.
///
/// The only source of a public key to wrap for: whoever can write the file but can't sign is offered no way in.
public struct CertificateBook: Sendable {
  public let log: String
  public let rootPublicKey: SigningPublicKey
  public let revocations: [Revocation]
  /// In order of issue.
  public private(set) var valid: [Certificate] = []
  /// What was given but isn't believed, and why.
  public private(set) var refused: [Refusal] = []

  /// Ends every certificate of a user that was issued until then.
  public struct Revocation: Hashable, Sendable {
    public let user: String
    /// Milliseconds since 1970, UTC.
    public let at: Int64

    public init(user: String, at: Int64) {
      self.user = user
      self.at = at
    }
  }

  public struct Refusal: Hashable, Sendable {
    public let certificate: Certificate
    public let reason: CertificateError
  }

  /// - Parameter certificates: In order of issue.
  public init(
    log: String, rootPublicKey: SigningPublicKey, certificates: [Certificate],
    revocations: [Revocation]
  ) {
    self.log = log
    self.rootPublicKey = rootPublicKey
    self.revocations = revocations
    for certificate in certificates {
      do throws(CertificateError) {
        try validate(certificate)
        valid.append(certificate)
      } catch {
        refused.append(Refusal(certificate: certificate, reason: error))
      }
    }
  }

  /// The user's certificate that counts at a time: the last one issued, unless it has expired or was revoked.
  ///
  /// - Parameter time: Milliseconds since 1970, UTC.
  public func key(for user: String, at time: Int64) -> Certificate? {
    guard let last = valid.last(where: { $0.user == user && $0.issuedAt <= time }),
      time < last.validUntil, !isRevoked(last, until: time)
    else { return nil }
    return last
  }

  /// The users who hold `role` at a time, sorted.
  public func users(with role: String, at time: Int64) -> [String] {
    Set(valid.map(\.user)).filter { key(for: $0, at: time)?.roles.contains(role) ?? false }.sorted()
  }

  func isRevoked(_ certificate: Certificate, until time: Int64) -> Bool {
    revocations.contains {
      $0.user == certificate.user && (certificate.issuedAt...time).contains($0.at)
    }
  }
}
