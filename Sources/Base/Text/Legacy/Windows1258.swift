/// Windows code page 1258: Western letters, but for a few that are Vietnamese, and tones as letters of their own behind
/// the vowel.
enum Windows1258 {
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{C3}": "Ă", "\u{CC}": "\u{300}", "\u{D0}": "Đ", "\u{D2}": "\u{309}", "\u{D5}": "Ơ", "\u{DD}": "Ư",
    "\u{DE}": "\u{303}", "\u{E3}": "ă", "\u{EC}": "\u{301}", "\u{F0}": "đ", "\u{F2}": "\u{323}", "\u{F5}": "ơ",
    "\u{FD}": "ư", "\u{FE}": "₫",
  ]

  /// What is meant by letters that a Western program shows: "Viêòt Nam" is "Việt Nam".
  static func read(_ text: some StringProtocol) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(letters[scalar] ?? scalar) }
    return String(scalars)
  }
}
