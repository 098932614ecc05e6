/// A text as the bits of a QR code: one segment, in the shortest mode that holds all of it.
struct QRContent {
  private enum Mode: Int {
    case alphanumeric = 0b0010
    case byte = 0b0100
  }

  /// Says before a byte segment that it is UTF-8 and not Latin-1.
  private static let utf8Designator = [(0b0111, 4), (26, 8)]
  private static let alphabet = [UInt8]("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

  private let bytes: [UInt8]
  private let mode: Mode
  private let designator: [(value: Int, width: Int)]

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
    mode = bytes.allSatisfy(Self.alphabet.contains) ? .alphanumeric : .byte
    designator = bytes.allSatisfy { $0 < 0x80 } ? [] : Self.utf8Designator
  }

  /// The codewords that fill a code of this size, with the filling the standard asks for; nil if they don't fit.
  func codewords(_ version: QRVersion, _ level: QRCode.Level) -> [UInt8]? {
    let capacity = version.capacity(level) * 8
    var bits = QRBits()
    for (value, width) in designator { bits.put(value, width) }
    bits.put(mode.rawValue, 4)
    let width = countWidth(version)
    guard bytes.count < 1 << width else { return nil }
    bits.put(bytes.count, width)
    guard bits.count + bodyCount <= capacity else { return nil }
    putBody(&bits)
    bits.put(0, min(4, capacity - bits.count))
    bits.put(0, (8 - bits.count % 8) % 8)
    let free = capacity / 8 - bits.count / 8
    return bits.bytes + (0..<free).map { $0 % 2 == 0 ? 0xEC : 0x11 }
  }

  /// How many bytes of text such as this the largest code holds.
  func maximum(_ level: QRCode.Level) -> Int {
    let designatorCount = designator.map(\.width).reduce(0, +)
    let largest = QRVersion(number: 40)
    let free = largest.capacity(level) * 8 - 4 - countWidth(largest) - designatorCount
    return mode == .byte ? free / 8 : free / 11 * 2 + (free % 11 >= 6 ? 1 : 0)
  }

  private func countWidth(_ version: QRVersion) -> Int {
    switch (mode, version.number) {
    case (.alphanumeric, ...9): 9
    case (.alphanumeric, ...26): 11
    case (.alphanumeric, _): 13
    case (.byte, ...9): 8
    case (.byte, _): 16
    }
  }

  private var bodyCount: Int {
    switch mode {
    case .alphanumeric: bytes.count / 2 * 11 + bytes.count % 2 * 6
    case .byte: bytes.count * 8
    }
  }

  private func putBody(_ bits: inout QRBits) {
    switch mode {
    case .alphanumeric:
      let values = bytes.compactMap(Self.alphabet.firstIndex)
      for start in stride(from: 0, to: values.count, by: 2) {
        if start + 1 < values.count {
          bits.put(values[start] * 45 + values[start + 1], 11)
        } else {
          bits.put(values[start], 6)
        }
      }
    case .byte:
      for byte in bytes { bits.put(Int(byte), 8) }
    }
  }
}

/// Bits in a row, the highest of each byte first.
private struct QRBits {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  mutating func put(_ value: Int, _ width: Int) {
    for place in (0..<width).reversed() {
      if count % 8 == 0 { bytes.append(0) }
      bytes[count / 8] |= UInt8(value >> place & 1) << (7 - count % 8)
      count += 1
    }
  }
}
