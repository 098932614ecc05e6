import Base
import Foundation
import Testing

@testable import Vault

struct `Hostile age files` {
  /// Each is a good file, binary or text, with a few bytes changed, cut, doubled or mixed in from another.
  @Test(arguments: 0..<4)
  func `three thousand damaged files are refused, or open to what was sealed`(
    part: UInt64
  ) throws {
    var numbers = SplitMix64(seed: 0x616765 + part)
    let people = [AgeIdentity(), AgeIdentity()]
    let contents = [Data(), SampleAge.bytes(50), SampleAge.bytes(900)]
    let files = try contents.flatMap { content in
      try [AgeForm.binary, .text].map { form in
        (content, try AgeFile.seal(content, to: people.map(\.recipient), as: form))
      }
    }
    var opened = 0
    for _ in 0..<3000 {
      var (content, file) = try #require(files.randomElement(using: &numbers))
      let other = try #require(files.randomElement(using: &numbers)).1
      for _ in 0..<Int.random(in: 0...2, using: &numbers) {
        damage(&file, with: other, &numbers)
      }
      let pieces = Int.random(in: 1...400, using: &numbers)
      let read = SampleAge.read(file, pieces: pieces, with: people)
      if read.error == nil {
        opened += 1
        #expect(contents.contains(read.content))
        content = read.content
      }
      #expect(read.content.isEmpty || content.starts(with: read.content))
    }
    // A third is undamaged, or gained no more than a blank line.
    #expect((900...1400).contains(opened))
  }

  @Test func `twenty thousand damaged keys are refused, or are keys`() throws {
    var numbers = SplitMix64(seed: 0x62656368)
    for _ in 0..<20_000 {
      let isSecret = Bool.random(using: &numbers)
      var text = Data((isSecret ? SampleAge.spelling : SampleAge.recipient).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        damage(&text, with: Data(SampleAge.recipient.utf8), &numbers)
      }
      if let recipient = try? AgeRecipient(String(decoding: text, as: UTF8.self)) {
        #expect(recipient.description == SampleAge.recipient)
      }
      if let identity = try? AgeIdentity(spelling: Secret(text)) {
        #expect(identity.recipient.description == SampleAge.recipient)
      }
      _ = try? AgeIdentity.all(inFile: Secret(text))
    }
  }

  private func damage(_ file: inout Data, with other: Data, _ numbers: inout SplitMix64) {
    let place = Int.random(in: 0...file.count, using: &numbers)
    let bytes: [UInt8] = [0, 9, 10, 13, 32, 43, 45, 47, 61, 62, 0x80, 0xFF]
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0 where place < file.count: file[place] = bytes.randomElement(using: &numbers) ?? 0
    case 1 where place < file.count: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 2: file.insert(bytes.randomElement(using: &numbers) ?? 0, at: place)
    case 3: file = Data(file.prefix(place))
    case 4 where place < file.count: file.remove(at: place)
    default: file = file.prefix(place) + other.suffix(Int.random(in: 0...300, using: &numbers))
    }
  }
}
