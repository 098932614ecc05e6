/// Names that are looked for, and what of another name is near them.
struct SoughtNames: Sendable {
  private let wanted: [NameKey]
  private let atLeast: Likeness
  private let syllables: [Syllable]
  /// Each name in one piece.
  private let joined: [String]
  private let isJoined: Bool

  /// - Parameters:
  ///   - wanted: The names that are looked for.
  ///   - atLeast: The least likeness that counts.
  init(_ wanted: [NameKey], atLeast: Likeness) {
    self.wanted = wanted.filter { !$0.isEmpty }
    self.atLeast = atLeast
    syllables = Array(Set(self.wanted.flatMap { $0.syllables }))
    isJoined = syllables.contains(where: \.isJoined)
    joined = self.wanted.map { $0.syllables.map(\.written).joined() }
  }

  var isEmpty: Bool { wanted.isEmpty }

  /// Whether a name with this syllable at its start or end can be alike.
  func isNear(_ syllable: Syllable) -> Bool {
    syllable.isInitial || NameTitle.isTitle(syllable.written) || syllable.isJoined
      || syllables.contains { $0.isNear(syllable) || $0.mayStandFor(syllable) }
      || joined.contains { $0.contains(syllable.written) }
  }

  /// Whether a name can be alike, by which of its syllables are near.
  ///
  /// - Parameters:
  ///   - name: Its syllables, as they were written.
  ///   - isNear: Which of them are near.
  func isCandidate(_ name: [Syllable], isNear: (Int) -> Bool) -> Bool {
    guard let ends = NameEnds(name) else { return false }
    guard atLeast != .part else { return name.indices.contains(where: isNear) }
    // One slip in a name written in one piece may be at its start or at its end.
    if isJoined || ends.isJoined { return isNear(ends.first) || isNear(ends.last) }
    return isNear(ends.first) && isNear(ends.last)
  }

  /// How much a name is like the most similar of those sought; nil when it isn't.
  func likeness(of name: NameKey) -> Likeness? {
    wanted.compactMap { $0.likeness(to: name) }.filter { $0 >= atLeast }.max()
  }
}

/// Which syllables of a name begin and end it: A and Y weigh nothing before another word.
struct NameEnds: Sendable {
  let first: Int
  let last: Int
  let isJoined: Bool

  /// Nil for a name without syllables.
  init?(_ name: [Syllable]) {
    guard !name.isEmpty else { return nil }
    first = name.count > 1 && ["a", "y"].contains(name[0].written) ? 1 : 0
    last = name.count - 1
    isJoined = name.contains(where: \.isJoined)
  }
}
