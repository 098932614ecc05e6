import Foundation

/// Writes the binary form of SSH (RFC 4251, section 5).
struct SSHWire {
  private(set) var bytes = Data()

  mutating func put(_ number: UInt32) {
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// A string: its length, then its bytes.
  mutating func put(_ string: some DataProtocol) {
    put(UInt32(string.count))
    bytes += string
  }

  mutating func put(_ string: String) { put(Data(string.utf8)) }
}

/// Reads the binary form of SSH; each part is nil when the bytes don't suffice.
struct SSHWireReader {
  private var rest: Data

  init(_ bytes: Data) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func raw(_ count: Int) -> Data? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Data(rest.prefix(count))
  }

  mutating func number() -> UInt32? { raw(4)?.reduce(0) { $0 << 8 | UInt32($1) } }

  mutating func string() -> Data? { number().flatMap { raw(Int($0)) } }

  /// Whether a string comes that is this one.
  mutating func has(_ word: String) -> Bool { string()?.elementsEqual(word.utf8) ?? false }
}
