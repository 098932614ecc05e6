import Base
import CaseModel
import Foundation
import Glibc
import Testing

@testable import hotline

extension TerminalTests {
  struct SecretPromptTests {
    private let question = Text(vi: "Mật khẩu:", en: "Passphrase:")

    private func read(_ bytes: [UInt8]) throws -> (secret: [UInt8], rest: Data) {
      var ends: [Int32] = [-1, -1]
      #expect(pipe(&ends) == 0)
      defer { close(ends[0]) }
      _ = write(ends[1], bytes, bytes.count)
      close(ends[1])
      let prompt = SecretPrompt(terminal: nil, descriptor: ends[0])
      let secret = try prompt.read(question, language: .en)
      return (secret, try Descriptor.readAll(from: ends[0]))
    }

    @Test(arguments: [
      "một hai ba", " spaces kept ", "e\u{301}", "é", "tab\tand\r",
      String(repeating: "x", count: 1024),
    ])
    func `the first line of a descriptor is taken exactly as it is`(passphrase: String) throws {
      let bytes = Array(passphrase.utf8)
      #expect(try read(bytes + [10]).secret == bytes)
      #expect(try read(bytes).secret == bytes)
    }

    @Test func `bytes that are no text are kept, and the next line stays`() throws {
      let (secret, rest) = try read([0xFF, 0, 0xC3, 10] + Array("next\n".utf8))
      #expect(secret == [0xFF, 0, 0xC3])
      #expect(rest == Data("next\n".utf8))
    }

    @Test func `an empty passphrase and one too long are refused, never cut`() throws {
      #expect(throws: SecretPrompt.Refusal.empty) { try read([]) }
      #expect(throws: SecretPrompt.Refusal.empty) { try read([10, 0x61]) }
      let long = [UInt8](repeating: 0x61, count: 1025)
      #expect(throws: SecretPrompt.Refusal.tooLong) { try read(long) }
      let pty = try PseudoTerminal()
      pty.type(String(repeating: "a", count: 1025) + "\r")
      #expect(throws: SecretPrompt.Refusal.tooLong) {
        try SecretPrompt(terminal: pty.terminal).read(question, language: .vi)
      }
    }

    @Test func `a person types unseen, and may not give nothing`() throws {
      let pty = try PseudoTerminal()
      let before = pty.attributes
      pty.type("mật khẩu\r\r")
      let prompt = SecretPrompt(terminal: pty.terminal)
      #expect(try prompt.read(question, language: .vi) == Array("mật khẩu".utf8))
      #expect(throws: SecretPrompt.Refusal.empty) { try prompt.read(question, language: .en) }
      #expect(pty.attributes == before)
      #expect(pty.shown() == "\rMật khẩu: \r\n\rPassphrase: \r\n")
    }

    @Test func `a descriptor that shows what is typed, or can't be read, is refused`() throws {
      let pty = try PseudoTerminal()
      for (descriptor, refusal) in [
        (pty.terminal.input, SecretPrompt.Refusal.isTerminal), (-1, .unreadable),
      ] {
        let prompt = SecretPrompt(terminal: pty.terminal, descriptor: descriptor)
        #expect(throws: refusal) { try prompt.read(question, language: .en) }
      }
      #expect(throws: SecretPrompt.Refusal.nobodyToAsk) {
        try SecretPrompt(terminal: nil).read(question, language: .en)
      }
    }
  }
}
