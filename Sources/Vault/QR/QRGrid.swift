/// The modules of a code while it is drawn.
struct QRGrid {
  let size: Int
  /// Row by row; true is dark.
  private(set) var modules: [Bool]
  /// Those that don't carry data.
  private var isFixed: [Bool]

  init(_ version: QRVersion) {
    size = version.size
    modules = Array(repeating: false, count: size * size)
    isFixed = modules
    drawTiming()
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
      drawSquare(row, column, radius: 4) { $0 != 2 && $0 != 4 }
    }
    drawAlignments(version)
    drawFormat(0)
    if let mark = version.mark { drawVersion(mark) }
  }

  subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }

  private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
    modules[row * size + column] = isDark
    isFixed[row * size + column] = true
  }

  private mutating func drawTiming() {
    for place in 0..<size {
      fix(6, place, place % 2 == 0)
      fix(place, 6, place % 2 == 0)
    }
  }

  /// Rings around a centre; what falls off the grid is left out.
  private mutating func drawSquare(
    _ row: Int, _ column: Int, radius: Int, _ isDark: (_ ring: Int) -> Bool
  ) {
    for down in -radius...radius where (0..<size).contains(row + down) {
      for right in -radius...radius where (0..<size).contains(column + right) {
        fix(row + down, column + right, isDark(max(abs(down), abs(right))))
      }
    }
  }

  private mutating func drawAlignments(_ version: QRVersion) {
    let centres = version.alignments
    for row in centres {
      for column in centres {
        let isFinder = (row == 6 || column == 6) && (row == column || row + column == size - 1)
        if !isFinder { drawSquare(row, column, radius: 2) { $0 != 1 } }
      }
    }
  }

  private mutating func drawVersion(_ mark: Int) {
    for place in 0..<18 {
      let isDark = mark >> place & 1 == 1
      fix(place / 3, size - 11 + place % 3, isDark)
      fix(size - 11 + place % 3, place / 3, isDark)
    }
  }

  /// Level and mask, twice.
  private mutating func drawFormat(_ mark: Int) {
    let around = Array(0..<6) + [7, 8]
    for place in 0..<15 {
      let isDark = mark >> place & 1 == 1
      if place < 8 {
        fix(around[place], 8, isDark)
        fix(8, size - 1 - place, isDark)
      } else {
        fix(8, place == 8 ? 7 : 14 - place, isDark)
        fix(size - 15 + place, 8, isDark)
      }
    }
    fix(size - 8, 8, true)
  }
}

extension QRGrid {
  /// Lays the bits out in columns of two, up and down in turn, from the right.
  mutating func lay(_ codewords: [UInt8]) {
    var bit = 0
    for right in stride(from: size - 1, to: 0, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
      let goesUp = (right + 1) & 2 == 0
      for step in 0..<size {
        let row = goesUp ? size - 1 - step : step
        for column in [right, right - 1] where !isFixed[row * size + column] {
          guard bit < codewords.count * 8 else { return }
          modules[row * size + column] = codewords[bit / 8] >> (7 - bit % 8) & 1 == 1
          bit += 1
        }
      }
    }
  }

  /// Inverts the data where the mask says so, and says which it was.
  func masked(_ mask: QRMask, _ level: QRCode.Level) -> QRGrid {
    var grid = self
    for row in 0..<size {
      for column in 0..<size where !isFixed[row * size + column] && mask.inverts(row, column) {
        grid.modules[row * size + column].toggle()
      }
    }
    grid.drawFormat(mask.mark(level))
    return grid
  }
}
