import Crypto
import Foundation
import Testing

@testable import Vault

/// Headers that are authentic, whatever else they are.
struct `Age headers` {
  private let fileKey = SymmetricKey(size: .bits128)
  private let identity = AgeIdentity()

  private func open(_ stanzas: [AgeStanza]) -> AgeError? {
    var chunks = AgeChunks(fileKey: fileKey, nonce: Data(count: 16))
    let sealed = (try? chunks.seal(Data("content".utf8), isLast: true)) ?? Data()
    let file = AgeHeader(stanzas: stanzas, fileKey: fileKey).data + Data(count: 16) + sealed
    return SampleAge.read(file, pieces: 7, with: [identity]).error
  }

  private var good: AgeStanza { get throws { try identity.recipient.wrap(fileKey) } }

  @Test func `stanzas of kinds that nobody knows are passed over`() throws {
    let strange = [
      AgeStanza(arguments: ["7:%-grease", "!~", "x"], body: Data(count: 48 * 3)),
      AgeStanza(arguments: ["x"], body: Data()),
      AgeStanza(arguments: ["x25519", "short"], body: Data(count: 47)),
    ]
    #expect(open(strange + [try good] + strange) == nil)
    #expect(open(strange) == .notForThisKey)
  }

  @Test func `a malformed stanza of our kind is refused, even beside a good one`() throws {
    let good = try good
    let share = good.arguments[1]
    let bad = [
      AgeStanza(arguments: ["X25519"], body: good.body),
      AgeStanza(arguments: ["X25519", share, "more"], body: good.body),
      AgeStanza(arguments: ["X25519", String(share.dropLast())], body: good.body),
      AgeStanza(arguments: ["X25519", share + "="], body: good.body),
      AgeStanza(arguments: ["X25519", share], body: good.body + [0]),
      AgeStanza(arguments: ["X25519", share], body: good.body.dropLast()),
      AgeStanza(arguments: ["X25519", Data(count: 32).unpaddedBase64], body: good.body),
      AgeStanza(
        arguments: ["X25519", Data([1] + Data(count: 31)).unpaddedBase64], body: good.body),
    ]
    for stanza in bad {
      #expect(open([stanza]) == .header)
      #expect(open([stanza, good]) == .header)
    }
  }

  @Test func `a passphrase stanza must be alone`() throws {
    let scrypt = AgeStanza(arguments: ["scrypt", "AAAA", "18"], body: Data(count: 32))
    #expect(open([scrypt]) == .needsPassphrase)
    #expect(open([scrypt, try good]) == .header)
    #expect(open([scrypt, scrypt]) == .header)
  }

  @Test func `a stanza taken from another file is noticed`() throws {
    let other = try identity.recipient.wrap(SymmetricKey(size: .bits128))
    #expect(open([other, try good]) == .headerAltered)
  }

  /// Made with the right key: only the rule refuses it.
  @Test func `an empty chunk ends no content but the empty one`() throws {
    var chunks = AgeChunks(fileKey: fileKey, nonce: Data(count: 16))
    let header = AgeHeader(stanzas: [try good], fileKey: fileKey).data + Data(count: 16)
    let full = try chunks.seal(SampleAge.bytes(AgeReader.chunkSize), isLast: false)
    let file = header + full + (try chunks.seal(Data(), isLast: true))
    #expect(SampleAge.read(file, with: [identity]).error == .damaged(chunk: 1))
  }

  @Test func `what is read is written again byte by byte`() throws {
    let stanzas =
      try (0..<5).map { size in
        AgeStanza(arguments: ["k", "\(size)"], body: SampleAge.bytes(size * 24))
      } + [good]
    let data = AgeHeader(stanzas: stanzas, fileKey: fileKey).data
    var input = AgeInput(SampleAge.source(data + [1, 2, 3], pieces: 10))
    let header = try AgeHeader(&input)
    #expect(header.stanzas == stanzas)
    #expect(header.data == data)
    #expect(try input.take(upTo: 10) == Data([1, 2, 3]))
  }

  @Test(arguments: ["", "hello\n", "age-encryption.org", "Age-encryption.org/v1\n", "\u{0}"])
  func `another file is no age file`(text: String) {
    #expect(error(text) == .notAnAgeFile)
  }

  @Test(arguments: ["v2\n", "v1\r\n", "v1 \n", "v10\n", "\n"])
  func `another version is refused`(version: String) {
    #expect(error("age-encryption.org/" + version) == .newerVersion)
  }

  /// What follows the version's line; M is a line that could end it.
  static let malformed: [String] = [
    "", "M", "---\n", "-> X25519\n\n", "->  X\n\nM", "-> X \n\nM", "-> é\n\nM", "-> X\nAA=\nM",
    "-> X\nAB\nM", "-> X\nA\nM", "-> X\n \nM", "-> X\r\n\nM", "-> X\n\n--- AAAA\n", "-> X\n\nM ",
    "-> X\n\n---\n", "-> X\n\n-> Y\nM", "->X\n\nM", "-> \n\nM", "X\n\nM",
    "-> X\n" + String(repeating: "A", count: 68) + "\n\nM",
    "-> X\n" + String(repeating: "A", count: 64) + "\nM",
  ]

  @Test(arguments: malformed)
  func `a malformed header is refused`(text: String) {
    let end = "--- " + String(repeating: "A", count: 43)
    let lines = text.replacing("M ", with: end + " \n").replacing("M", with: end + "\n")
    #expect(error("age-encryption.org/v1\n" + lines) == .header)
  }

  private func error(_ text: String) -> AgeError? {
    SampleAge.read(Data(text.utf8), pieces: 9, with: [identity]).error
  }

  @Test func `a header without an end is given up`() {
    var served = 0
    let line = Data((String(repeating: "A", count: 64) + "\n").utf8)
    #expect(throws: AgeError.header) {
      _ = try AgeReader(identities: [identity]) {
        served += 1
        return served == 1 ? Data("age-encryption.org/v1\n-> X\n".utf8) : line
      }
    }
    #expect(served * line.count < AgeReader.maximalHeader + 200)
    #expect(throws: AgeError.notAnAgeFile) {
      _ = try AgeReader(identities: [identity]) { Data(repeating: 0x61, count: 65_536) }
    }
  }
}
