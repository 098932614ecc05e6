import Foundation
import Testing

@testable import Vault

struct `Age files as text` {
  private func error(_ text: String, pieces: Int = 1000) throws -> AgeError? {
    SampleAge.read(
      Data(text.utf8), pieces: pieces, with: [try SampleAge.identity()]
    ).error
  }

  private var lines: [String] { SampleAge.file.split(separator: "\n").map(String.init) }

  private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  @Test func `the last line may do without its end`() throws {
    #expect(try error(lines.joined(separator: "\n")) == nil)
  }

  @Test func `lines that aren't full, or more than full, are refused where they stand`() throws {
    for number in 1..<lines.count - 2 {
      var cut = lines
      cut[number].removeLast()
      #expect(try error(joined(cut)) != nil)
      var moved = lines
      moved[number] += String(moved[number + 1].removeFirst())
      #expect(try error(joined(moved)) == .armor(line: number + 1))
    }
    var split = lines
    split.replaceSubrange(2...2, with: [String(lines[2].prefix(32)), String(lines[2].suffix(32))])
    #expect(try error(joined(split)) == .armor(line: 4))
    var missing = lines
    missing.remove(at: 3)
    #expect(try error(joined(missing)) != nil)
  }

  @Test(arguments: [" ", "\t", "\r", "=", "-", "é", "\u{0}"])
  func `no other sign may stand in a line`(sign: String) throws {
    // A carriage return before the end of the line is one of CRLF.
    for place in [0, 20, 64] where !(sign == "\r" && place == 64) {
      var changed = lines
      let line = changed[4]
      changed[4] = String(line.prefix(place)) + sign + String(line.dropFirst(place + 1))
      #expect(try error(joined(changed)) != nil)
    }
  }

  @Test func `a title, a checksum line, other marks and other ends are refused`() throws {
    let body = lines[1..<lines.count - 1]
    for (begin, end) in [
      (["-----BEGIN AGE ENCRYPTED FILE-----", "Comment: x", ""], [lines[lines.count - 1]]),
      ([lines[0]], ["=AAAA", lines[lines.count - 1]]), ([lines[0]], []),
      (["-----BEGIN AGE ENCRYPTED FILE----- "], [lines[lines.count - 1]]),
      (["-----begin age encrypted file-----"], [lines[lines.count - 1]]),
      (["-----BEGIN PGP MESSAGE-----"], ["-----END PGP MESSAGE-----"]),
      ([lines[0]], ["-----END AGE ENCRYPTED FILE----- "]),
      ([lines[0]], [lines[lines.count - 1], "more"]), ([lines[0], ""], [lines[lines.count - 1]]),
      ([lines[0]], ["", lines[lines.count - 1]]), (["Dear agency,", lines[0]], [lines.last ?? ""]),
    ] {
      #expect(try error(joined(begin + body + end)) != nil)
    }
  }

  @Test func `another spelling of the same bytes is refused`() throws {
    var changed = lines
    let last = changed[changed.count - 2]
    #expect(last.hasSuffix("c="))
    changed[changed.count - 2] = String(last.dropLast(2)) + "d="
    #expect(try error(joined(changed)) != nil)
    changed[changed.count - 2] = String(last.dropLast())
    #expect(try error(joined(changed)) != nil)
  }

  @Test func `blanks without an end are given up`() throws {
    let blanks = String(repeating: " ", count: AgeArmor.maximalBlank)
    #expect(try error(blanks + SampleAge.file + blanks) == nil)
    #expect(try error(blanks + " " + SampleAge.file) != nil)
    #expect(try error(SampleAge.file + blanks + "\n\n") != nil)
    #expect(throws: AgeError.armor(line: 0)) {
      _ = try AgeReader(identities: []) { Data(repeating: 0x0A, count: 100) }
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 31, 32, 33, 1000])
  func `what is written is strict PEM`(size: Int) throws {
    let identity = AgeIdentity()
    let file = try AgeFile.seal(SampleAge.bytes(size), to: [identity.recipient], as: .text)
    let lines = String(decoding: file, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "-----BEGIN AGE ENCRYPTED FILE-----")
    #expect(lines.suffix(2) == ["-----END AGE ENCRYPTED FILE-----", ""])
    #expect(lines.dropFirst().dropLast(3).allSatisfy { $0.utf8.count == 64 })
    #expect((1...64).contains(lines[lines.count - 3].utf8.count))
  }
}
