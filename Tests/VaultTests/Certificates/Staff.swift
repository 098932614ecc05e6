import Foundation

@testable import Vault

/// People who certify one another, for tests: day 0 is 2026-01-01, certificates last 100 days.
struct Staff {
  static let day: Int64 = 86_400_000
  static let start: Int64 = 1_767_225_600_000

  let paper = PaperKey()
  private let keys: [String: UserKeys]

  /// Codes end in the key version, such as `an1`.
  init() throws {
    let all = try ["an", "binh", "giam", "giang", "gio", "lam"].flatMap { user in
      try (1...2).map { try UserKeys.generate(user: user, version: $0) }
    }
    keys = Dictionary(uniqueKeysWithValues: all.map { ("\($0.user)\($0.version)", $0) })
  }

  static func time(_ days: Int64) -> Int64 { start + days * day }

  /// A certificate for the keys `key`, signed by the keys `signers`; `root` is the paper.
  func certificate(
    _ key: String, _ roles: Set<String>, on days: Int64, by signers: [String],
    log: String = "log-1", issuer: String? = nil
  ) throws -> Certificate {
    let subject = try require(key)
    var certificate = try Certificate(
      log: log, user: subject.user, roles: roles, keyVersion: subject.version,
      keys: subject.publicKeys, issuedAt: Self.time(days), validUntil: Self.time(days + 100),
      issuedBy: issuer ?? signers.first.map { $0 == "root" ? $0 : String($0.dropLast()) } ?? "root")
    for signer in signers {
      if signer == "root" {
        certificate = try certificate.signed(by: "root", keyVersion: 0, paper.sign)
      } else {
        let keys = try require(signer)
        certificate = try certificate.signed(by: keys.user, keyVersion: keys.version, keys.sign)
      }
    }
    return certificate
  }

  /// The book of a log that begins with supervisors certified by the root.
  func book(
    supervisors: [String], then certificates: [Certificate] = [],
    revocations: [CertificateBook.Revocation] = []
  ) throws -> CertificateBook {
    CertificateBook(
      log: "log-1", rootPublicKey: try paper.rootPublicKey,
      certificates: try supervisors.map { try certificate($0, ["supervisor"], on: 0, by: ["root"]) }
        + certificates,
      revocations: revocations)
  }

  private func require(_ key: String) throws -> UserKeys {
    guard let keys = keys[key] else { throw CertificateError.unknownSigner(key) }
    return keys
  }
}
