import Foundation

/// One thing's properties, a label and a value each.
///
/// On a terminal a group of labels is named once, and labels and values stand in a column each, and wrap there.
/// Elsewhere: label, tab, full value, one line each.
struct DetailBlock: Sendable {
  struct Row: Sendable {
    let label: String
    let value: String
    let emphasis: Palette.Emphasis?

    init(_ label: String, _ value: String, _ emphasis: Palette.Emphasis? = nil) {
      self.label = Sanitiser.clean(label, .line)
      self.value = Sanitiser.clean(value, .text)
      self.emphasis = emphasis
    }
  }

  /// The widest that the column of labels gets.
  static let widestLabel = 28

  var rows: [Row]

  func render(_ style: TextStyle) -> String {
    guard style.isTerminal else {
      return rows.map { "\($0.label)\t\(Sanitiser.clean($0.value, .line))\n" }.joined()
    }
    let indent = min(Self.widestLabel, rows.map { $0.label.columns + 1 }.max() ?? 0) + 2
    return zip(rows, [""] + rows.map(\.label)).map { row, before in
      let labels = (row.label.after(before) + ":").wrapped(to: indent - 1)
      let values = row.value.replacing("\t", with: "    ").trimmedAtEnd
        .wrapped(to: style.width - indent)
        .map { style.palette.paint($0, row.emphasis) }
      return (0..<max(labels.count, values.count)).map { line in
        let value = line < values.count ? values[line] : ""
        guard line < labels.count else { return String(repeating: " ", count: indent) + value }
        // No blanks at the end of a line that has a label alone.
        let label = value.isEmpty ? labels[line] : labels[line].padded(to: indent - 1) + " "
        return style.palette.paint(label, .faint) + value
      }
      .joined(separator: "\n") + "\n"
    }
    .joined()
  }
}

extension String {
  private static let groups = " · "

  /// A label below another: the groups that both stand in aren't said again.
  fileprivate func after(_ before: String) -> String {
    let (own, last) = (components(separatedBy: Self.groups), before.components(separatedBy: Self.groups))
    let common = zip(own.dropLast(), last.dropLast()).prefix { $0 == $1 }.count
    return common == 0 ? self : "· " + own.dropFirst(common).joined(separator: Self.groups)
  }

  /// Without the space and the blank lines behind it, which show nothing.
  fileprivate var trimmedAtEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
