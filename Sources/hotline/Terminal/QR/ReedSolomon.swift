/// The check bytes of a QR code: Reed–Solomon over GF(256) with the polynomial 0x11D (ISO/IEC 18004, 7.5).
struct ReedSolomon {
  private let divisor: [UInt8]

  /// - Parameter count: How many check bytes; at least 1.
  init(count: Int) {
    var divisor = [UInt8](repeating: 0, count: count - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<count {
      for index in divisor.indices {
        divisor[index] = Self.product(divisor[index], root)
        if index + 1 < count { divisor[index] ^= divisor[index + 1] }
      }
      root = Self.product(root, 2)
    }
    self.divisor = divisor
  }

  func checks(_ data: some Sequence<UInt8>) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: divisor.count)
    for byte in data {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for index in rest.indices { rest[index] ^= Self.product(divisor[index], factor) }
    }
    return rest
  }

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var product: UInt8 = 0
    for bit in (0..<8).reversed() {
      let overflows = product & 0x80 != 0
      product <<= 1
      if overflows { product ^= 0x1D }
      if b >> bit & 1 == 1 { product ^= a }
    }
    return product
  }
}
