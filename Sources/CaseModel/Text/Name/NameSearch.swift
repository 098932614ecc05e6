/// Looks for names among many: as ``NameKey/likeness(to:)`` finds them, but most are passed over at a glance.
///
/// A name can only be alike when its first and last syllable are near some that are sought, or any where a part of a
/// name is enough. What is near is worked out once a syllable, and Vietnamese has few.
public struct NameSearch: Sendable {
  private let sought: SoughtNames
  private var known: [Substring: Known] = [:]

  private struct Known {
    let syllable: Syllable
    let isNear: Bool
  }

  /// - Parameters:
  ///   - wanted: The names that are looked for.
  ///   - atLeast: The least likeness that counts.
  public init(_ wanted: [NameKey], atLeast: Likeness) {
    sought = SoughtNames(wanted, atLeast: atLeast)
  }

  /// How much a name is like the most similar of those sought; nil when it isn't.
  ///
  /// - Parameter folded: What ``NameText/folded(_:)`` made of the name.
  public mutating func likeness(of folded: Substring) -> Likeness? {
    var name: [Known] = []
    for written in folded.split(separator: " ") { name.append(look(at: written)) }
    let syllables = name.map(\.syllable)
    guard sought.isCandidate(syllables, isNear: { name[$0].isNear }) else { return nil }
    return sought.likeness(of: NameKey(syllables))
  }

  private mutating func look(at written: Substring) -> Known {
    if let known = known[written] { return known }
    let syllable = Syllable(String(written))
    let found = Known(syllable: syllable, isNear: sought.isNear(syllable))
    known[written] = found
    return found
  }
}
