import Foundation

/// Vietnamese text made comparable: without tones, marks, case and punctuation.
///
/// Our own fold, because SQLite's and Foundation's leave đ and disagree with each other. For search only:
/// what is shown or printed is always the original.
public enum Fold {
  /// NFD without marks, đ Đ Ð ð → d, ƀ Ƀ → b, lower case, apostrophes dropped, other signs to one space.
  public static func key(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in String(text).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "đ", "ð", "\u{256}": append("d")
      case "\u{180}": append("b")
      case "'", "’", "ʼ", "‘": break
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

  /// The text as it is stored: NFC, one space between words, no spaces or invisible signs around.
  public static func stored(_ text: some StringProtocol) -> String {
    let invisible: Set<Unicode.Scalar> = [
      "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
    ]
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: String(text).unicodeScalars.filter { !invisible.contains($0) })
    return String(scalars).precomposedStringWithCanonicalMapping
      .split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
      .joined(separator: " ").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
