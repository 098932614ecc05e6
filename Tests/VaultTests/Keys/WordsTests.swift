import Crypto
import Foundation
import Testing

@testable import Vault

struct WordsTests {
  let secret = Secret(Data(0..<32))

  @Test func `the list is the list that papers were written with`() {
    #expect(Words.all.count == 1024)
    #expect(Set(Words.all).count == 1024)
    #expect(Words.all == Words.all.sorted())
    #expect(Words.all.allSatisfy { (2...6).contains($0.count) && $0.allSatisfy(\.isLetter) })
    #expect(Words.all.first == "ach")
    #expect(Words.all.last == "yeu")
    #expect(
      Data(SHA256.hash(data: Data(Words.all.joined(separator: "\n").utf8))).hex
        == "7984500584304c3c4714665eb1bf9d7b722f9897adf5382024c60d02ef0760c4")
  }

  @Test(arguments: ["an", "kem", "ghim", "nghien", "nghin", "yen", "xuan", "duong", "quyen"])
  func `words are spelled as Vietnamese is`(word: String) {
    #expect(Words.all.contains(word))
  }

  @Test(arguments: [
    "lon", "cac", "buoi", "di", "chet", "giet", "hiep", "dam", "cem", "ngi", "quon", "kan", "buan",
  ])
  func `no word is vulgar, frightening or misspelled`(word: String) {
    #expect(!Words.all.contains(word))
  }

  @Test func `no word changes under Telex`() {
    for word in Words.all {
      let rest = word.drop { !"aeiouy".contains($0) }
      #expect(rest.allSatisfy { !"sfrxjwd".contains($0) }, "\(word)")
      #expect(!zip(word, word.dropFirst()).contains { $0 == $1 }, "\(word)")
    }
  }

  @Test func `a passphrase is eight words of the list, drawn anew`() {
    let drawn = (0..<200).map { _ in Words.passphrase() }
    #expect(Set(drawn).count == 200)
    let words = drawn.flatMap { $0.components(separatedBy: " ") }
    #expect(words.count == 1600)
    #expect(words.allSatisfy { Words.index[$0] != nil })
    #expect(Set(words).count > 700)
  }

  @Test(arguments: [
    Data(0..<32), Data(count: 32), Data(repeating: 0xFF, count: 32),
    Data((0..<32).map { UInt8($0) &* 37 &+ 11 }),
  ])
  func `a paper key comes back from its words`(bytes: Data) throws {
    let words = Words.encode(Secret(bytes))
    #expect(words.count == 27)
    #expect(try Words.decode(words.joined(separator: " ")) == Secret(bytes))
    let loud = words.joined(separator: " - \n ").uppercased()
    #expect(try Words.decode("  \(loud), ") == Secret(bytes))
  }

  @Test func `the words of a secret stay the same`() {
    #expect(
      Words.encode(secret).joined(separator: " ")
        == "ach bang den thac bay chuoc nach au bong gheo tet hot chac hieu chap nhin chin khuoi long "
        + "thiet chuong may san bieng cuon ngot xung")
  }

  @Test func `marks are forgiven`() throws {
    var words = Words.encode(secret)
    words[0] = words[0].replacing("a", with: "ạ").replacing("d", with: "đ")
      .replacing("o", with: "ồ").replacing("e", with: "ế")
    #expect(try Words.decode(words.joined(separator: " ")) == secret)
  }

  @Test func `an unknown word is named by its place, with the nearest`() {
    for (position, word) in Words.encode(secret).enumerated() {
      var words = Words.encode(secret)
      words[position] = word + "zz"
      let error = #expect(throws: WordsError.self) {
        try Words.decode(words.joined(separator: " "))
      }
      #expect(error == .unknown(position: position + 1, nearest: word))
    }
    #expect(Words.nearest(to: "truonng") == "truong")
    #expect(Words.nearest(to: "thueyn") == "thuyen")
  }

  @Test func `every wrong word, exchange and wrong number of words is noticed`() {
    let words = Words.encode(secret)
    for position in words.indices {
      var wrong = words
      wrong[position] = words[position] == "an" ? "em" : "an"
      #expect(throws: WordsError.checksum) { try Words.decode(wrong.joined(separator: " ")) }
      wrong = words
      wrong.swapAt(position, (position + 1) % words.count)
      #expect(throws: WordsError.checksum) { try Words.decode(wrong.joined(separator: " ")) }
    }
    for count in [0, 1, 26] {
      #expect(throws: WordsError.count(count)) {
        try Words.decode(words.prefix(count).joined(separator: " "))
      }
    }
    #expect(throws: WordsError.count(28)) {
      try Words.decode((words + ["an"]).joined(separator: " "))
    }
  }

  @Test func `of a thousand wrong last words at most one passes the checksum`() {
    let words = Words.encode(secret).dropLast()
    let passing = Words.all.filter {
      (try? Words.decode((words + [$0]).joined(separator: " "))) != nil
    }
    #expect(passing == [Words.encode(secret).last])
  }
}
