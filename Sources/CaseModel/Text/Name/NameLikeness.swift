import Base

/// Compares the syllables of two names.
enum NameLikeness {
  static func of(_ a: [Syllable], _ b: [Syllable]) -> Likeness? {
    let (writtenA, writtenB) = (a.map(\.written), b.map(\.written))
    if writtenA == writtenB || Set(writtenA) == Set(writtenB) { return .same }
    let (joinedA, joinedB) = (writtenA.joined(), writtenB.joined())
    if joinedA == joinedB { return .same }
    let (heardA, heardB) = (a.map(\.heard), b.map(\.heard))
    if heardA == heardB || Set(heardA) == Set(heardB) { return .heard }
    if isClose(a, b) || isAbbreviated(a, b) || leavesOutMiddle(a, b) { return .close }
    if a.contains(where: \.isJoined) || b.contains(where: \.isJoined),
      EditDistance.isAtMostOne(joinedA, joinedB)
    {
      return .close
    }
    let (own, theirs) = (Set(heardA), Set(heardB))
    if own.isSubset(of: theirs) || theirs.isSubset(of: own) { return .part }
    return runs(of: writtenA, hold: joinedB) || runs(of: writtenB, hold: joinedA) ? .part : nil
  }

  /// Syllable by syllable at most one letter apart, and in half of them none. In short syllables one letter makes
  /// another name.
  private static func isClose(_ a: [Syllable], _ b: [Syllable]) -> Bool {
    guard a.count == b.count else { return false }
    var differing = 0
    for (a, b) in zip(a, b) where a.heard != b.heard {
      guard a.isNear(b) else { return false }
      differing += 1
    }
    return differing * 2 <= max(2, a.count)
  }

  /// Nguyễn T. Hoà, Ng. Thị Hoà: the given name is said, others by their first letters.
  private static func isAbbreviated(_ a: [Syllable], _ b: [Syllable]) -> Bool {
    guard a.count == b.count, a.count > 1, let given = a.last, let other = b.last,
      given.isNear(other), !given.isInitial
    else { return false }
    return zip(a, b).allSatisfy { $0.heard == $1.heard || $0.mayStandFor($1) || $1.mayStandFor($0) }
  }

  /// Family and given name, without some of what stands between.
  private static func leavesOutMiddle(_ a: [Syllable], _ b: [Syllable]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count >= 2, short.count < long.count, short.first?.heard == long.first?.heard,
      short.last?.heard == long.last?.heard
    else { return false }
    var rest = long[...]
    return short.allSatisfy { syllable in
      guard let place = rest.firstIndex(where: { $0.heard == syllable.heard }) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  /// Whether some syllables that follow each other are, written in one piece, the other name: H Hen Niê and H'Hen.
  private static func runs(of syllables: [String], hold joined: String) -> Bool {
    for start in syllables.indices {
      var run = ""
      for syllable in syllables[start...] {
        run += syllable
        if run == joined { return true }
        if run.utf8.count > joined.utf8.count { break }
      }
    }
    return false
  }
}
