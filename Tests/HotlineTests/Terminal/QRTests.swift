import Testing

@testable import hotline

struct QRTests {
  @Test func `its size follows from what it holds, and too much is refused`() throws {
    for (count, size) in [(0, 21), (17, 21), (18, 25), (230, 53), (231, 57), (271, 57), (858, 97)] {
      let code = try #require(QRCode(Array(repeating: UInt8(0x41), count: count)))
      #expect(code.modules.count == size, "\(count)")
    }
    #expect(QRCode(Array(repeating: UInt8(0x41), count: 859)) == nil)
  }

  /// Read back by a stock reader (zbarimg) when it was recorded.
  @Test func `a camera reads it`() throws {
    let code = try #require(QRCode("HOTLINE 111".utf8))
    #expect(code.drawn(isBright: false) == Self.drawn)
    let inverted = code.drawn(isBright: true)
    #expect(inverted.hasPrefix("█████") && inverted.count == Self.drawn.count)
  }

  private static let drawn =
    [
      "                             ",
      "                             ",
      "    █▀▀▀▀▀█ ▄▄█▀█ █▀▀▀▀▀█    ",
      "    █ ███ █ ▄▄▀▀█ █ ███ █    ",
      "    █ ▀▀▀ █ ▄▀ ▄▀ █ ▀▀▀ █    ",
      "    ▀▀▀▀▀▀▀ ▀▄▀ ▀ ▀▀▀▀▀▀▀    ",
      "    ███▀█ ▀██▄ █▄▀ █▄█ ▀     ",
      "    ▀▀▄▄▀█▀ ▀▄ ▄█  ▀ █▄▀     ",
      "    ▀▀ ▀  ▀▀▄█  █▀▀▄ ██ ▀    ",
      "    █▀▀▀▀▀█ ▀▄█▀ ▀ ▄▄▄██▄    ",
      "    █ ███ █ █ ▀▀▄▀▀▄▀▄▀ ▀    ",
      "    █ ▀▀▀ █ █▀█▄█▀   ▄█      ",
      "    ▀▀▀▀▀▀▀ ▀▀  ▀▀▀▀▀ ▀▀     ",
      "                             ",
      "                             ",
    ].joined(separator: "\n") + "\n"
}
