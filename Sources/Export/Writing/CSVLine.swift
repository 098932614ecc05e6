/// Lines of comma-separated values: RFC 4180, each ending in CR LF.
///
/// A cell that a spreadsheet could take for a formula – its text starts, after spaces, with one of
/// `= + - @ | %` – gets an apostrophe in front. Whole numbers stay as they are. Source: OWASP
/// "CSV Injection".
struct CSVLine {
  let separator: String

  func text(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: separator) + "\r\n"
  }

  private func cell(_ text: String) -> String {
    let text = Self.guarded(text.plain)
    let mustQuote = text.contains { "\",;\t".contains($0) } || text.first == " " || text.last == " "
    return mustQuote ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func guarded(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    guard let first, "=+-@|%＝＋－＠".unicodeScalars.contains(first),
      text.wholeMatch(of: /[+-]?[0-9]+/) == nil
    else { return text }
    return "'" + text
  }
}
