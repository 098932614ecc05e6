/// The columns that text takes on a terminal.
///
/// Counted by grapheme, so NFC and NFD of one word are equally wide: a combining mark takes none,
/// an East Asian wide or emoji character two. Source: Unicode Standard Annex 11 (classes W and F).
extension Character {
  var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.isEastAsianWide || first.properties.isEmojiPresentation { return 2 }
    if unicodeScalars.contains("\u{FE0F}"), first.properties.isEmoji, !first.isASCII { return 2 }
    return switch first.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: 0
    case .lineSeparator, .paragraphSeparator: 0
    default: 1
    }
  }
}

extension StringProtocol {
  /// The columns that the text takes when it stands on one line.
  var columns: Int {
    reduce(0) { $0 + $1.columns }
  }

  /// The text with spaces up to a width; unchanged when it is as wide already.
  func padded(to width: Int, trailing: Bool = false) -> String {
    let gap = String(repeating: " ", count: Swift.max(0, width - columns))
    return trailing ? gap + self : self + gap
  }

  /// The text, or as much of its start as fits a width together with "…".
  func truncated(to width: Int) -> String {
    if columns <= width { return String(self) }
    guard width > 0 else { return "" }
    var kept = ""
    var left = width - 1
    for character in self {
      left -= character.columns
      if left < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension Unicode.Scalar {
  fileprivate var isEastAsianWide: Bool {
    value >= 0x1100 && Self.wideRanges.contains { $0.contains(value) }
  }

  /// Emoji that are wide by themselves are found by their own property instead.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
