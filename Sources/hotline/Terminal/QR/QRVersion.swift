/// How large a QR code is and how its bytes are laid out, at error correction level L (ISO/IEC 18004, tables 1, 7 and 9).
struct QRVersion {
  /// From 1 to 20.
  let number: Int

  private static let checkBytes = [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
  ]
  private static let blockCounts = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]

  /// The smallest that holds so many bytes; nil when none does.
  init?(holding count: Int) {
    guard let number = (1...20).first(where: { QRVersion(number: $0).holds(count) }) else {
      return nil
    }
    self.number = number
  }

  private init(number: Int) { self.number = number }

  private func holds(_ count: Int) -> Bool { 4 + countBits + 8 * count <= 8 * dataBytes }

  var size: Int { 4 * number + 17 }
  /// The bits that say how many bytes follow.
  var countBits: Int { number < 10 ? 8 : 16 }
  var blocks: Int { Self.blockCounts[number - 1] }
  var checkBytesPerBlock: Int { Self.checkBytes[number - 1] }
  var dataBytes: Int { allBytes - blocks * checkBytesPerBlock }

  /// Data and check bytes together.
  var allBytes: Int {
    var modules = (16 * number + 128) * number + 64
    if number >= 2 {
      let marks = number / 7 + 2
      modules -= (25 * marks - 10) * marks - 55
      if number >= 7 { modules -= 36 }
    }
    return modules / 8
  }

  /// Where the centres of the alignment marks lie, in either direction.
  var alignment: [Int] {
    guard number > 1 else { return [] }
    let marks = number / 7 + 2
    let step = (number * 8 + marks * 3 + 5) / (marks * 4 - 4) * 2
    return [6] + (0..<marks - 1).map { size - 7 - $0 * step }.reversed()
  }

  /// The data bytes with their check bytes, in the order in which they are drawn.
  func interleaved(_ data: [UInt8]) -> [UInt8] {
    let short = allBytes / blocks - checkBytesPerBlock
    let shortBlocks = blocks - allBytes % blocks
    let code = ReedSolomon(count: checkBytesPerBlock)
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    for block in 0..<blocks {
      let length = block < shortBlocks ? short : short + 1
      parts.append(data[start..<start + length])
      start += length
    }
    let checks = parts.map(code.checks)
    var bytes: [UInt8] = []
    for index in 0...short {
      for part in parts where index < part.count { bytes.append(part[part.startIndex + index]) }
    }
    for index in 0..<checkBytesPerBlock { bytes += checks.map { $0[index] } }
    return bytes
  }
}
