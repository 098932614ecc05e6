import Base
import Testing

@testable import hotline

extension TerminalTests {
  /// A result that is longer than the screen begins with its first line.
  struct PagerTests {
    private let text = (1...60).map { "line \($0)\n" }.joined()

    private func show(_ keys: String) throws -> (shown: String, last: [String]) {
      let pty = try PseudoTerminal()
      pty.typeAll(keys)
      let last = Pager(page: FormPage(pty.terminal), language: .en, palette: .plain).show(text)
      return (pty.shown(), last)
    }

    @Test func `it begins at the top and says how to go on`() throws {
      let (shown, last) = try show("q")
      #expect(last.first == "line 1" && last.count == 23)
      #expect(shown.contains("lines 1–23/60") && shown.contains("space: next page"))
    }

    @Test(arguments: [
      (" q", "line 24"), ("Gq", "line 38"), ("  gq", "line 1"), ("\u{1B}[B\u{1B}[Bq", "line 3"), ("  bq", "line 15"),
    ])
    func `pages go on and back`(keys: String, first: String) throws {
      #expect(try show(keys).last.first == first)
    }

    @Test func `behind the last page it ends`() throws {
      #expect(try show("   ").last.last == "line 60")
    }
  }
}
