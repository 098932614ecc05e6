import Glibc

/// The agent's messages: four bytes of length (big endian), then 1 byte to 1 MiB.
///
/// The first byte of a request is a `Verb`; that of an answer is 0, or the raw value of an `AgentError`.
enum AgentFrame {
  static let longest = 1 << 20
  private static let headLength = 4

  enum Verb: UInt8 {
    /// Asks for the `AgentStatus`; doesn't prolong the session.
    case status = 0
    /// Ends the session.
    case lock = 1
    /// Hands the rest to the holder of the keys.
    case ask = 2
  }

  struct Malformed: Error, Hashable {}

  /// - Returns: nil when the message is too long.
  static func pack(_ first: UInt8, _ rest: some Collection<UInt8>) -> [UInt8]? {
    let length = rest.count + 1
    guard length <= longest else { return nil }
    var frame: [UInt8] = []
    frame.reserveCapacity(headLength + length)
    for shift in [24, 16, 8, 0] { frame.append(UInt8(truncatingIfNeeded: length >> shift)) }
    frame.append(first)
    frame.append(contentsOf: rest)
    return frame
  }

  /// Takes the first message off the bytes that have arrived and overwrites where it lay.
  ///
  /// - Returns: nil while the message isn't complete.
  static func unpack(_ bytes: inout [UInt8]) throws(Malformed) -> [UInt8]? {
    guard bytes.count >= headLength else { return nil }
    let length = bytes[..<headLength].reduce(0) { $0 << 8 | Int($1) }
    guard (1...longest).contains(length) else { throw Malformed() }
    let end = headLength + length
    guard bytes.count >= end else { return nil }
    let message = Array(bytes[headLength..<end])
    var rest = Array(bytes[end...])
    swap(&bytes, &rest)
    rest.wipe()
    return message
  }

  /// Appends what has arrived, without waiting; returns what recv(2) does, with its `errno`.
  static func receive(from descriptor: Int32, into bytes: inout [UInt8]) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { chunk in
      guard let start = chunk.baseAddress else { return 0 }
      let count = recv(descriptor, start, chunk.count, Int32(MSG_DONTWAIT))
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
        explicit_bzero(start, count)
      }
      return count
    }
  }
}

extension [UInt8] {
  /// Overwrites the bytes and keeps none.
  package mutating func wipe() {
    withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
    }
    removeAll()
  }
}
