/// Looks for names among many: as ``NameKey/likeness(to:)`` finds them, but most are passed over at a glance.
///
/// A name can only be alike when its syllables are near those that are sought: all of them, or one where a part of a name is
/// enough. What is near is worked out once a syllable, and Vietnamese has few.
public struct NameSearch {
  private let wanted: [NameKey]
  private let atLeast: Likeness
  private var near: [Substring: Bool] = [:]

  /// - Parameter atLeast: The least likeness that counts.
  public init(_ wanted: [NameKey], atLeast: Likeness) {
    self.wanted = wanted.filter { !$0.isEmpty }
    self.atLeast = atLeast
  }

  /// How much a name is like the most similar of those sought; nil when it isn't.
  ///
  /// - Parameter folded: What ``Fold/key(_:)`` made of the name.
  public mutating func likeness(of folded: Substring) -> Likeness? {
    var all = true
    var any = false
    for syllable in folded.split(separator: " ") {
      let isNear = isNear(syllable)
      any = any || isNear
      // A and Y weigh nothing before another word.
      all = all && (isNear || syllable == "a" || syllable == "y")
    }
    guard atLeast == .part ? any : all else { return nil }
    let name = NameKey(folded: folded)
    return wanted.compactMap { $0.likeness(to: name) }.filter { $0 >= atLeast }.max()
  }

  private mutating func isNear(_ syllable: Substring) -> Bool {
    if let known = near[syllable] { return known }
    let heard = NameKey(folded: syllable).heard
    let isNear = wanted.contains { name in
      name.heard.contains { sought in heard.contains { NameKey.isNear($0, sought) } }
    }
    near[syllable] = isNear
    return isNear
  }
}
