import Base

/// A syllable of a name: as it is written without marks, and as it is heard.
struct Syllable: Hashable, Sendable {
  let written: String
  let heard: String

  init(_ written: String) {
    self.written = written
    heard = Self.heard(written)
  }

  /// Consonants alone are said of no name: they stand for a syllable that begins so (Ng. T. Hoà), as one letter does.
  var isInitial: Bool {
    written.utf8.count <= 3 && !written.utf8.contains { Self.vowels.contains($0) }
  }

  private static let vowels = Set("aeiouy".utf8)

  /// Too long for one syllable (nghiêng has seven letters): a name written in one piece.
  var isJoined: Bool { written.utf8.count > 7 }

  func mayStandFor(_ other: Syllable) -> Bool {
    isInitial && !other.isInitial && other.written.hasPrefix(written)
  }

  /// Whether two are one, or at most a letter apart where they are long enough for that.
  func isNear(_ other: Syllable) -> Bool {
    heard == other.heard || Self.isNear(heard, other.heard) || Self.isNear(written, other.written)
  }

  private static func isNear(_ a: String, _ b: String) -> Bool {
    min(a.utf8.count, b.utf8.count) >= 3 && EditDistance.isAtMostOne(a, b)
  }

  /// One spelling for what is spoken alike in one region or another, and for the spellings of one sound.
  private static func heard(_ syllable: String) -> String {
    if let one = regional[syllable] { return one }
    var rest = syllable.replacing("y", with: "i")
    var onset = ""
    for (written, sound) in onsets where rest.hasPrefix(written) && rest.count > written.count {
      onset = sound
      rest.removeFirst(written.count)
      // The i of giê is heard: Giễm, Diễm.
      if written == "gi", rest.hasPrefix("e") { rest = "i" + rest }
      break
    }
    for (written, sound) in endings where rest.hasSuffix(written) && rest.count > written.count {
      rest.removeLast(written.count)
      rest += sound
      break
    }
    for (written, sound) in vowelPairs { rest = rest.replacing(written, with: sound) }
    return onset + rest
  }

  /// Family and given names with a northern and a southern form.
  private static let regional = [
    "huynh": "hoan", "hoang": "hoan", "vo": "du", "vu": "du", "phuoc": "fut", "phuc": "fut",
  ]
  /// Longest first.
  private static let onsets = [
    ("ngh", "ng"), ("ng", "ng"), ("nh", "nh"), ("gh", "g"), ("gi", "d"), ("dz", "d"), ("kh", "kh"),
    ("ph", "f"), ("tr", "ch"), ("ch", "ch"), ("th", "th"), ("qu", "cu"), ("k", "c"), ("q", "c"),
    ("r", "d"), ("v", "d"), ("z", "d"), ("j", "d"), ("x", "s"), ("l", "n"),
  ]
  private static let endings = [("ng", "n"), ("nh", "n"), ("ch", "t"), ("c", "t"), ("k", "t")]
  private static let vowelPairs = [("uou", "ieu"), ("uu", "iu"), ("uo", "ua"), ("ie", "ia")]
}
