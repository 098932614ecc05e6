import Testing

@testable import Vault

/// The parts of a QR code against figures printed in ISO/IEC 18004.
struct `QR parts` {
  /// The example of annex I: "01234567" as version 1-M.
  @Test func `correction is that of the standard's example`() {
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
      0x11,
    ]
    let correction: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
    #expect(
      QRCorrection.interleaved(data, QRVersion(number: 1), .medium) == data + correction)
  }

  /// Table C.1, and table D.1.
  @Test func `format and version marks are those of the tables`() {
    let marks = QRCode.Level.allCases.flatMap { level in QRMask.all.map { $0.mark(level) } }
    #expect(Set(marks).count == 32)
    #expect(
      [0, 8, 16, 24, 7, 31].map { marks[$0] }
        == [0x77C4, 0x5412, 0x355F, 0x1689, 0x6976, 0x083B])
    #expect([6, 7, 8, 40].map { QRVersion(number: $0).mark } == [nil, 0x07C94, 0x085BC, 0x28C69])
    for (place, mark) in marks.enumerated() {
      for other in marks[(place + 1)...] { #expect((mark ^ other).nonzeroBitCount >= 5) }
    }
  }

  /// Table 7: letters of each kind that fit.
  @Test(arguments: [
    (1, [17, 14, 11, 7], [25, 20, 16, 10]), (9, [230, 180, 130, 98], [335, 262, 189, 143]),
    (10, [271, 213, 151, 119], [395, 311, 221, 174]),
    (26, [1367, 1059, 751, 593], [1990, 1542, 1094, 864]),
    (27, [1465, 1125, 805, 625], [2132, 1637, 1172, 910]),
    (40, [2953, 2331, 1663, 1273], [4296, 3391, 2420, 1852]),
  ])
  func `capacities are those of the table`(
    number: Int, bytes: [Int], capitals: [Int]
  ) {
    let version = QRVersion(number: number)
    for level in QRCode.Level.allCases {
      for (letter, count) in [("a", bytes[level.rawValue]), ("A", capitals[level.rawValue])] {
        let full = QRContent(String(repeating: letter, count: count)).codewords(version, level)
        #expect(full?.count == version.capacity(level))
        let over = QRContent(String(repeating: letter, count: count + 1))
        #expect(over.codewords(version, level) == nil)
        #expect(number < 40 || over.maximum(level) == count)
      }
    }
  }

  /// Table E.1.
  @Test func `alignment patterns stand where the table says`() {
    let rows = [
      1: [], 2: [6, 18], 7: [6, 22, 38], 14: [6, 26, 46, 66], 22: [6, 26, 50, 74, 98],
      28: [6, 26, 50, 74, 98, 122], 32: [6, 34, 60, 86, 112, 138],
      36: [6, 24, 50, 76, 102, 128, 154], 39: [6, 26, 54, 82, 110, 138, 166],
      40: [6, 30, 58, 86, 114, 142, 170],
    ]
    for (number, row) in rows { #expect(QRVersion(number: number).alignments == row) }
  }

  @Test func `every size leaves just the modules its codewords need`() {
    let left = [0, 7, 7, 7, 7, 7, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4]
    for version in QRVersion.all {
      let grid = QRGrid(version)
      var full = grid
      full.lay([UInt8](repeating: 0xFF, count: version.codewords))
      let laid = zip(grid.modules, full.modules).count { $0 != $1 }
      #expect(laid == version.codewords * 8)
      guard version.number <= left.count else { continue }
      full.lay([UInt8](repeating: 0xFF, count: version.codewords + 1))
      let remaining = zip(grid.modules, full.modules).count { $0 != $1 } - laid
      #expect(remaining == left[version.number - 1])
    }
  }

  @Test func `no letter of the alphabet is taken for another`() {
    let letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    let words = letters.map { QRContent(String($0)).codewords(QRVersion(number: 1), .low) }
    #expect(Set(words).count == 45)
    // "AC-42" of 7.4.4: 0010 000000101 00111001110 11100111001 000010, then the end.
    let example = QRContent("AC-42").codewords(QRVersion(number: 1), .high)
    #expect(example?.prefix(6) == [0x20, 0x29, 0xCE, 0xE7, 0x21, 0x00])
  }
}
