import Base
import Foundation

/// Inputs near a right one, drawn from a seed: bytes flipped, taken out, put in, doubled, cut, pieces of others.
package struct Mutations {
  private static let pieces: [[UInt8]] = [
    [0], [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], Array("\r\n".utf8), Array("\"".utf8), Array("\\u0000".utf8),
    Array("99999999999999999999".utf8), Array("-1".utf8), Array("1e999".utf8), Array("[[[[".utf8),
    Array("\u{202E}".utf8),
    Array("\u{1B}]0;".utf8), Array("e\u{301}".utf8), Array("=".utf8), Array("\n\n".utf8), Array("— ".utf8),
  ]

  private var random: SplitMix64
  private let seeds: [[UInt8]]

  package init(of seeds: [Data], seed: UInt64) {
    random = SplitMix64(seed: seed)
    self.seeds = seeds.map(Array.init)
  }

  package mutating func next() -> Data {
    var bytes = seeds[random.below(seeds.count)]
    for _ in 0...random.below(4) { change(&bytes) }
    return Data(bytes)
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes = Self.pieces[random.below(Self.pieces.count)] }
    let at = random.below(bytes.count)
    let end = min(bytes.count, at + 1 + random.below(16))
    switch random.below(7) {
    case 0: bytes[at] ^= 1 << UInt8(random.below(8))
    case 1: bytes[at] = UInt8(random.below(256))
    case 2: bytes.removeSubrange(at..<end)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 4: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: at)
    case 5: bytes.removeSubrange(at...)
    default:
      let other = seeds[random.below(seeds.count)]
      let from = random.below(max(1, other.count))
      bytes.replaceSubrange(at..<end, with: other[from..<min(other.count, from + 32)])
    }
  }
}
