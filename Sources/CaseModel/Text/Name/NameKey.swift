/// A name made comparable, as it is written without marks and as it is heard on the phone.
///
/// A title before it (bé, cháu, anh, bà …) may be a part of the name or not: both are compared. The single letters A
/// and Y before a Ba Na or Xơ Đăng name weigh nothing: they are no family names.
public struct NameKey: Hashable, Sendable {
  /// Folded syllables in the order they were said, and how they are heard.
  let syllables: [Syllable]
  /// The same without titles, where there are any.
  let untitled: [Syllable]?

  /// - Parameter folded: What `Fold.key(_:)` made of the name.
  public init(folded: some StringProtocol) {
    self.init(folded.split(separator: " ").map { Syllable(String($0)) })
  }

  public init(_ name: some StringProtocol) { self.init(folded: NameText.folded(name)) }

  init(_ words: [Syllable]) {
    syllables = Self.weighty(words)
    let rest = NameTitle.dropped(from: words)
    untitled = rest.count < words.count ? Self.weighty(rest) : nil
  }

  public var isEmpty: Bool { syllables.isEmpty }

  /// How much two names are alike; nil when they aren't.
  public func likeness(to other: NameKey) -> Likeness? {
    guard !isEmpty, !other.isEmpty else { return nil }
    let own = [syllables, untitled].compactMap(\.self)
    let theirs = [other.syllables, other.untitled].compactMap(\.self)
    return own.flatMap { own in theirs.compactMap { NameLikeness.of(own, $0) } }.max()
  }

  /// Without the letter before a name; it stays where it is all there is.
  private static func weighty(_ words: [Syllable]) -> [Syllable] {
    guard words.count > 1, let first = words.first, ["a", "y"].contains(first.written) else {
      return words
    }
    return Array(words.dropFirst())
  }
}
