import Base
import Foundation

extension CertificateBook {
  /// Whether the certificate may be added after those that stand.
  ///
  /// The root's signature alone suffices. Otherwise each signer is a supervisor certified at the time of issue, other
  /// than its subject, and there are ``signersNeeded(for:)`` of them. Who has expired less than ``grace`` ago still
  /// renews others. New keys that somebody makes for themselves (`predecessor(of:)`) they sign with those of before.
  public func validate(_ certificate: Certificate) throws(CertificateError) {
    let user = certificate.user
    guard certificate.log == log else { throw .otherLog(user) }
    guard certificate.issuedAt >= valid.last?.issuedAt ?? .min else { throw .outOfOrder(user) }
    try validateVersion(certificate)
    guard certificate.signatures.contains(where: { $0.signer == certificate.issuedBy }) else {
      throw .unsigned(user)
    }
    var signers: Set<String> = []
    for signature in certificate.signatures {
      guard signers.insert(signature.signer).inserted else {
        throw .duplicateSigner(signature.signer)
      }
      let key = try signingKey(of: signature, on: certificate)
      guard key.isValid(signature.signature, for: Data(certificate.body.utf8)) else {
        throw .badSignature(signer: signature.signer)
      }
    }
    if signers.contains(Certificate.root) { return }
    if let predecessor = predecessor(of: certificate) {
      return try validateSuccession(certificate, of: predecessor, signers: signers)
    }
    let needed = signersNeeded(for: certificate)
    guard signers.count >= needed else {
      throw .tooFewSigners(needed: needed, found: signers.count)
    }
  }

  /// How many supervisors must sign, unless the root does.
  ///
  /// One for somebody new who is neither supervisor nor statistician, and for a renewal with the same roles, but not
  /// where somebody makes keys for a supervisor or statistician. Else two, or all there are besides the subject if they
  /// are fewer; at least one.
  public func signersNeeded(for certificate: Certificate) -> Int {
    let time = certificate.issuedAt
    let isWeighty = !Set(certificate.roles).isDisjoint(with: Self.weighty)
    if isRenewal(certificate), !(certificate.isHandedOver && isWeighty) { return 1 }
    if !valid.contains(where: { $0.user == certificate.user }),
      !isWeighty
    {
      return 1
    }
    let others = supervisors(at: time, withHandedOver: certificate.isHandedOver).filter { $0 != certificate.user }
    return max(1, min(2, others.count))
  }

  /// The certificate of the keys with which somebody signed for the newer ones that they made themselves: the same
  /// roles, no day longer.
  func predecessor(of certificate: Certificate) -> Certificate? {
    guard certificate.issuedBy == certificate.user, !certificate.isHandedOver,
      let last = last(of: certificate.user, at: certificate.issuedAt), last.roles == certificate.roles,
      certificate.keyVersion > last.keyVersion, certificate.validUntil <= last.validUntil
    else { return nil }
    return last
  }

  /// Whoever handed keys over knows them too, and could come before the person: what the keys of a supervisor or a
  /// statistician sign counts once a supervisor has asked the person. Not the one who made the keys, where there is
  /// another.
  private func validateSuccession(
    _ certificate: Certificate, of predecessor: Certificate, signers: Set<String>
  ) throws(CertificateError) {
    guard predecessor.isHandedOver, !Set(certificate.roles).isDisjoint(with: Self.weighty) else { return }
    let others = supervisors(at: certificate.issuedAt, withHandedOver: true).filter { $0 != certificate.user }
    let independent = others.filter { $0 != predecessor.issuedBy }
    guard signers.isDisjoint(with: independent.isEmpty ? others : independent) else { return }
    throw .tooFewSigners(needed: 2, found: 1)
  }

  /// Those who were supervisors at a time, by what stood then: who left since was one all the same.
  ///
  /// - Parameters:
  ///   - time: Milliseconds since 1970, UTC.
  ///   - withHandedOver: Whether those count for whom somebody made new keys: they worked with their own before, and
  ///     are waited for. Whoever never had any isn't.
  private func supervisors(at time: Int64, withHandedOver: Bool = false) -> [String] {
    Set(valid.map(\.user)).filter { user in
      guard let last = last(of: user, at: time) else { return false }
      let hadOwn = valid.contains { $0.user == user && !$0.isHandedOver && $0.roles.contains(Self.supervisor) }
      guard !last.isHandedOver || withHandedOver && hadOwn else { return false }
      return time < last.validUntil + Self.grace && last.roles.contains(Self.supervisor)
    }.sorted()
  }

  /// Whether somebody who wasn't ended keeps the roles they have.
  func isRenewal(_ certificate: Certificate) -> Bool {
    last(of: certificate.user, at: certificate.issuedAt)?.roles == certificate.roles
  }

  /// The last certificate issued to a user so far, unless it was revoked by then.
  private func last(of user: String, at time: Int64) -> Certificate? {
    valid.last { $0.user == user }.flatMap { isRevoked($0, until: time) ? nil : $0 }
  }

  /// The roles that nobody new gets by one signature.
  public static let weighty: Set = [supervisor, statistician]

  /// The roles that the book itself asks for, by their codes.
  package static let supervisor = "supervisor"
  package static let statistician = "statistician"

  /// A version names one pair of keys forever, and never goes back.
  private func validateVersion(_ certificate: Certificate) throws(CertificateError) {
    let earlier = valid.filter { $0.user == certificate.user }
    guard let last = earlier.last else { return }
    let isSame = last.sealing == certificate.sealing && last.signing == certificate.signing
    guard
      isSame
        ? last.keyVersion == certificate.keyVersion
        : last.keyVersion < certificate.keyVersion
    else { throw .keyVersion(user: certificate.user, certificate.keyVersion) }
  }

  private func signingKey(
    of signature: Certificate.Signature, on certificate: Certificate
  ) throws(CertificateError) -> SigningPublicKey {
    if signature.signer == Certificate.root {
      guard signature.keyVersion == 0 else { throw .unknownSigner(signature.signer) }
      return rootPublicKey
    }
    if let predecessor = predecessor(of: certificate), signature.signer == certificate.user {
      guard signature.keyVersion == predecessor.keyVersion,
        certificate.issuedAt < predecessor.validUntil + Self.grace
      else { throw .unknownSigner(signature.signer) }
      return predecessor.signing
    }
    guard signature.signer != certificate.user else { throw .selfSigned(certificate.user) }
    let time = certificate.issuedAt
    guard let signer = last(of: signature.signer, at: time),
      time < signer.validUntil + (isRenewal(certificate) ? Self.grace : 0),
      signer.keyVersion == signature.keyVersion
    else { throw .unknownSigner(signature.signer) }
    guard signer.roles.contains(Self.supervisor), !signer.isHandedOver else {
      throw .notSupervisor(signature.signer)
    }
    return signer.signing
  }
}
