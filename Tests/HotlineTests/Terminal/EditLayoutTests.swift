import Testing

@testable import hotline

struct EditLayoutTests {
  private func layout(_ text: String, width: Int) -> EditLayout {
    EditLayout(prompt: "> ", buffer: EditBuffer(text), width: width)
  }

  @Test func `long text continues under its start, never wider than the terminal`() {
    let layout = layout("Đăk Tờ Kan 漢字", width: 8)
    #expect(layout.rows == ["> Đăk Tờ", "   Kan ", "  漢字"])
    #expect(layout.cursor == EditLayout.Place(row: 2, column: 6))
  }

  @Test func `a full row leaves the cursor in the next one`() {
    #expect(layout("abcdef", width: 8).cursor == EditLayout.Place(row: 1, column: 2))
  }

  @Test func `the cursor moves between rows to the nearest letter`() {
    var buffer = EditBuffer("abcdef\nx\nabcdef")
    let width = 20
    func up() -> Int? {
      EditLayout(prompt: "> ", buffer: buffer, width: width).offset(rowsDown: -1)
    }
    #expect(up() == 8)
    buffer.move(to: 8)
    #expect(up() == 1)
    buffer.move(to: 1)
    #expect(up() == nil)
  }

  @Test func `a terminal narrower than the prompt still shows the text`() {
    let layout = EditLayout(prompt: "Họ và tên: ", buffer: EditBuffer("An"), width: 6)
    #expect(layout.rows.allSatisfy { $0.columns <= 6 })
    #expect(layout.rows.joined().contains("A"))
  }

  @Test func `only the rows around the cursor are shown, and replaced in place`() {
    var screen = EditScreen()
    let text = (1...50).map(String.init).joined(separator: "\n")
    let first = screen.draw(layout(text, width: 20), columns: 20, rows: 5)
    #expect(first == "\r\u{1B}[J  46\r\n  47\r\n  48\r\n  49\r\n  50\r\u{1B}[4C")
    let second = screen.draw(layout("x", width: 20), columns: 20, rows: 5)
    #expect(second == "\u{1B}[4A\r\u{1B}[J> x\r\u{1B}[3C")
  }

  @Test func `rows that a narrower terminal has broken are replaced as well`() {
    var screen = EditScreen()
    _ = screen.draw(layout("abcdefghij\nx", width: 20), columns: 20, rows: 24)
    let narrow = screen.draw(layout("y", width: 6), columns: 6, rows: 24)
    #expect(narrow.hasPrefix("\u{1B}[2A\r\u{1B}[J"))
  }
}
