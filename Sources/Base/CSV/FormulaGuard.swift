/// Keeps a spreadsheet from taking a cell for a formula.
///
/// A text that starts, after apostrophes, spaces and characters that aren't seen, with one of `= + - @ | %`, or with a
/// tab, gets an apostrophe in front; plain numbers stay as they are. What was guarded can be told back without loss.
/// Source: OWASP, "CSV Injection".
public enum FormulaGuard {
  public static func guarded(_ text: String) -> String {
    isFormula(text) ? "'" + text : text
  }

  /// The text that was guarded.
  public static func unguarded(_ text: String) -> String {
    guard text.first == "'" else { return text }
    let inner = String(text.dropFirst())
    return isFormula(inner) ? inner : text
  }

  private static func isFormula(_ text: String) -> Bool {
    let bare = text.unicodeScalars.drop { $0 == "'" }
    guard let first = bare.first(where: { !isUnseen($0) }) else { return bare.first == "\t" }
    guard bare.first == "\t" || "=+-@|%＝＋－＠｜％".unicodeScalars.contains(first) else { return false }
    return text.wholeMatch(of: /[+-]?[0-9]+([.,][0-9]+)?/) == nil
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
      || [.control, .format].contains(scalar.properties.generalCategory)
  }
}
