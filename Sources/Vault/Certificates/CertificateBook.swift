import Foundation

/// All certificates of a log, and which of them are to be believed.
///
/// The only source of a public key to wrap for: whoever can write the file but can't sign is offered no way in.
public struct CertificateBook: Sendable {
  public let log: String
  /// The key of the words on paper that count now.
  public private(set) var rootPublicKey: SigningPublicKey
  /// Which words they are, from 1.
  public private(set) var paperVersion = 1
  /// The words that took the place of others, in order.
  public private(set) var papers: [PaperSuccession] = []
  /// The key of the words that the log began with.
  private let firstRoot: SigningPublicKey
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

  /// - Parameters:
  ///   - log: The log's id.
  ///   - rootPublicKey: The key of the words that the log began with, from which all trust follows.
  ///   - papers: Words that took their place, by version.
  ///   - certificates: In order of issue.
  ///   - revocations: Certificates that ended before their date.
  public init(
    log: String, rootPublicKey: SigningPublicKey, papers: [PaperSuccession] = [],
    certificates: [Certificate], revocations: [Revocation]
  ) {
    self.log = log
    self.rootPublicKey = rootPublicKey
    firstRoot = rootPublicKey
    self.revocations = revocations
    var waiting = papers[...]
    for (index, certificate) in certificates.enumerated() {
      take(&waiting, until: index)
      do throws(CertificateError) {
        try validate(certificate)
        valid.append(certificate)
      } catch {
        refused.append(Refusal(certificate: certificate, reason: error))
      }
    }
    take(&waiting, until: certificates.count)
  }

  /// Takes up the words that were decided on before that certificate. Those that nobody entitled signed, and all after
  /// them, aren't believed.
  private mutating func take(_ waiting: inout ArraySlice<PaperSuccession>, until index: Int) {
    while let next = waiting.first, next.since <= index {
      guard (try? validate(next)) != nil else { return waiting = [] }
      waiting.removeFirst()
      papers.append(next)
      rootPublicKey = next.keys.root
      paperVersion = next.keys.version
    }
  }

  /// The keys of the words that counted when so many certificates stood: two where they changed right then.
  public func roots(since: Int) -> [SigningPublicKey] {
    let last = papers.lastIndex { $0.since < since }
    return [last.map { papers[$0].keys.root } ?? firstRoot] + papers.filter { $0.since == since }.map(\.keys.root)
  }

  /// How long a certificate that has expired still counts: 180 days, in which a supervisor renews it.
  public static let grace: Int64 = 180 * 86_400_000

  /// The last certificate issued to a user, in the order of the book and not of clocks; nil when they were ended since.
  ///
  /// A clock that was wrong for a while can't keep an older certificate in force.
  public func newest(of user: String) -> Certificate? {
    valid.last { $0.user == user }.flatMap { isRevoked($0, until: .max) ? nil : $0 }
  }

  /// The ``newest(of:)``, unless its keys were handed over: until the person has made their own, nobody works with any.
  public func last(of user: String) -> Certificate? {
    newest(of: user).flatMap { $0.isHandedOver ? nil : $0 }
  }

  /// The certificate by which a user works at a time: the ``last(of:)`` until its ``grace`` is over.
  ///
  /// It counts from its issue on by any clock: a machine whose clock fell back doesn't shut anybody out.
  ///
  /// - Parameters:
  ///   - user: The person's id.
  ///   - time: Milliseconds since 1970, UTC.
  public func current(of user: String, at time: Int64) -> Certificate? {
    last(of: user).flatMap { time < $0.validUntil + Self.grace ? $0 : nil }
  }

  /// The user's certificate that counted at a time by the clock of then: the last one issued before, unless it had
  /// expired or was revoked.
  ///
  /// - Parameters:
  ///   - user: The person's id.
  ///   - time: Milliseconds since 1970, UTC.
  public func key(for user: String, at time: Int64) -> Certificate? {
    guard let last = valid.last(where: { $0.user == user && $0.issuedAt <= time }),
      time < last.validUntil, !last.isHandedOver, !isRevoked(last, until: time)
    else { return nil }
    return last
  }

  /// The users who hold `role` at a time, sorted.
  public func users(with role: String, at time: Int64) -> [String] {
    Set(valid.map(\.user)).filter { current(of: $0, at: time)?.roles.contains(role) ?? false }
      .sorted()
  }

  func isRevoked(_ certificate: Certificate, until time: Int64) -> Bool {
    revocations.contains {
      $0.user == certificate.user && (certificate.issuedAt...time).contains($0.at)
    }
  }
}
