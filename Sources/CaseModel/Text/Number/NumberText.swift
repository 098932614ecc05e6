/// Brings a number that was copied out of a letter or a message back to digits, `-`, `/` and spaces.
enum NumberText {
  /// Any dash is a hyphen, any slash a slash, any space a space, any script's digit a digit; marks without a shape,
  /// quotes around it and a full stop or comma behind it are gone.
  static func plain(_ text: some StringProtocol) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "-", "\u{2010}"..."\u{2015}", "\u{2043}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}":
        plain.append("-")
      case "/", "\u{2044}", "\u{2215}", "\u{FF0F}": plain.append("/")
      default:
        switch scalar.properties.generalCategory {
        case .decimalNumber:
          plain += scalar.properties.numericValue.map { String(Int($0)) } ?? ""
        case .format: break
        default:
          if scalar.properties.isWhitespace {
            plain.append(" ")
          } else {
            plain.unicodeScalars.append(scalar)
          }
        }
      }
    }
    let around: Set<Character> = [" ", "\"", "'", "“", "”", "‘", "’", "«", "»", "(", ")", "[", "]"]
    let behind = around.union([".", ",", ";", ":", "!", "?", "…"])
    let start = plain.drop { around.contains($0) }
    guard let last = start.lastIndex(where: { !behind.contains($0) }) else { return "" }
    return String(start[...last])
  }
}
