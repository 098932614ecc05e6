/// Comma-separated values: RFC 4180, lines end in CR LF.
///
/// A cell that a spreadsheet could take for a formula – its text starts, after control characters
/// and spaces, with one of `= + - @ | %`, or with a tab – gets an apostrophe in front. Plain numbers
/// stay as they are. Source: OWASP "CSV Injection".
enum CSV {
  static func document(header: [String], rows: [[String]]) -> String {
    ([header] + rows).map(line).joined()
  }

  static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  static func cell(_ text: String) -> String {
    let text = guarded(Sanitiser.clean(text, .text))
    let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func guarded(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && !$0.actsUnseen }
    let startsFormula = first.map { "=+-@|%＝＋－＠".unicodeScalars.contains($0) } ?? false
    guard startsFormula || text.hasPrefix("\t"), !isPlainNumber(text) else { return text }
    return "'" + text
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /[+-]?[0-9]+([.,][0-9]+)?/) != nil
  }
}
