import Foundation
import Testing

@testable import Vault

struct CertificateTests {
  let certificate: Certificate

  init() throws {
    let keys = try UserKeys(
      user: "an", version: 2, sealing: Secret(Data(0..<32)), signing: Secret(Data(32..<64)))
    let signer = try UserKeys.generate(user: "giam", version: 1)
    certificate = try Certificate(
      log: "log-1", user: "an", roles: ["operator", "case-worker"], keyVersion: 2,
      keys: keys.publicKeys, issuedAt: 1_764_000_000_000, validUntil: 1_795_536_000_000,
      issuedBy: "giam"
    ).signed(by: "giam", keyVersion: 1, signer.sign)
  }

  @Test func `the text is read back as the certificate it was`() throws {
    #expect(try Certificate(certificate.text) == certificate)
    #expect(certificate.holder == .user("an", version: 2))
    let lines = certificate.body.components(separatedBy: "\n")
    #expect(
      lines[0...4] == [
        "hotline certificate v1", "log log-1", "user an", "roles case-worker,operator", "version 2",
      ])
    #expect(lines[7...] == ["valid 1764000000000 1795536000000", "issuer giam", ""])
  }

  @Test func `no role and no signature are also written`() throws {
    let keys = try UserKeys.generate(user: "an", version: 1)
    let bare = try Certificate(
      log: "log-1", user: "an", roles: [], keyVersion: 1, keys: keys.publicKeys, issuedAt: 0,
      validUntil: 1, issuedBy: Certificate.root)
    #expect(bare.body.contains("\nroles -\n"))
    #expect(try Certificate(bare.text) == bare)
  }

  @Test(arguments: [
    ("roles case-worker,operator", "roles operator,case-worker"),
    ("roles case-worker,operator", "roles case-worker,case-worker,operator"),
    ("version 2", "version 02"), ("version 2", "version 0"), ("version 2", "version +2"),
    ("user an", "user  an"), ("user an", "user root"), ("user an", "user "), ("\n", "\r\n"),
    ("certificate v1", "certificate v2"), ("valid 1764000000000", "valid 1964000000000"),
    ("valid 1764000000000", "valid -1"), ("issuer giam\n", "issuer giam\n\n"), ("— giam", "- giam"),
    ("— giam 1", "— giam 01"), ("issuer giam", "issuer giam\nissuer giam"),
  ])
  func `another spelling is none`(text: String, other: String) {
    let changed = certificate.text.replacing(text, with: other)
    #expect(changed != certificate.text)
    #expect(throws: CertificateError.malformed("?")) { try Certificate(changed) }
  }

  @Test func `what is cut off or added is noticed`() {
    let text = certificate.text
    for length in 0..<text.count where length != certificate.body.count + 1 {
      #expect(throws: CertificateError.self) { try Certificate(String(text.prefix(length))) }
    }
    for rest in ["\n", " ", "x", "— x"] {
      #expect(throws: CertificateError.self) { try Certificate(text + rest) }
    }
  }

  @Test(arguments: ["", "case worker", "a,b"])
  func `a role is one word`(role: String) throws {
    let staff = try Staff()
    #expect(throws: CertificateError.self) {
      try staff.certificate("an1", ["supervisor", role], on: 1, by: [])
    }
  }

  @Test(arguments: [
    ("", "an", "y-lan", 1), ("log 1", "an", "y-lan", 1), ("log-1", "", "y-lan", 1), ("log-1", "root", "y-lan", 1),
    ("log-1", "a,n", "y-lan", 1), ("log-1", "an", "", 1), ("log-1", "an", "y lan", 1), ("log-1", "an", "y-lan", 0),
  ])
  func `log, user and issuer are codes, nobody is the root, and versions count from 1`(
    log: String, user: String, issuer: String, version: Int
  ) throws {
    let keys = try UserKeys.generate(user: "an", version: 1).publicKeys
    func certificate(_ log: String, _ user: String, _ issuer: String, _ version: Int) throws -> Certificate {
      try Certificate(
        log: log, user: user, roles: ["supervisor"], keyVersion: version, keys: keys, issuedAt: 1, validUntil: 2,
        issuedBy: issuer)
    }
    _ = try certificate("log-1", "an", "y-lan", 1)
    #expect(throws: CertificateError.malformed(user)) { try certificate(log, user, issuer, version) }
  }
}
