/// Rows in columns.
///
/// On a terminal: a heading, aligned columns, and flexible columns cut with "…" until a row fits the
/// width; where even that is too wide, each row as a block of lines. Elsewhere: one row a line, full
/// values separated by tabs, no heading and no decoration.
/// Every cell is made safe for a terminal and holds one line.
struct TextTable: Sendable {
  struct Column: Sendable {
    let heading: String
    /// Numbers stand at the right edge.
    var isNumeric = false
    /// Whether values may be cut to fit the width.
    var isFlexible = false
  }

  struct Cell: Sendable, ExpressibleByStringInterpolation {
    let text: String
    let emphasis: Palette.Emphasis?

    init(_ text: String, _ emphasis: Palette.Emphasis? = nil) {
      self.text = Sanitiser.clean(text, .line)
      self.emphasis = emphasis
    }

    init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// No flexible column is cut below this many columns.
  static let leastWidth = 6
  private static let gap = "  "

  let columns: [Column]
  var rows: [[Cell]]

  func render(_ style: TextStyle) -> String {
    guard style.isTerminal else {
      return rows.map { $0.map(\.text).joined(separator: "\t") + "\n" }.joined()
    }
    guard !rows.isEmpty else { return "" }
    let heading = columns.map { Cell($0.heading, .faint) }
    let lines = [heading] + rows
    let widths = widths(of: lines, within: style.width)
    if needed(widths) > style.width { return blocks(style) }
    return lines.map { line($0, widths, style.palette) + "\n" }.joined()
  }

  private func widths(of lines: [[Cell]], within total: Int) -> [Int] {
    var widths = columns.indices.map { column in
      lines.map { column < $0.count ? $0[column].text.columns : 0 }.max() ?? 0
    }
    var excess = needed(widths) - total
    while excess > 0 {
      let shrinkable = columns.indices.filter {
        columns[$0].isFlexible && widths[$0] > Self.leastWidth
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func needed(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap.count * (columns.count - 1)
  }

  /// Every row as lines of "heading: value", an empty line between rows.
  private func blocks(_ style: TextStyle) -> String {
    rows.map { row in
      zip(columns, row).filter { !$1.text.isEmpty }.flatMap { column, cell in
        let label = column.heading.isEmpty ? "" : column.heading + ": "
        return (label + cell.text).wrapped(to: style.width)
          .map { style.palette.paint($0, cell.emphasis) + "\n" }
      }.joined()
    }.joined(separator: "\n")
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ palette: Palette) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() where index < widths.count {
      let text = cell.text.truncated(to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - text.columns))
      let isLast = index == cells.count - 1
      let painted = palette.paint(text, cell.emphasis)
      line += columns[index].isNumeric ? space + painted : painted + (isLast ? "" : space)
      if !isLast { line += Self.gap }
    }
    return line
  }
}
