/// A name made comparable, as it is written without marks and as it is heard on the phone.
///
/// The single letters A and Y before a Ba Na or Xơ Đăng name weigh nothing: they are no family names.
public struct NameKey: Hashable, Sendable {
  /// Folded syllables in the order they were said.
  let syllables: [String]
  let heard: [String]

  /// - Parameter folded: What ``Fold/key(_:)`` made of the name.
  public init(folded: some StringProtocol) {
    let words = String(folded).split(separator: Character(" ")).map { String($0) }
    let weighty = words.filter { $0 != "a" && $0 != "y" }
    syllables = weighty.isEmpty ? words : weighty
    heard = syllables.map(Self.heard)
  }

  public init(_ name: some StringProtocol) { self.init(folded: Fold.key(name)) }

  public var isEmpty: Bool { syllables.isEmpty }

  /// How much two names are alike; nil when they aren't.
  public func likeness(to other: NameKey) -> Likeness? {
    guard !isEmpty, !other.isEmpty else { return nil }
    if syllables == other.syllables || Set(syllables) == Set(other.syllables) { return .same }
    if heard == other.heard || Set(heard) == Set(other.heard) { return .heard }
    if isClose(to: other) { return .close }
    let (own, theirs) = (Set(heard), Set(other.heard))
    return own.isSubset(of: theirs) || theirs.isSubset(of: own) ? .part : nil
  }

  /// Syllable by syllable at most one letter apart, and in half of them none. In short syllables one letter makes another name.
  private func isClose(to other: NameKey) -> Bool {
    guard heard.count == other.heard.count else { return false }
    var differing = 0
    for (a, b) in zip(heard, other.heard) where a != b {
      guard Self.isNear(a, b) else { return false }
      differing += 1
    }
    return differing * 2 <= max(2, heard.count)
  }

  /// Whether two syllables are one, or at most a letter apart where they are long enough for that.
  static func isNear(_ a: String, _ b: String) -> Bool {
    a == b || min(a.utf8.count, b.utf8.count) >= 3 && EditDistance.isAtMostOne(a, b)
  }

  /// One spelling for what is spoken alike in one region or another, and for the spellings of one sound.
  private static func heard(_ syllable: String) -> String {
    var rest = syllable.replacing("y", with: "i")
    var onset = ""
    for (written, sound) in onsets where rest.hasPrefix(written) && rest.count > written.count {
      onset = sound
      rest.removeFirst(written.count)
      break
    }
    for (written, sound) in endings where rest.hasSuffix(written) && rest.count > written.count {
      rest.removeLast(written.count)
      rest += sound
      break
    }
    return onset + rest.replacing("uo", with: "ua").replacing("ie", with: "ia")
  }

  /// Longest first.
  private static let onsets = [
    ("ngh", "ng"), ("ng", "ng"), ("nh", "nh"), ("gh", "g"), ("gi", "d"), ("kh", "kh"), ("ph", "f"),
    ("tr", "ch"), ("ch", "ch"), ("th", "th"), ("qu", "cu"), ("k", "c"), ("q", "c"), ("r", "d"),
    ("v", "d"), ("x", "s"), ("l", "n"),
  ]
  private static let endings = [("ng", "n"), ("nh", "n"), ("ch", "t"), ("c", "t"), ("k", "t")]
}
