/// What of the edited text stands on the terminal now, so that the next drawing can replace it.
struct EditScreen {
  /// The widths of the rows shown, and the cursor among them.
  private var widths: [Int] = [0]
  private var cursor = EditLayout.Place(row: 0, column: 0)

  /// The output that replaces what stands there by a layout.
  ///
  /// Of a text with more rows than the terminal only those around the cursor are shown.
  mutating func draw(_ layout: EditLayout, columns: Int, rows height: Int) -> String {
    let height = max(1, height)
    let top = max(0, min(layout.cursor.row - height / 2, layout.rows.count - height))
    let rows = layout.rows[top..<min(layout.rows.count, top + height)]
    var output = moveToStart(columns: columns) + "\u{1B}[J" + rows.joined(separator: "\r\n")
    widths = rows.map(\.columns)
    cursor = EditLayout.Place(
      row: layout.cursor.row - top, column: min(layout.cursor.column, columns - 1))
    output += Self.up(rows.count - 1 - cursor.row) + "\r" + Self.right(cursor.column)
    return output
  }

  /// The output that leaves the text as it stands and goes on below it.
  mutating func leave() -> String {
    let down = widths.count - 1 - cursor.row
    self = EditScreen()
    return String(repeating: "\n", count: down) + "\r\n"
  }

  /// Goes up to where drawing began; a terminal made narrower has broken the rows it showed.
  private func moveToStart(columns: Int) -> String {
    let broken = widths[..<cursor.row].map { max(1, ($0 + columns - 1) / columns) }.reduce(0, +)
    return Self.up(broken + cursor.column / columns) + "\r"
  }

  private static func up(_ rows: Int) -> String {
    rows > 0 ? "\u{1B}[\(rows)A" : ""
  }

  private static func right(_ columns: Int) -> String {
    columns > 0 ? "\u{1B}[\(columns)C" : ""
  }
}
