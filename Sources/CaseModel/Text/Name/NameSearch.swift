/// Looks for names among many: as ``NameKey/likeness(to:)`` finds them, but most are passed over at a glance.
///
/// A name can only be alike when its first and last syllable are near some that are sought, or any where a part of a
/// name is enough. What is near is worked out once a syllable, and Vietnamese has few.
public struct NameSearch: Sendable {
  private let wanted: [NameKey]
  private let atLeast: Likeness
  private let sought: [Syllable]
  /// Each name that is sought, in one piece.
  private let joined: [String]
  private let soughtIsJoined: Bool
  private var known: [Substring: Known] = [:]

  private struct Known {
    let syllable: Syllable
    let isNear: Bool
  }

  /// - Parameters:
  ///   - wanted: The names that are looked for.
  ///   - atLeast: The least likeness that counts.
  public init(_ wanted: [NameKey], atLeast: Likeness) {
    self.wanted = wanted.filter { !$0.isEmpty }
    self.atLeast = atLeast
    sought = Array(Set(self.wanted.flatMap { $0.syllables }))
    soughtIsJoined = sought.contains(where: \.isJoined)
    joined = self.wanted.map { $0.syllables.map(\.written).joined() }
  }

  /// How much a name is like the most similar of those sought; nil when it isn't.
  ///
  /// - Parameter folded: What ``NameText/folded(_:)`` made of the name.
  public mutating func likeness(of folded: Substring) -> Likeness? {
    var syllables: [Known] = []
    for written in folded.split(separator: " ") { syllables.append(look(at: written)) }
    guard isCandidate(syllables) else { return nil }
    let name = NameKey(syllables.map(\.syllable))
    return wanted.compactMap { $0.likeness(to: name) }.filter { $0 >= atLeast }.max()
  }

  private func isCandidate(_ syllables: [Known]) -> Bool {
    guard atLeast != .part else { return syllables.contains(where: \.isNear) }
    // A and Y weigh nothing before another word; a title is always near.
    let leads = syllables.count > 1 && ["a", "y"].contains(syllables[0].syllable.written)
    let first = leads ? syllables[1] : syllables.first
    let ends = [first?.isNear, syllables.last?.isNear].map { $0 == true }
    // One slip in a name written in one piece may be at its start or at its end.
    if soughtIsJoined || syllables.contains(where: \.syllable.isJoined) {
      return ends.contains(true)
    }
    return !ends.contains(false)
  }

  private mutating func look(at written: Substring) -> Known {
    if let known = known[written] { return known }
    let syllable = Syllable(String(written))
    let isNear =
      syllable.isInitial || NameTitle.isTitle(syllable.written)
      || syllable.isJoined
      || sought.contains { $0.isNear(syllable) || $0.mayStandFor(syllable) }
      || joined.contains { $0.contains(written) }
    let found = Known(syllable: syllable, isNear: isNear)
    known[written] = found
    return found
  }
}
