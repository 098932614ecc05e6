/// Bytes as a square of dark and light modules that a camera reads (ISO/IEC 18004; byte mode, error correction level L).
struct QRCode {
  /// Rows from the top; true is dark.
  private(set) var modules: [[Bool]]
  private var isFunction: [[Bool]]
  private let version: QRVersion
  private var size: Int { version.size }

  /// Nil for more than 858 bytes.
  init?(_ content: some Collection<UInt8>) {
    guard let version = QRVersion(holding: content.count) else { return nil }
    self.version = version
    let row = [Bool](repeating: false, count: version.size)
    modules = Array(repeating: row, count: version.size)
    isFunction = modules
    drawFunctions()
    draw(version.interleaved(Self.data(content, version)))
    let best = (0..<8).map(masked).min { $0.penalty < $1.penalty }
    modules = best?.modules ?? modules
  }

  private static func data(_ content: some Collection<UInt8>, _ version: QRVersion) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      bits += (0..<count).reversed().map { value >> $0 & 1 == 1 }
    }
    append(0b0100, 4)
    append(content.count, version.countBits)
    for byte in content { append(Int(byte), 8) }
    let capacity = 8 * version.dataBytes
    append(0, min(4, capacity - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    while bytes.count < version.dataBytes {
      bytes.append((bytes.count - bits.count / 8) % 2 == 0 ? 0xEC : 0x11)
    }
    return bytes
  }

  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    guard (0..<size).contains(x), (0..<size).contains(y) else { return }
    modules[y][x] = isDark
    isFunction[y][x] = true
  }

  private mutating func drawFunctions() {
    for index in 0..<size {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
      for (dx, dy) in Self.square(4) {
        let distance = max(abs(dx), abs(dy))
        set(x + dx, y + dy, distance != 2 && distance != 4)
      }
    }
    let centres = version.alignment
    for x in centres {
      for y in centres {
        let isCorner =
          (x, y) == (6, 6) || (x, y) == (6, size - 7) || (x, y) == (size - 7, 6)
        if isCorner { continue }
        for (dx, dy) in Self.square(2) { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
      }
    }
    drawFormat(mask: 0)
    drawVersion()
  }

  private static func square(_ radius: Int) -> [(Int, Int)] {
    (-radius...radius).flatMap { dx in (-radius...radius).map { (dx, $0) } }
  }

  private mutating func drawFormat(mask: Int) {
    let data = 0b01 << 3 | mask
    var rest = data
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (data << 10 | rest) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0..<6 { set(8, index, bit(index)) }
    set(8, 7, bit(6))
    set(8, 8, bit(7))
    set(7, 8, bit(8))
    for index in 9..<15 { set(14 - index, 8, bit(index)) }
    for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
    for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
    set(8, size - 8, true)
  }

  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    var rest = version.number
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version.number << 12 | rest
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      set(size - 11 + index % 3, index / 3, isDark)
      set(index / 3, size - 11 + index % 3, isDark)
    }
  }

  /// Fills pairs of columns from the right, up and down by turns.
  private mutating func draw(_ bytes: [UInt8]) {
    var index = 0
    for start in stride(from: size - 1, to: 0, by: -2) {
      let right = start <= 6 ? start - 1 : start
      for step in 0..<size {
        for x in [right, right - 1] {
          let y = (right + 1) & 2 == 0 ? size - 1 - step : step
          guard !isFunction[y][x], index < 8 * bytes.count else { continue }
          modules[y][x] = bytes[index / 8] >> (7 - index % 8) & 1 == 1
          index += 1
        }
      }
    }
  }

  private func masked(_ mask: Int) -> QRCode {
    var code = self
    code.drawFormat(mask: mask)
    for y in 0..<size {
      for x in 0..<size where !isFunction[y][x] && Self.flips(mask, x, y) {
        code.modules[y][x].toggle()
      }
    }
    return code
  }

  private static func flips(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// How hard it is to read: runs of one shade, blocks of four, and an uneven share of dark (ISO/IEC 18004, 7.8.3; what looks
  /// like a finder is left out, which costs a camera nothing).
  private var penalty: Int {
    var penalty = 0
    for line in 0..<size {
      for isRow in [true, false] {
        var run = 0
        var last: Bool?
        for index in 0..<size {
          let module = isRow ? modules[line][index] : modules[index][line]
          run = module == last ? run + 1 : 1
          last = module
          penalty += run == 5 ? 3 : run > 5 ? 1 : 0
        }
      }
    }
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let module = modules[y][x]
        if modules[y][x + 1] == module, modules[y + 1][x] == module, modules[y + 1][x + 1] == module
        {
          penalty += 3
        }
      }
    }
    let dark = modules.reduce(0) { $0 + $1.count { $0 } }
    return penalty + abs(dark * 20 - size * size * 10) / (size * size) * 10
  }
}

extension QRCode {
  /// Two rows a line, with the light margin that a camera needs.
  ///
  /// - Parameter isBright: Whether light modules are drawn, as on a dark screen; otherwise dark ones, as on paper.
  func drawn(isBright: Bool) -> String {
    let margin = 4
    func isDrawn(_ x: Int, _ y: Int) -> Bool {
      let isDark =
        modules.indices.contains(x) && modules.indices.contains(y) && modules[y][x]
      return isDark != isBright
    }
    return stride(from: -margin, to: modules.count + margin, by: 2).map { y in
      String(
        (-margin..<modules.count + margin).map { x -> Character in
          switch (isDrawn(x, y), isDrawn(x, y + 1)) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        }) + "\n"
    }.joined()
  }
}
