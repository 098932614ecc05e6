/// One of the eight patterns that break up large areas and false finders.
struct QRMask {
  static let all = (0..<8).map(QRMask.init)
  /// From 0 to 7.
  let number: Int

  func inverts(_ row: Int, _ column: Int) -> Bool {
    let product = row * column
    return switch number {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: product % 2 + product % 3 == 0
    case 6: (product % 2 + product % 3) % 2 == 0
    default: ((row + column) % 2 + product % 3) % 2 == 0
    }
  }

  /// 15 bits that say level and mask, themselves protected (BCH).
  func mark(_ level: QRCode.Level) -> Int {
    let data = level.mark << 3 | number
    let rest = (0..<10).reduce(data) { rest, _ in rest << 1 ^ (rest >> 9) * 0x537 }
    return (data << 10 | rest) ^ 0x5412
  }
}

extension QRGrid {
  /// How hard the code is to read: the sum of the four rules of ISO/IEC 18004, 7.8.3.
  var penalty: Int {
    let lines = (0..<size).flatMap { place in
      [(0..<size).map { self[place, $0] }, (0..<size).map { self[$0, place] }]
    }
    return lines.map { Self.runs($0) + Self.falseFinders($0) }.reduce(0, +) + blocks + imbalance
  }

  private static func runs(_ line: [Bool]) -> Int {
    var (sum, length) = (0, 0)
    for place in line.indices {
      length = place > 0 && line[place] == line[place - 1] ? length + 1 : 1
      if length == 5 { sum += 3 } else if length > 5 { sum += 1 }
    }
    return sum
  }

  private static func falseFinders(_ line: [Bool]) -> Int {
    var (sum, window) = (0, 0)
    for (place, isDark) in line.enumerated() {
      window = (window << 1 | (isDark ? 1 : 0)) & 0x7FF
      if place >= 10, window == 0b101_1101_0000 || window == 0b000_0101_1101 { sum += 40 }
    }
    return sum
  }

  private var blocks: Int {
    var sum = 0
    for row in 1..<size {
      for column in 1..<size {
        let colour = self[row, column]
        if self[row - 1, column] == colour, self[row, column - 1] == colour,
          self[row - 1, column - 1] == colour
        {
          sum += 3
        }
      }
    }
    return sum
  }

  /// 10 for each whole 5 % that dark modules are away from a half.
  private var imbalance: Int {
    let dark = modules.count(where: \.self)
    return abs(dark * 20 - modules.count * 10) / modules.count * 10
  }
}
