/// Writes comma-separated values: RFC 4180, in a dialect.
///
/// A cell that a spreadsheet could take for a formula gets an apostrophe in front: ``FormulaGuard``. Quoted is what
/// holds a quotation mark, any separator, a line break, or a space at an end.
public struct CSVWriter: Sendable {
  public let dialect: CSVDialect

  public init(_ dialect: CSVDialect = .standard) { self.dialect = dialect }

  /// A whole file: the mark, where the dialect has it, and a line for each row.
  public func document(_ rows: some Sequence<[String]>) -> String {
    var text = dialect.hasMark ? "\u{FEFF}" : ""
    for row in rows { text += line(row) }
    return text
  }

  public func line(_ cells: [String]) -> String {
    // A line with one empty cell would be an empty line, which readers pass over.
    let text =
      cells == [""] ? "\"\"" : cells.map(cell).joined(separator: "\(dialect.separator.rawValue)")
    return text + dialect.lineEnd
  }

  private func cell(_ text: String) -> String {
    let text = FormulaGuard.guarded(text)
    let mustQuote =
      text.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
      || text.first == " " || text.last == " "
    return mustQuote ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
