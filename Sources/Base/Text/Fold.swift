import Foundation

/// Vietnamese text made comparable: without tones, marks, case and punctuation.
///
/// Our own fold, because SQLite's and Foundation's leave đ and disagree with each other. For search only:
/// what is shown or printed is always the original.
public enum Fold {
  /// NFD without marks, đ Đ Ð ð → d, ƀ Ƀ → b, lower case, apostrophes and joiners dropped, other signs to one space.
  public static func key(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in String(text).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "đ", "ð", "\u{256}": append("d")
      case "\u{180}": append("b")
      case "'", "’", "ʼ", "‘", "´", "`", "ʹ", "′": break
      // They join or hide; a zero-width space parts, as its name says.
      case "\u{AD}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}": break
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          if scalar.properties.generalCategory != .nonspacingMark { append(scalar) }
        } else if scalar.properties.generalCategory != .nonspacingMark {
          pendingSpace = !folded.isEmpty
        }
      }
    }
    return String(folded)

    func append(_ scalar: Unicode.Scalar) {
      if pendingSpace { folded.append(" ") }
      pendingSpace = false
      folded.append(scalar)
    }
  }

  /// A line as it is stored: NFC, one space between words, none around. A zero-width space is a space; joiners stay.
  public static func stored(_ text: some StringProtocol) -> String {
    String(text).precomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0 != "\u{2060}" && $0 != "\u{FEFF}" }
      .split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{200B}" }
      .map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Lines as they are stored, each as a line and none empty; nil when there are none.
  public static func lines(_ text: String) -> String? {
    let lines = text.split(whereSeparator: \.isNewline).map(Fold.stored).filter { !$0.isEmpty }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Somebody's words as they are stored: as given, but for NFC. Nil when there are none.
  ///
  /// Blank lines, indents, tabs and joiners are kept, for the words may become evidence; whatever shows them makes them
  /// safe.
  public static func words(_ text: String) -> String? {
    let isBlank = text.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{2060}" || $0 == "\u{FEFF}"
    }
    return isBlank ? nil : text.precomposedStringWithCanonicalMapping
  }
}
