import Foundation
import Testing

@testable import Vault

/// T-24: an uncertified or expired key is never offered to wrap for.
struct CertificateBookTests {
  let staff: Staff

  init() throws { staff = try Staff() }

  struct Application: CustomStringConvertible, Sendable {
    let description: String
    let supervisors: [String]
    let key: String
    let roles: Set<String>
    var day: Int64 = 1
    let signers: [String]
    let error: CertificateError?

    init(
      _ description: String, _ supervisors: [String], _ key: String, _ roles: Set<String>,
      day: Int64 = 1, by signers: [String], _ error: CertificateError? = nil
    ) {
      self.description = description
      self.supervisors = supervisors
      self.key = key
      self.roles = roles
      self.day = day
      self.signers = signers
      self.error = error
    }
  }

  static let two = ["giam1", "giang1"]
  static let three = ["giam1", "giang1", "gio1"]

  @Test(arguments: [
    Application("the root certifies anybody", [], "an1", ["supervisor"], by: ["root"]),
    Application("a supervisor certifies an operator", two, "an1", ["operator"], by: ["giam1"]),
    Application(
      "an administrator needs one signature", two, "an1", ["administrator"], by: ["giam1"]),
    Application(
      "a supervisor needs two signatures", two, "an1", ["supervisor"], by: ["giam1"],
      .tooFewSigners(needed: 2, found: 1)),
    Application(
      "a statistician needs two signatures", two, "an1", ["statistician"], by: ["giam1"],
      .tooFewSigners(needed: 2, found: 1)),
    Application("two supervisors make a third", two, "an1", ["supervisor"], by: two),
    Application("two of three suffice", three, "an1", ["supervisor"], by: ["gio1", "giam1"]),
    Application("three sign as well", three, "an1", ["supervisor"], by: three),
    Application(
      "the only supervisor makes another", ["giam1"], "an1", ["supervisor"], by: ["giam1"]),
    Application("nobody signed", two, "an1", ["operator"], by: [], .unsigned("an")),
    Application(
      "an unknown signer", two, "an1", ["operator"], by: ["lam1"], .unknownSigner("lam")),
    Application(
      "an unknown signer beside a known one", two, "an1", ["operator"], by: ["giam1", "lam1"],
      .unknownSigner("lam")),
    Application(
      "another key version of a signer", two, "an1", ["operator"], by: ["giam2"],
      .unknownSigner("giam")),
    Application(
      "an expired signer", two, "an1", ["operator"], day: 100, by: ["giam1"],
      .unknownSigner("giam")),
    Application(
      "the last day of a signer", two, "an1", ["operator"], day: 99, by: ["giam1"]),
    Application(
      "a subject who signs", two, "an1", ["operator"], by: ["an1"], .selfSigned("an")),
    Application(
      "a supervisor who renews themselves", two, "giam2", ["supervisor"], by: ["giam1"],
      .selfSigned("giam")),
    Application(
      "a signer counted twice", two, "an1", ["supervisor"], by: ["giam1", "giam1"],
      .duplicateSigner("giam")),
    Application("a supervisor renewed by another", two, "giam2", ["supervisor"], by: ["giang1"]),
    Application(
      "one supervisor of two turned statistician by the other", two, "giam1", ["statistician"],
      by: ["giang1"]),
    Application(
      "one of three needs both others for another role", three, "giam1",
      ["statistician", "supervisor"], by: ["giang1"], .tooFewSigners(needed: 2, found: 1)),
    Application(
      "before those that stand", two, "an1", ["operator"], day: -1, by: ["root"],
      .outOfOrder("an")),
  ])
  func `a certificate is believed if those signed who must`(_ application: Application) throws {
    let certificate = try staff.certificate(
      application.key, application.roles, on: application.day, by: application.signers)
    let book = try staff.book(supervisors: application.supervisors, then: [certificate])
    #expect(book.refused.map(\.reason) == (application.error.map { [$0] } ?? []))
    let offered = book.key(for: certificate.user, at: certificate.issuedAt)
    #expect((offered == certificate) == (application.error == nil))
  }

