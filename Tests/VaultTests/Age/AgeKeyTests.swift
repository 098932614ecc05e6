import Foundation
import Testing

@testable import Vault

struct `Age keys` {
  @Test func `are spelled as the specification spells them`() throws {
    let identity = try SampleAge.identity()
    #expect(identity.spelling == Secret(Data(SampleAge.spelling.utf8)))
    #expect(identity.recipient.description == SampleAge.recipient)
    #expect(try AgeRecipient(SampleAge.recipient) == identity.recipient)
    #expect(try AgeRecipient(SampleAge.recipient.uppercased()) == identity.recipient)
    let read = try AgeIdentity(spelling: identity.spelling)
    #expect(read.recipient == identity.recipient)
  }

  @Test func `come out of their spelling again`() throws {
    for _ in 0..<200 {
      let identity = AgeIdentity()
      #expect(try AgeIdentity(spelling: identity.spelling).recipient == identity.recipient)
      #expect(try AgeRecipient(identity.recipient.description) == identity.recipient)
    }
  }

  @Test func `a recipient with any one letter wrong is refused`() {
    let letters = Array(SampleAge.recipient)
    for place in letters.indices {
      for wrong in "q1zA é" where wrong != letters[place] {
        var text = letters
        text[place] = wrong
        #expect(throws: AgeError.self) { try AgeRecipient(String(text)) }
      }
    }
  }

  @Test(arguments: [
    "", "1", "age1", "age1qqqqqq", " " + SampleAge.recipient, SampleAge.recipient + "\n",
    SampleAge.recipient + "q", "ssh-ed25519 AAAA",
    // Well-formed, with another prefix, and with 31 and 33 bytes.
    spelled("age1tag", 32), spelled("ag", 32), spelled("age", 31), spelled("age", 33),
  ])
  func `another text is no recipient`(text: String) {
    #expect(throws: AgeError.recipient) { try AgeRecipient(text) }
  }

  @Test func `a secret key in a recipient's place is called one, mistyped or not`() {
    for text in [SampleAge.spelling, String(SampleAge.spelling.dropLast()), "age-secret-key-1q"] {
      #expect(throws: AgeError.secretAsRecipient) { try AgeRecipient(text) }
    }
  }

  @Test(arguments: [
    "", SampleAge.recipient, String(SampleAge.spelling.dropLast()), SampleAge.spelling + " ",
    spelled("age-secret-key-", 31), spelled("age-secret-key-pq-", 32),
  ])
  func `another text is no secret key`(text: String) {
    #expect(throws: AgeError.identity) { try AgeIdentity(spelling: Secret(Data(text.utf8))) }
  }

  @Test func `a file of keys is read as age-keygen writes it`() throws {
    let second = AgeIdentity()
    let file = Data("# created: 2026-11-24\r\n".utf8) + second.file.copy + SampleAge.spelling.utf8
    let keys = try AgeIdentity.all(inFile: Secret(file))
    #expect(keys.map(\.recipient) == [second.recipient, try SampleAge.identity().recipient])
    for bad in ["", "# nothing\n", SampleAge.spelling + "\nage1\n"] {
      #expect(throws: AgeError.identity) {
        try AgeIdentity.all(inFile: Secret(Data(bad.utf8)))
      }
    }
  }

  @Test func `the paper's key is that of its age secret`() throws {
    let paper = PaperKey()
    #expect(
      try paper.ageIdentity.recipient == AgeIdentity(secret: paper.ageSecret).recipient)
  }

  /// The bits that make no byte must be zero, and fewer than five, or a key would have several spellings. All three
  /// checksums are right.
  @Test func `there is one spelling of a key`() throws {
    let good = "age1pyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyyscxl7ka"
    #expect(try AgeRecipient(good).bytes == Data(repeating: 9, count: 32))
    for bad in [
      "age1pyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyy39sttt0",
      "age1pyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysqd2jzh0",
    ] {
      #expect(throws: AgeError.recipient) { try AgeRecipient(bad) }
    }
  }

  @Test func `a letter that adds to no byte is refused`() {
    #expect(Bech32.decode("a1qqqd87cq".utf8)?.bytes == [0])
    #expect(Bech32.decode("a1q3g6mn3".utf8) == nil)
    #expect(Bech32.decode("a1qqqd87cpp".utf8) == nil)
  }
}

private func spelled(_ prefix: String, _ count: Int) -> String {
  String(
    decoding: Bech32.encode(prefix: prefix, [UInt8](repeating: 9, count: count)), as: UTF8.self)
}
