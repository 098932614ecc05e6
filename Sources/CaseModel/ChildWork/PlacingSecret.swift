import Base

/// Where a separated child is kept safe, and by whom: what no paper may tell that goes further than those who must know
/// (NĐ 56/2017 art. 32(4)).
///
/// Found in words: a whole address or name as it was written, without marks and in any case. Not found: the same place
/// in other words.
public struct PlacingSecret: Sendable {
  private let phrases: [String]

  /// - Parameter placings: The answers to the questions that are kept secret, such as an address and a name.
  public init(_ placings: [String]) {
    phrases = placings.map { Fold.key($0) }.filter { $0.count > 5 }
  }

  /// Whether words tell it.
  public func isBetrayed(by words: String) -> Bool {
    let said = Fold.key(words)
    return phrases.contains { " \(said) ".contains(" \($0) ") }
  }
}
