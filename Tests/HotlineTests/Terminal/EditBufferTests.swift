import Testing

@testable import hotline

struct EditBufferTests {
  @Test func `letters are composed while they are typed, as terminals show them best`() {
    var buffer = EditBuffer("")
    for scalar in "Nguye\u{302}\u{303}n".unicodeScalars { buffer.apply(.scalar(scalar), .line) }
    #expect(buffer.before.unicodeScalars.elementsEqual("Nguyễn".unicodeScalars))
  }

  @Test func `a mark typed before another letter joins neither wrongly`() {
    var buffer = EditBuffer("oi")
    buffer.move(to: 1)
    buffer.apply(.scalar("\u{31B}"), .line)
    buffer.apply(.scalar("\u{300}"), .line)
    #expect(buffer.text == "ời")
    buffer.backspace()
    #expect(buffer.text == "i")
  }

  @Test func `places beyond the text are its end`() {
    var buffer = EditBuffer("ab")
    buffer.move(to: 9)
    #expect(buffer.before == "ab")
    buffer.move(to: 0)
    #expect(buffer.after == "ab")
  }
}