  @Test func `only supervisors sign`() throws {
    let colleague = try staff.certificate("lam1", ["administrator"], on: 1, by: ["giam1"])
    let certificate = try staff.certificate("an1", ["operator"], on: 2, by: ["lam1"])
    let book = try staff.book(supervisors: Self.two, then: [colleague, certificate])
    #expect(book.refused.map(\.reason) == [.notSupervisor("lam")])
  }

  @Test func `a certificate of another log or another root is refused`() throws {
    let other = try staff.certificate("an1", ["operator"], on: 1, by: ["root"], log: "log-2")
    #expect(throws: CertificateError.otherLog("an")) {
      try staff.book(supervisors: []).validate(other)
    }
    let stranger = try Staff().certificate("an1", ["operator"], on: 1, by: ["root"])
    #expect(throws: CertificateError.badSignature(signer: "root")) {
      try staff.book(supervisors: []).validate(stranger)
    }
  }

  @Test func `its issuer is among the signers`() throws {
    let certificate = try staff.certificate(
      "an1", ["operator"], on: 1, by: ["giam1"], issuer: "giang")
    #expect(throws: CertificateError.unsigned("an")) {
      try staff.book(supervisors: Self.two).validate(certificate)
    }
  }

  @Test func `no line can be changed after signing`() throws {
    let text = try staff.certificate("an1", ["operator"], on: 1, by: ["giam1"]).text
    let other = try staff.certificate("lam1", ["operator"], on: 1, by: ["giam1"])
    let book = try staff.book(supervisors: Self.two)
    try book.validate(Certificate(text))
    let changes = [
      ("user an", "user lam"), ("roles operator", "roles supervisor"), ("version 1", "version 2"),
      ("valid \(Staff.time(1))", "valid \(Staff.time(0))"),
      (" \(Staff.time(101))\n", " \(Staff.time(1001))\n"),
      ("sealing .*", "sealing \(other.sealing.base64)"),
      ("signing .*", "signing \(other.signing.base64)"),
    ]
    for (line, change) in changes {
      let changed = text.replacingOccurrences(of: line, with: change, options: .regularExpression)
      #expect(changed != text)
      #expect(throws: CertificateError.badSignature(signer: "giam")) {
        try book.validate(Certificate(changed))
      }
    }
  }

  @Test func `a key is offered while its certificate lasts, and not before or after`() throws {
    let certificate = try staff.certificate("an1", ["operator"], on: 1, by: ["giam1"])
    let book = try staff.book(supervisors: Self.two, then: [certificate])
    #expect(book.key(for: "an", at: Staff.time(1) - 1) == nil)
    #expect(book.key(for: "an", at: Staff.time(1)) == certificate)
    #expect(book.key(for: "an", at: Staff.time(101) - 1) == certificate)
    #expect(book.key(for: "an", at: Staff.time(101)) == nil)
    #expect(book.key(for: "lam", at: Staff.time(1)) == nil)
    #expect(book.users(with: "supervisor", at: Staff.time(1)) == ["giam", "giang"])
    #expect(book.users(with: "supervisor", at: Staff.time(279)) == ["giam", "giang"])
    #expect(book.users(with: "supervisor", at: Staff.time(280)).isEmpty)
  }

  @Test func `a renewal takes the place of the key before`() throws {
    let first = try staff.certificate("an1", ["operator"], on: 1, by: ["giam1"])
    let second = try staff.certificate("an2", ["operator"], on: 9, by: ["giang1"])
    let book = try staff.book(supervisors: Self.two, then: [first, second])
    #expect(book.key(for: "an", at: Staff.time(8)) == first)
    #expect(book.key(for: "an", at: Staff.time(9)) == second)
    let back = try staff.certificate("an1", ["operator"], on: 10, by: ["giam1"])
    #expect(throws: CertificateError.keyVersion(user: "an", 1)) { try book.validate(back) }
  }

  @Test func `what is issued last counts, whatever clock it was issued by`() throws {
    let ahead = try staff.certificate("an1", ["operator", "supervisor"], on: 700, by: ["root"])
    let demoted = try staff.certificate("an1", ["operator"], on: 700, by: ["giam1", "giang1"])
    let book = try staff.book(supervisors: Self.two, then: [ahead])
    #expect(book.current(of: "an", at: Staff.time(1)) == ahead)
    let renewed = try ["giam1", "giang1"].map {
      try staff.certificate($0, ["supervisor"], on: 699, by: ["root"])
    }
    let later = try staff.book(supervisors: Self.two, then: renewed + [ahead, demoted])
    #expect(later.refused.isEmpty)
    #expect(later.current(of: "an", at: Staff.time(1)) == demoted)
    #expect(later.key(for: "an", at: Staff.time(1)) == nil)
  }

  @Test func `who has expired renews others for 180 days, and gives nobody a role`() throws {
    let first = try staff.certificate("an1", ["operator"], on: 1, by: ["giam1"])
    let book = try staff.book(supervisors: Self.two, then: [first])
    try book.validate(staff.certificate("an1", ["operator"], on: 279, by: ["giam1"]))
    #expect(throws: CertificateError.unknownSigner("giam")) {
      try book.validate(staff.certificate("an1", ["operator"], on: 280, by: ["giam1"]))
    }
    #expect(throws: CertificateError.unknownSigner("giam")) {
      try book.validate(staff.certificate("lam1", ["operator"], on: 101, by: ["giam1"]))
    }
  }

  @Test func `a version names one pair of keys`() throws {
    let first = try staff.certificate("an1", ["operator"], on: 1, by: ["giam1"])
    let book = try staff.book(supervisors: Self.two, then: [first])
    let other = try Certificate(
      log: "log-1", user: "an", roles: ["operator"], keyVersion: 1,
      keys: UserKeys.generate(user: "an", version: 1).publicKeys, issuedAt: Staff.time(2),
      validUntil: Staff.time(3), issuedBy: "root"
    ).signed(by: "root", keyVersion: 0, staff.paper.sign)
    #expect(throws: CertificateError.keyVersion(user: "an", 1)) { try book.validate(other) }
    try book.validate(staff.certificate("an1", ["operator"], on: 50, by: ["giam1"]))
  }

  @Test func `who is revoked gets no key, signs nothing and needs two to come back`() throws {
    let first = try staff.certificate("an1", ["operator"], on: 1, by: ["giam1"])
    let revocations = [
      CertificateBook.Revocation(user: "an", at: Staff.time(5)),
      .init(user: "giam", at: Staff.time(6)),
    ]
    let book = try staff.book(
      supervisors: Self.three, then: [first], revocations: revocations)
    #expect(book.key(for: "an", at: Staff.time(5) - 1) == first)
    #expect(book.key(for: "an", at: Staff.time(5)) == nil)
    #expect(throws: CertificateError.unknownSigner("giam")) {
      try book.validate(staff.certificate("lam1", ["operator"], on: 6, by: ["giam1"]))
    }
    #expect(throws: CertificateError.tooFewSigners(needed: 2, found: 1)) {
      try book.validate(staff.certificate("an2", ["operator"], on: 7, by: ["gio1"]))
    }
    let again = try staff.certificate("an2", ["operator"], on: 7, by: ["gio1", "giang1"])
    let later = try staff.book(
      supervisors: Self.three, then: [first, again], revocations: revocations)
    #expect(later.key(for: "an", at: Staff.time(7)) == again)
  }

  @Test func `a refused certificate lends nobody a signature`() throws {
    let supervisor = try staff.certificate("lam1", ["supervisor"], on: 1, by: ["giam1"])
    let operatorOfTheirs = try staff.certificate("an1", ["operator"], on: 2, by: ["lam1"])
    let book = try staff.book(supervisors: Self.two, then: [supervisor, operatorOfTheirs])
    #expect(
      book.refused.map(\.reason)
        == [.tooFewSigners(needed: 2, found: 1), .unknownSigner("lam")])
    #expect(book.key(for: "lam", at: Staff.time(2)) == nil)
    #expect(book.key(for: "an", at: Staff.time(2)) == nil)
  }
}
