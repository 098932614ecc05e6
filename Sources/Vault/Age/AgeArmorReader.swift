import Foundation

/// Reads the text form, strictly but for blanks around it and CRLF: each line but the last full, one spelling of
/// base64.
struct AgeArmorReader {
  private var input: AgeInput
  private var line = 0
  private var hasBegun = false
  private var hasEnded = false
  private var isLastLine = false

  init(_ input: AgeInput) { self.input = input }

  /// Some of the file's bytes; nil at its end, once it is seen that nothing but blanks follows.
  mutating func next() throws -> Data? {
    if !hasBegun { try begin() }
    guard !hasEnded else { return nil }
    var text: [UInt8] = []
    while text.count < 512 * AgeArmor.columns {
      let line = try nextLine()
      if line.elementsEqual(AgeArmor.end.utf8) {
        try end()
        break
      }
      guard !isLastLine, (1...AgeArmor.columns).contains(line.count) else { throw error }
      isLastLine = line.count < AgeArmor.columns || line.last == 0x3D
      text += line
    }
    guard let bytes = Data(base64Spelling: text) else { throw error }
    return bytes
  }

  private mutating func begin() throws {
    hasBegun = true
    try skipBlanks()
    guard try nextLine().elementsEqual(AgeArmor.begin.utf8) else { throw AgeError.notAnAgeFile }
  }

  private mutating func end() throws {
    hasEnded = true
    try skipBlanks()
    guard try input.peek() == nil else { throw error }
  }

  private mutating func skipBlanks() throws {
    var count = 0
    while let byte = try input.peek(), AgeArmor.isBlank(byte) {
      count += 1
      guard count <= AgeArmor.maximalBlank else { throw error }
      _ = try input.take(upTo: 1)
    }
  }

  /// A line without its end, which is LF, CRLF or that of the file.
  private mutating func nextLine() throws -> [UInt8] {
    line += 1
    let limit = AgeArmor.columns + 1
    var bytes = try input.line(limit: limit) ?? Array(input.take(upTo: limit + 1))
    guard bytes.count <= limit else { throw error }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }

  private var error: AgeError { .armor(line: line) }
}
