import Base
import Foundation
import Testing
import Vault

struct `Signed notes` {
  /// The example of the specification (C2SP signed-note).
  static let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
  static let line =
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
  static let note = "This is an example message.\n\n\(line)"

  @Test func `the note of the specification is verified, read and written`() throws {
    let note = try SignedNote(Data(Self.note.utf8))
    let key = try NoteKey(Self.key)
    let signers = try note.signers(among: [key])
    #expect(signers.map(\.key) == [key] && signers.map(\.time) == [nil])
    #expect(note.data == Data(Self.note.utf8))
    #expect(note.text == Data("This is an example message.\n".utf8))
    #expect(key.description == Self.key)
  }

  @Test func `signatures of strangers are passed over, but somebody known must have signed`() throws {
    let stranger = try SampleKey(9, name: "example.com/foo")
    let note = try SignedNote(Data(Self.note.utf8))
    #expect(throws: HistoryError.unsigned) { try note.signers(among: [stranger.key]) }
    #expect(throws: HistoryError.unsigned) { try note.signers(among: []) }
    let known = try NoteKey(Self.key)
    #expect(try note.signers(among: [stranger.key, known]).map(\.key) == [known])
  }

  @Test func `a text ends at the last empty line`() throws {
    let log = try SampleKey.log()
    let text = Data("one\n\n— two\n\n\nthree\n".utf8)
    let note = try SignedNote(signing: text, by: log.key, log.sign)
    #expect(try SignedNote(note.data) == note)
    #expect(try SignedNote(note.data).text == text)
  }

