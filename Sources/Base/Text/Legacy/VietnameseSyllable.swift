import Foundation

/// Whether a word can be a Vietnamese syllable: by this text in another encoding is told from text that is read right.
enum VietnameseSyllable {
  private static let initials: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r",
    "s", "t", "th", "tr", "v", "x",
  ]
  private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
  private static let vowels: Set<String> = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia",
    "iê",
    "iêu", "iu", "oa", "oai", "oay", "oă", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua", "uâ", "uây", "uê", "ui", "uô",
    "uôi",
    "uơ", "uy", "uya", "uyê", "uyu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu",
  ]
  private static let tones = Set("\u{300}\u{301}\u{303}\u{309}\u{323}".unicodeScalars)

  static func canBe(_ word: some StringProtocol) -> Bool {
    var letters = ""
    var tones = 0
    for scalar in String(word).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if Self.tones.contains(scalar) { tones += 1 } else { letters.unicodeScalars.append(scalar) }
    }
    guard tones < 2 else { return false }
    letters = letters.precomposedStringWithCanonicalMapping
    guard letters.count <= 7 else { return false }
    return initials.contains { initial in
      guard letters.hasPrefix(initial) else { return false }
      let rest = letters.dropFirst(initial.count)
      return finals.contains { rest.hasSuffix($0) && vowels.contains(String(rest.dropLast($0.count))) }
        || (initial == "gi" && rest.isEmpty) || (initial == "gi" && finals.contains(String(rest)))
    }
  }
}
