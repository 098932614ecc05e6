import Base
import Foundation
import Testing
import Vault

struct `Hostile papers` {
  /// Each input is a good paper with a few bytes changed, cut, doubled or mixed in from another.
  @Test(arguments: 0..<4)
  func `five thousand damaged papers are refused or come back byte by byte`(part: UInt64) throws {
    var numbers = SplitMix64(seed: 0x6962 + part)
    let history = try SampleHistory(size: 6)
    let papers = [
      try history.proof(of: 3).data, try history.note().data, try history.checkpoint().text,
      Data(try SampleKey.witness().key.description.utf8),
    ]
    var accepted = 0
    for _ in 0..<5000 {
      var paper = try #require(papers.randomElement(using: &numbers))
      let other = try #require(papers.randomElement(using: &numbers))
      for _ in 0..<Int.random(in: 0...3, using: &numbers) {
        damage(&paper, with: other, &numbers)
      }
      if let note = try? SignedNote(paper) {
        accepted += 1
        #expect(note.data == paper)
      }
      if let checkpoint = try? Checkpoint(text: paper) {
        accepted += 1
        #expect(checkpoint.text == paper)
      }
      if let proof = try? EntryProof(paper) {
        accepted += 1
        #expect(proof.data == paper)
      }
      if let text = String(validating: paper, as: UTF8.self), let key = try? NoteKey(text) {
        accepted += 1
        #expect(Data(key.description.utf8) == paper)
      }
    }
    // A quarter is undamaged; more damage than that leaves a paper readable, though not signed.
    #expect((1250...4500).contains(accepted))
  }

  private func damage(_ paper: inout Data, with other: Data, _ numbers: inout SplitMix64) {
    let place = Int.random(in: 0...paper.count, using: &numbers)
    let bytes: [UInt8] = [0, 10, 13, 27, 32, 43, 48, 61, 0x80, 0xE2, 0xFF]
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0 where place < paper.count:
      paper[place] = bytes.randomElement(using: &numbers) ?? 0
    case 1 where place < paper.count: paper[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 2: paper.insert(bytes.randomElement(using: &numbers) ?? 0, at: place)
    case 3: paper = Data(paper.prefix(place))
    default: paper = paper.prefix(place) + other.suffix(Int.random(in: 0...200, using: &numbers))
    }
  }
}
