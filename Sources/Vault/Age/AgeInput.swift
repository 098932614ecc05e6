import Foundation

/// Bytes that come in pieces, read by line or by count. It holds what was asked for and one piece, no more.
struct AgeInput {
  private let source: () throws -> Data?
  private var held: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// - Parameter source: The next piece, of any size; nil or empty at the end.
  init(_ source: @escaping () throws -> Data?) { self.source = source }

  private var count: Int { held.count - start }

  /// At most `limit` bytes before a newline, which is passed over too; nil if there is no newline.
  mutating func line(limit: Int) throws -> [UInt8]? {
    var searched = 0
    while true {
      if let end = held[(start + searched)...].firstIndex(of: newline) {
        guard end - start <= limit else { return nil }
        defer { start = end + 1 }
        return Array(held[start..<end])
      }
      searched = count
      guard searched <= limit, try refill() else { return nil }
    }
  }

  /// At most `limit` bytes: fewer only at the end.
  mutating func take(upTo limit: Int) throws -> Data {
    while count < limit, try refill() {}
    let end = start + min(limit, count)
    defer { start = end }
    return Data(held[start..<end])
  }

  /// The next byte, which stays; nil at the end.
  mutating func peek() throws -> UInt8? {
    while count == 0 { guard try refill() else { return nil } }
    return held[start]
  }

  private mutating func refill() throws -> Bool {
    guard !hasEnded else { return false }
    guard let piece = try source(), !piece.isEmpty else {
      hasEnded = true
      return false
    }
    held.removeSubrange(..<start)
    start = 0
    held += piece
    return true
  }
}
