import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

extension TerminalTests {
  struct `Words at the terminal stay as given` {
    let pty: PseudoTerminal
    let editor: LineEditor

    init() throws {
      pty = try PseudoTerminal()
      editor = LineEditor(terminal: pty.terminal)
    }

    @Test(arguments: [
      "Đoạn một.\n\nĐoạn hai.\n\n  - gạch", "\tthụt\tvào", "  hai  khoảng ", "👩‍👩‍👧 می\u{200C}خواهم",
      "a\u{200B}b\u{2060}c\u{200E}\u{2067}d\u{2069}", "\n\ntrước",
    ])
    func `a pasted story comes back byte for byte`(story: String) throws {
      pty.type("\u{1B}[200~\(story.replacing("\n", with: "\r"))\u{1B}[201~\r\r")
      let text = try editor.readText(prompt: "> ").text
      #expect(text.utf8.elementsEqual(story.precomposedStringWithCanonicalMapping.utf8))
    }

    @Test func `what steers a terminal is gone from it, and never drawn`() throws {
      pty.type("\u{1B}[200~a\u{07}\u{9B}31mb\u{200B}\u{202E}c\u{1B}[201~\u{04}")
      #expect(try editor.readText(prompt: "> ").text == "ab\u{200B}\u{202E}c")
      let shown = pty.shown()
      #expect(!shown.unicodeScalars.contains { [0x07, 0x9B, 0x202E, 0x200B].contains($0.value) })
    }

    @Test func `nothing but space is nothing said`() throws {
      pty.type("  \r\t\r\r")
      #expect(try editor.readText(prompt: "> ").text.isEmpty)
    }
  }

  struct `A story as it is laid out` {
    @Test func `a tab is space to the next stop, as wide as it is counted`() {
      let layout = EditLayout(prompt: "> ", buffer: EditBuffer("\ta\tb"), width: 40)
      #expect(layout.rows == [">     a   b"])
      #expect(layout.cursor == EditLayout.Place(row: 0, column: 11))
    }

    @Test(arguments: [
      ("  - gạch đầu dòng", 10, ["  - gạch", "  đầu dòng"]), ("a\n\n b", 10, ["a", "", " b"]),
      ("          x", 10, ["x"]), ("    ", 10, [""]),
    ])
    func `an indent stays where there is room for it`(text: String, width: Int, lines: [String]) {
      #expect(text.wrapped(to: width) == lines)
    }

    @Test func `blank lines behind a text aren't shown`() {
      let style = TextStyle(language: .vi, isTerminal: true, width: 40, palette: .plain)
      #expect(
        DetailBlock(rows: [.init("Lời", "a\n\nb\n\n\n")]).render(style)
          == "Lời:  a\n      \n      b\n"
      )
    }
  }
}
