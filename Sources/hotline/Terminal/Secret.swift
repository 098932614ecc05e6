/// The bytes of a secret while it is typed: in one place of memory, overwritten when they go.
struct Secret {
  /// The most bytes kept, so that the memory never has to move.
  static let capacity = 1024

  private var bytes: [UInt8] = []
  /// Whether more was typed than is kept: then it isn't the secret that was meant.
  private(set) var isTooLong = false

  init() {
    bytes.reserveCapacity(Self.capacity)
  }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ scalar: Unicode.Scalar) {
    let letter = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    if bytes.count + letter.count <= Self.capacity {
      bytes.append(contentsOf: letter)
    } else {
      isTooLong = true
    }
  }

  /// Removes the last scalar.
  mutating func removeLast() {
    while let last = bytes.last {
      bytes[bytes.count - 1] = 0
      bytes.removeLast()
      if !UTF8.isContinuation(last) { return }
    }
  }

  mutating func clear() {
    for index in bytes.indices { bytes[index] = 0 }
    bytes.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  /// Hands the bytes over and keeps none.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }
}
