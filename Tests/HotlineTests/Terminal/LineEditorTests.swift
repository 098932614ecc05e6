import Foundation
import Glibc
import Testing

@testable import hotline

extension TerminalTests {
  struct LineEditorTests {
    let pty: PseudoTerminal
    let editor: LineEditor

    init() throws {
      pty = try PseudoTerminal()
      editor = LineEditor(terminal: pty.terminal)
    }

    private func line(_ keys: String, initial: String = "") throws -> String {
      pty.type(keys)
      return try editor.readLine(prompt: "> ", initial: initial)
    }

    @Test(arguments: ["Nguyễn Thị Hồng", "Đăk Tờ Kan", "Y Kiơ̆p", "H'Nghĩa"])
    func `NFC and NFD typing give the same NFC bytes`(name: String) throws {
      let composed = name.precomposedStringWithCanonicalMapping
      let decomposed = name.decomposedStringWithCanonicalMapping
      for typed in [composed, decomposed] {
        #expect(try Array(line(typed + "\r").utf8) == Array(composed.utf8))
      }
    }

    @Test(arguments: [
      ("e\u{302}\u{303}\u{7F}a\r", "a"),
      // An input method replaces a letter by a backspace and the new letter.
      ("Nguye\u{7F}ê\u{7F}ễn\r", "Nguyễn"),
      ("A\u{7F}\u{7F}\u{7F}B\r", "B"),
    ])
    func `one Backspace deletes a letter with its marks`(keys: String, text: String) throws {
      #expect(try line(keys) == text)
    }

    @Test(arguments: [
      ("\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{7F}\u{1B}[DL\r", "Đăk LT Kan"),
      ("\u{1B}[HX\u{1B}[FY\r", "XĐăk Tờ KanY"),
      ("\u{01}\u{06}\u{04}\u{05}\u{02}\u{1B}[3~\r", "Đk Tờ Ka"),
      ("\u{1B}[1;5D\u{0B}\r", "Đăk Tờ"),
      ("\u{1B}b\u{15}\r", "Kan"),
      ("\u{17}\u{17}Pxi\r", "Đăk Pxi"),
      ("\u{1B}OH\u{1B}f!\r", "Đăk! Tờ Kan"),
      ("\u{1B}[7~1\u{1B}[8~2\r", "1Đăk Tờ Kan2"),
    ])
    func `keys move and delete inside a text`(keys: String, text: String) throws {
      #expect(try line(keys, initial: "Đăk Tờ Kan") == text)
    }

    @Test func `a paste with line breaks is one line and doesn't end it`() throws {
      #expect(
        try line("a \u{1B}[200~b\r\nc\nd\te\u{1B}[201~ f\r") == "a b c d e f")
    }

    @Test func `what is left after one line is there for the next`() throws {
      #expect(try line("một\rhai\r") == "một")
      #expect(try editor.readLine(prompt: "> ") == "hai")
    }

    @Test(arguments: ["\u{1B}[31mA", "A\u{1B}[99;99~", "\u{1B}[[A\u{1B}xA", "\u{00}A\u{1C}\t"])
    func `keys without meaning add nothing`(keys: String) throws {
      #expect(try line(keys + "\r") == "A")
    }

    @Test func `a hostile paste or start loses its control characters`() throws {
      #expect(try line("\u{1B}[200~a\u{9B}31mb\u{202E}c\u{1B}[201~\r") == "abc")
      #expect(try line("\r", initial: "a\u{1B}]0;title\u{07}b\nc") == "ab c")
    }

    @Test func `Ctrl-C interrupts, and Ctrl-D ends only an empty line`() throws {
      let before = pty.attributes
      #expect(throws: LineEditor.Interrupted(signal: SIGINT, unfinished: "abc")) {
        try line("abc\u{03}")
      }
      #expect(throws: LineEditor.EndOfInput()) { try line("\u{04}") }
      #expect(try line("abc\u{04}\r") == "abc")
      #expect(pty.attributes == before)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a signal that ends the process first puts the terminal in order`(
      number: Int32
    ) throws {
      let before = pty.attributes
      pty.onceListening { _ in kill(getpid(), number) }
      #expect(throws: LineEditor.Interrupted(signal: number)) {
        try editor.readLine(prompt: "> ")
      }
      #expect(pty.attributes == before)
      #expect(pty.shown().hasSuffix("\r\n\u{1B}[?2004l"))
    }

    @Test func `a change of size draws anew and loses nothing`() throws {
      pty.onceListening { person in
        kill(getpid(), SIGWINCH)
        try? Descriptor.write("\r", to: person)
      }
      #expect(try editor.readLine(prompt: "> ", initial: "Đăk Sao") == "Đăk Sao")
    }

    @Test func `a closed window ends the input`() throws {
      pty.hangUp()
      #expect(throws: LineEditor.EndOfInput()) { try editor.readLine(prompt: "> ") }
    }

    @Test func `keys come from a pipe as well`() throws {
      var ends: [Int32] = [-1, -1]
      #expect(pipe(&ends) == 0)
      try Descriptor.write("Hồng\n", to: ends[1])
      close(ends[1])
      let nowhere = open("/dev/null", O_WRONLY)
      let editor = LineEditor(terminal: Terminal(input: ends[0], output: nowhere))
      #expect(try editor.readLine(prompt: "") == "Hồng")
      #expect(throws: LineEditor.EndOfInput()) { try editor.readLine(prompt: "") }
      close(ends[0])
      close(nowhere)
    }

    @Test(arguments: [
      ("một\rhai\r\r", "một\nhai"),
      ("một\rhai\u{04}", "một\nhai"),
      ("\r", ""),
      ("\u{1B}[200~a\r\n\r\nb\u{1B}[201~\r\r", "a\n\nb"),
      ("ab\rcd\u{1B}[AX\u{1B}[B\u{1B}[F\r\r", "abX\ncd"),
      ("ab\rcd\u{01}\u{7F}\u{04}", "abcd"),
    ])
    func `a text has lines and ends at an empty one or Ctrl-D`(keys: String, text: String) throws {
      pty.type(keys)
      #expect(try editor.readText(prompt: "> ").text == text)
    }

    @Test func `a command ends a text at once`() throws {
      pty.type("?\r")
      #expect(try editor.readText(prompt: "> ", commands: ["?"]).text == "?")
    }

    @Test func `a secret is shown nowhere`() throws {
      pty.type("mậy\u{7F}\u{7F}ật khẩu\r")
      #expect(try editor.readSecret(prompt: "Mật mã: ") == Array("mật khẩu".utf8))
      let shown = pty.shown()
      #expect(shown == "\rMật mã: \r\n")
    }
  }
}
