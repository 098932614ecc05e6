import Base

/// What decides between patterns that are as good: secret, so that nobody who has the program makes the same choice.
///
/// The same counts, policy and seed give the same bytes.
public struct ChoiceSeed: Hashable, Sendable {
  /// How many bytes a seed has.
  public static let length = 32

  private let words: [UInt64]

  /// - Returns: nil unless there are as many bytes as a seed has.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.length else { return nil }
    var words = [UInt64](repeating: 0, count: 4)
    for (number, byte) in bytes.enumerated() { words[number / 8] |= UInt64(byte) << (number % 8 * 8) }
    self.words = words
  }

  private init() { words = [0, 0, 0, 0] }

  /// The seed of who has no secret: everybody knows it.
  public static let known = ChoiceSeed()

  /// Draws that nobody foretells without the seed, apart for each purpose.
  func hash(for purpose: Purpose) -> SipHash {
    SipHash(
      key: (
        SipHash(key: (words[0], words[1]))(purpose.rawValue, words[2], words[3]),
        SipHash(key: (words[2], words[3]))(purpose.rawValue, words[0], words[1])
      ))
  }

  enum Purpose: UInt64 { case patterns = 1, trials }
}
