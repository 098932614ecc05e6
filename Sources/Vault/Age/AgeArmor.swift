import Foundation

/// The text form of an age file: strict PEM (RFC 7468, figure 3).
enum AgeArmor {
  static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
  static let end = "-----END AGE ENCRYPTED FILE-----"
  static let columns = 64
  static let bytesPerLine = 48
  /// Blanks and empty lines that are passed over before and after.
  static let maximalBlank = 1024

  static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

/// Puts what is written into lines.
struct AgeArmorWriter {
  private var held = Data()
  private var hasBegun = false

  mutating func lines(of bytes: Data) -> Data {
    held += bytes
    let whole = held.count / AgeArmor.bytesPerLine * AgeArmor.bytesPerLine
    defer { held = Data(held.dropFirst(whole)) }
    return start() + encode(held.prefix(whole))
  }

  mutating func end() -> Data { start() + encode(held) + Data((AgeArmor.end + "\n").utf8) }

  private mutating func start() -> Data {
    defer { hasBegun = true }
    return hasBegun ? Data() : Data((AgeArmor.begin + "\n").utf8)
  }

  private func encode(_ bytes: Data) -> Data {
    guard !bytes.isEmpty else { return Data() }
    return bytes.base64EncodedData(options: [.lineLength64Characters, .endLineWithLineFeed])
      + [newline]
  }
}
