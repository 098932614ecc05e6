/// Names cut into syllables once, to be looked through for one search after another.
///
/// It finds what ``NameSearch`` finds. A search works out once which syllables of the shelf are near; of each name it
/// reads two numbers then, so that a register of many thousands costs a search less than a millisecond.
public struct NameShelf: Sendable {
  private struct Name {
    let owner: Int
    let syllables: [Int]
    /// The numbers of the syllables that begin and end it.
    let first: Int
    let last: Int
  }

  private var names: [Name] = []
  private var syllables: [Syllable] = []
  private var numbers: [String: Int] = [:]

  public init() {}

  /// - Parameters:
  ///   - folded: What ``NameText/folded(_:)`` made of the name.
  ///   - owner: Whose name it is; what a search gives back.
  public mutating func add(_ folded: String, of owner: Int) {
    let own = folded.split(separator: " ").map { number(of: String($0)) }
    guard let ends = NameEnds(own.map { syllables[$0] }) else { return }
    names.append(
      Name(owner: owner, syllables: own, first: own[ends.first], last: own[ends.last]))
  }

  private mutating func number(of written: String) -> Int {
    if let number = numbers[written] { return number }
    numbers[written] = syllables.count
    syllables.append(Syllable(written))
    return syllables.count - 1
  }

  /// Whose names are alike, and how much the most similar of each.
  ///
  /// - Parameters:
  ///   - wanted: The names that are looked for.
  ///   - atLeast: The least likeness that counts.
  public func alike(_ wanted: [NameKey], atLeast: Likeness) -> [Int: Likeness] {
    let sought = SoughtNames(wanted, atLeast: atLeast)
    guard !sought.isEmpty else { return [:] }
    let isNear = syllables.map(sought.isNear)
    var found: [Int: Likeness] = [:]
    for name in names {
      // Most end here: neither the first nor the last syllable is near, and no part is enough.
      guard atLeast == .part || isNear[name.first] || isNear[name.last] else { continue }
      let own = name.syllables.map { syllables[$0] }
      guard sought.isCandidate(own, isNear: { isNear[name.syllables[$0]] }),
        let likeness = sought.likeness(of: NameKey(own))
      else { continue }
      found[name.owner] = max(found[name.owner] ?? likeness, likeness)
    }
    return found
  }
}