  @Test func `a false signature in a known name spoils the good ones`() throws {
    let good = try SampleHistory(size: 3).note()
    let other = try SampleHistory(size: 4).note()
    let (log, witness) = (try SampleKey.log().key, try SampleKey.witness().key)
    let lines = [good, other].map {
      String(decoding: $0.data, as: UTF8.self).split(separator: "\n")
    }
    func note(_ signatures: [Substring]) throws -> SignedNote {
      try SignedNote(good.text + Data("\n\(signatures.joined(separator: "\n"))\n".utf8))
    }
    #expect(throws: HistoryError.badSignature(key: log.name)) {
      try note([lines[0][3], lines[1][3]]).signers(among: [log, witness])
    }
    #expect(throws: HistoryError.badSignature(key: witness.name)) {
      try note([lines[0][3], lines[1][4]]).signers(among: [log, witness])
    }
    #expect(try note([lines[0][3], lines[1][4]]).signers(among: [log]).map(\.key) == [log])
    #expect(try note([lines[0][4], lines[0][4]]).signers(among: [witness]).count == 1)
  }

  @Test func `a cosignature says when, and changing its time breaks it`() throws {
    let witness = try SampleKey.witness().key
    let note = try SampleHistory(size: 3).note()
    let signers = try note.signers(among: [witness])
    #expect(signers.map(\.key) == [witness])
    #expect(signers.map(\.time) == [SampleHistory.witnessed])
    let line = try #require(note.signatures.last)
    for byte in line.bytes.indices {
      var wrong = line.bytes
      wrong[byte] ^= 1
      let payload = (line.id + wrong).base64EncodedString()
      let changed = try SignedNote(note.text + Data("\n— \(line.name) \(payload)\n".utf8))
      #expect(throws: HistoryError.badSignature(key: witness.name)) {
        try changed.signers(among: [witness])
      }
    }
  }

  @Test func `a key signs only what it is for, and a false signature isn't written`() throws {
    let (log, witness) = (try SampleKey.log(), try SampleKey.witness())
    let note = try SampleHistory(size: 3).note()
    #expect(throws: HistoryError.wrongKey(name: witness.key.name)) {
      try SignedNote(signing: Data("a\n".utf8), by: witness.key, witness.sign)
    }
    #expect(throws: HistoryError.wrongKey(name: log.key.name)) {
      try note.cosigned(by: log.key, at: SampleHistory.witnessed, log.sign)
    }
    #expect(throws: HistoryError.badSignature(key: log.key.name)) {
      try SignedNote(signing: Data("a\n".utf8), by: log.key, witness.sign)
    }
    #expect(throws: HistoryError.malformed(.note)) {
      try SignedNote(signing: Data("a".utf8), by: log.key, log.sign)
    }
    #expect(throws: HistoryError.malformed(.checkpoint)) {
      try SignedNote(signing: Data("a\n".utf8), by: log.key, log.sign)
        .cosigned(by: witness.key, at: SampleHistory.witnessed, witness.sign)
    }
  }

  @Test func `a hundred signatures are read, one more isn't`() {
    func note(_ count: Int) -> Data {
      Data(("a\n\n" + String(repeating: Self.line, count: count)).utf8)
    }
    #expect(throws: Never.self) { try SignedNote(note(100)) }
    #expect(throws: HistoryError.malformed(.note)) { try SignedNote(note(101)) }
  }

  @Test(arguments: [
    "", "\n", "\n\n", "a\n", "a\n\n", "a\n— x AAAAAAA=\n", "a\n\n— x AAAAAAA=",
    "a\n\n- x AAAAAAA=\n",
    "a\n\n—x AAAAAAA=\n", "a\n\n—  AAAAAAA=\n", "a\n\n— x\n", "a\n\n— x AAAAAA==\n",
    "a\n\n— x AAAAAAA\n", "a\n\n— x AAAAAAB=\n", "a\n\n— x  AAAAAAA=\n", "a\n\n— x AAAAAAA= \n",
    "a\n\n— x+y AAAAAAA=\n", "a\n\n— x\u{A0}y AAAAAAA=\n", "a\n\n— x AAAAAAA=\nb\n",
    "a\r\n\n— x AAAAAAA=\n", "a\n\n— x AAAAAAA=\r\n", "a\u{0}\n\n— x AAAAAAA=\n",
    "\u{1B}\n\n— x AAAAAAA=\n",
  ])
  func `what is no signed note is refused`(text: String) {
    #expect(throws: HistoryError.malformed(.note)) { try SignedNote(Data(text.utf8)) }
  }

  @Test func `bytes that are no text, and more than a megabyte, are refused`() {
    let line = Data("\n\n— x AAAAAAA=\n".utf8)
    #expect(throws: Never.self) { try SignedNote(Data("a".utf8) + line) }
    for start in [Data([0xFF]), Data([0xC0, 0x80]), Data([0xED, 0xA0, 0x80])] {
      #expect(throws: HistoryError.malformed(.note)) { try SignedNote(start + line) }
    }
    #expect(throws: HistoryError.malformed(.note)) {
      try SignedNote(Data(repeating: 0x61, count: 1_000_000) + line)
    }
  }

  @Test(arguments: [
    "", "x", "x+y", "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k=",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
  ])
  func `what is no verifier key is refused`(text: String) {
    #expect(throws: HistoryError.malformed(.key)) { try NoteKey(text) }
  }

  @Test func `two spellings of a name are two names`() throws {
    let (composed, decomposed) = ("caf\u{E9}.example", "cafe\u{301}.example")
    let signed = try SampleKey(3, name: composed)
    let note = try SignedNote(signing: Data("a\n".utf8), by: signed.key, signed.sign)
    let other = try NoteKey(name: decomposed, kind: .signature, publicKey: signed.key.publicKey)
    #expect(throws: HistoryError.unsigned) { try note.signers(among: [other]) }
  }

  @Test func `a key has a name that is one word, and 32 bytes`() throws {
    let bytes = Data(repeating: 1, count: 32)
    _ = try NoteKey(name: "hotline.example/log", kind: .signature, publicKey: bytes)
    for name in ["", "two words", "a+b", "a\u{a0}b", "a\nb"] {
      #expect(throws: HistoryError.malformed(.key)) { try NoteKey(name: name, kind: .signature, publicKey: bytes) }
    }
    for size in [0, 31, 33] {
      #expect(throws: HistoryError.malformed(.key)) {
        try NoteKey(name: "a", kind: .signature, publicKey: Data(repeating: 1, count: size))
      }
    }
  }

  @Test func `a shorter history says so, another of the same length doesn't`() {
    #expect(HistoryError.rewritten(old: 5, new: 4).text.en.contains("cut off"))
    #expect(HistoryError.rewritten(old: 5, new: 4).status == .historyShorter)
    for new in [5, 6] {
      #expect(!HistoryError.rewritten(old: 5, new: new).text.en.contains("cut off"))
      #expect(HistoryError.rewritten(old: 5, new: new).status == .historyRewritten)
    }
  }
}
