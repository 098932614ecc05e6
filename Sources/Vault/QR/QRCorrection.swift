/// Reed–Solomon over GF(256), as QR codes use it (field polynomial 0x11D, generator 2).
enum QRCorrection {
  /// The data in blocks with their correction, interleaved as they are laid out.
  static func interleaved(
    _ data: [UInt8], _ version: QRVersion, _ level: QRCode.Level
  ) -> [UInt8] {
    let count = version.blocks(level)
    let (short, longer) = data.count.quotientAndRemainder(dividingBy: count)
    var blocks: [ArraySlice<UInt8>] = []
    var rest = data[...]
    for number in 0..<count {
      let size = number < count - longer ? short : short + 1
      blocks.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    let generator = generator(version.correction(level))
    let corrections = blocks.map { remainder(of: $0, by: generator)[...] }
    return columns(of: blocks) + columns(of: corrections)
  }

  /// The first byte of every block, then the second … Short blocks are passed over at the end.
  private static func columns(of blocks: [ArraySlice<UInt8>]) -> [UInt8] {
    (0..<(blocks.map(\.count).max() ?? 0)).flatMap { place in
      blocks.compactMap { place < $0.count ? $0[$0.startIndex + place] : nil }
    }
  }

  /// (x − 2⁰)(x − 2¹)…, its coefficients from the second highest down; the highest is 1.
  static func generator(_ degree: Int) -> [UInt8] {
    var coefficients = [UInt8](repeating: 0, count: degree - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for place in 0..<degree {
        coefficients[place] = product(coefficients[place], root)
        if place + 1 < degree { coefficients[place] ^= coefficients[place + 1] }
      }
      root = product(root, 2)
    }
    return coefficients
  }

  static func remainder(of data: some Sequence<UInt8>, by generator: [UInt8]) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for place in rest.indices { rest[place] ^= product(generator[place], factor) }
    }
    return rest
  }

  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var result = 0
    for place in (0..<8).reversed() {
      result = result << 1 ^ (result >> 7) * 0x11D
      result ^= Int(right >> place & 1) * Int(left)
    }
    return UInt8(result)
  }
}
