/// SipHash-2-4 (Aumasson and Bernstein 2012): a number of 64 bits from some numbers and a secret key, which nobody
/// foretells without the key.
public struct SipHash: Sendable {
  private let start: (UInt64, UInt64, UInt64, UInt64)

  public init(key: (UInt64, UInt64)) {
    start = (
      key.0 ^ 0x736f_6d65_7073_6575, key.1 ^ 0x646f_7261_6e64_6f6d,
      key.0 ^ 0x6c79_6765_6e65_7261, key.1 ^ 0x7465_6462_7974_6573
    )
  }

  /// The hash of a whole number of words, each as eight bytes, the lowest first.
  public func callAsFunction(_ words: UInt64...) -> UInt64 {
    var state = start
    for word in words { Self.take(word, &state) }
    Self.take(UInt64(words.count * 8 & 0xff) << 56, &state)
    state.2 ^= 0xff
    for _ in 0..<4 { Self.turn(&state) }
    return state.0 ^ state.1 ^ state.2 ^ state.3
  }

  private static func take(_ word: UInt64, _ state: inout (UInt64, UInt64, UInt64, UInt64)) {
    state.3 ^= word
    turn(&state)
    turn(&state)
    state.0 ^= word
  }

  private static func turn(_ state: inout (UInt64, UInt64, UInt64, UInt64)) {
    func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
    state.0 &+= state.1
    state.1 = turned(state.1, 13) ^ state.0
    state.0 = turned(state.0, 32)
    state.2 &+= state.3
    state.3 = turned(state.3, 16) ^ state.2
    state.0 &+= state.3
    state.3 = turned(state.3, 21) ^ state.0
    state.2 &+= state.1
    state.1 = turned(state.1, 17) ^ state.2
    state.2 = turned(state.2, 32)
  }
}
