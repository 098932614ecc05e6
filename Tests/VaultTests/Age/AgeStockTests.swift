import _VaultTestSupport
import Foundation
import Testing

@testable import Vault

/// `age` opens what we seal, and we open what it seals.
@Suite(
  .enabled(if: StockTool("age") != nil, "age isn't installed: run scripts/prerequisites tests"))
struct `Stock age` {
  private let age: StockTool
  private let folder: TestFolder
  private let people = [AgeIdentity(), AgeIdentity()]

  init() throws {
    age = try #require(StockTool("age"))
    folder = try TestFolder()
  }

  private func keyFile(_ index: Int) throws -> String {
    try folder.file("key\(index)", Data(people[index].file.copy)).path
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 3_000_000], [AgeForm.binary, .text])
  func `opens our files for each of two recipients`(size: Int, form: AgeForm) throws {
    let content = SampleAge.bytes(size)
    let sealed = try folder.file(
      "sealed", try AgeFile.seal(content, to: people.map(\.recipient), as: form))
    for index in people.indices {
      let opened = try age.run(["-d", "-i", keyFile(index), sealed.path])
      #expect(opened.succeeded)
      #expect(SampleAge.areSame(opened.output, content))
    }
  }

  /// Among 48 sizes in a row is one whose last line is full.
  @Test func `opens our text whatever the length of its last line`() throws {
    for size in 100..<148 {
      let content = SampleAge.bytes(size)
      let sealed = try folder.file(
        "sealed", try AgeFile.seal(content, to: [people[0].recipient], as: .text))
      let opened = try age.run(["-d", "-i", keyFile(0), sealed.path])
      #expect(SampleAge.areSame(opened.output, content))
    }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 3_000_000], [[], ["-a"]])
  func `seals files that we open`(size: Int, form: [String]) throws {
    let content = SampleAge.bytes(size)
    let plain = try folder.file("plain", content)
    let recipients = people.flatMap { ["-r", "\($0.recipient)"] }
    let sealed = try age.run(form + recipients + [plain.path])
    #expect(sealed.succeeded)
    for person in people {
      #expect(SampleAge.areSame(try AgeFile.open(sealed.output, with: [person]), content))
    }
  }

  @Test func `refuses our files when a byte is flipped or the end is missing`() throws {
    let file = try AgeFile.seal(SampleAge.bytes(70_000), to: [people[0].recipient])
    let bad = [
      file.flipped(at: 30), file.flipped(at: file.count - 1), file.flipped(at: 1000),
      file.dropLast(), file.dropLast(70_000 - 65_536 + 16),
    ]
    for data in bad {
      let sealed = try folder.file("bad", data)
      #expect(try !age.run(["-d", "-i", keyFile(0), sealed.path]).succeeded)
      #expect(throws: AgeError.self) { try AgeFile.open(data, with: people) }
    }
  }

  @Test func `takes our key file, and we take its`() throws {
    let keygen = try #require(StockTool("age-keygen"))
    #expect(
      try keygen.run(["-y", keyFile(0)]).output == Data("\(people[0].recipient)\n".utf8))
    let made = try keygen.run([]).output
    let keys = try AgeIdentity.all(inFile: Secret(made))
    #expect(keys.count == 1)
    #expect(String(decoding: made, as: UTF8.self).contains("# public key: \(keys[0].recipient)\n"))
  }
}
