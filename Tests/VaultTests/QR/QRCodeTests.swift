import Crypto
import Foundation
import Testing

@testable import Vault

/// Codes that an independent decoder has read.
struct `QR codes` {
  @Test func `of a short text`() throws {
    #expect(try lines(QRCode("HOTLINE 111", level: .quartile)) == SampleQR.short)
  }

  @Test func `of an age recipient`() throws {
    #expect(try lines(QRCode(SampleAge.recipient)) == SampleQR.recipient)
  }

  private func lines(_ code: QRCode) -> [String] {
    code.terminalText(.darkOnLight).split(separator: "\n").map(String.init)
  }

  /// The SHA-256 of the rows, one byte a module. The third is UTF-8, the last is of the largest size.
  @Test(arguments: [
    (
      "tho mua xuan lua bien", QRCode.Level.high, 1,
      "48700f1023d10e60bb62d1dd619f6723cb93e5d972c132f65960795299b097d4"
    ),
    (
      "hotline.example/log\n412\n", .low, 20,
      "005cfdf6b38bbae5168d52367f57619c4f2ddf04e19762af538d38b942950354"
    ),
    (
      "Sổ — Tu Mơ Rông", .medium, 12,
      "69636634f1868630cdb1cdaa4533420902802e4ef4d87cf349033e99022ddb56"
    ),
    (
      "https://hotline.example/", .quartile, 69,
      "99f7f44b2b8a47c0b2e71e07a7ff8371b62bec0d302522e307c0440e1e701f6b"
    ),
    ("0123456789", .low, 425, "e000732bfd16795c88664d175ad6fb181e652e75d44ad59adb29c4a0302e99fe"),
  ])
  func `of longer texts stay the same`(
    text: String, level: QRCode.Level, times: Int, hash: String
  ) throws {
    let code = try QRCode(String(repeating: text, count: times), level: level)
    let rows = (0..<code.size).flatMap { row -> [UInt8] in
      (0..<code.size).map { code[row, $0] ? 1 : 0 }
    }
    #expect(Data(SHA256.hash(data: rows)).hex == hash)
  }

  @Test func `a text that fits no code is refused with what would fit`() {
    #expect(throws: QRError.tooLong(count: 2332, maximum: 2331)) {
      try QRCode(String(repeating: "a", count: 2332))
    }
    #expect(throws: QRError.tooLong(count: 1853, maximum: 1852)) {
      try QRCode(String(repeating: "A", count: 1853), level: .high)
    }
    // The mark of UTF-8 takes 12 bits.
    #expect(throws: QRError.tooLong(count: 2332, maximum: 2330)) {
      try QRCode(String(repeating: "é", count: 1166))
    }
    #expect(throws: Never.self) { try QRCode("") }
  }

  @Test func `the text of a terminal is the code, in each ink`() throws {
    let code = try QRCode("tel:111")
    let paper = rows(code.terminalText(.darkOnLight))
    let dark = rows(code.terminalText(.lightOnDark))
    let coloured = code.terminalText(.coloured)
    #expect(paper.count == code.size + 9)
    for (row, line) in paper.enumerated() {
      #expect(line.count == code.size + 8)
      for (column, isInked) in line.enumerated() {
        #expect(isInked == code[row - 4, column - 4])
        #expect(dark[row][column] != isInked)
      }
    }
    let (start, end) = ("\u{1B}[38;5;16;48;5;231m", "\u{1B}[0m")
    #expect(coloured.split(separator: "\n").allSatisfy { $0.hasPrefix(start) && $0.hasSuffix(end) })
    #expect(
      coloured.replacing(start, with: "").replacing(end, with: "")
        == code.terminalText(.darkOnLight))
  }

  private func rows(_ text: String) -> [[Bool]] {
    text.split(separator: "\n").flatMap { line in
      [line.map { "█▀".contains($0) }, line.map { "█▄".contains($0) }]
    }
  }

  @Test func `the picture is the code`() throws {
    let code = try QRCode("tel:111", level: .high)
    let width = code.size + 8
    #expect(code.svg.contains(#"viewBox="0 0 \#(width) \#(width)""#))
    var drawn: Set<[Int]> = []
    for run in code.svg.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
      let (column, row) = (try #require(Int(run.1)), try #require(Int(run.2)))
      #expect(run.3 == run.4)
      for step in 0..<(try #require(Int(run.3))) { drawn.insert([row - 4, column - 4 + step]) }
    }
    for row in -4..<code.size + 4 {
      for column in -4..<code.size + 4 {
        #expect(drawn.contains([row, column]) == code[row, column])
      }
    }
  }
}
