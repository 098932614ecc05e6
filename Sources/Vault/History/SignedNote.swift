public import Foundation

/// A text with the signatures of those who vouch for it (C2SP signed-note).
///
/// Its text says nothing before ``signers(among:)`` has been asked.
public struct SignedNote: Hashable, Sendable {
  /// What is signed: UTF-8 without control characters but newlines, and ending in one.
  public let text: Data
  /// At least one, at most ``maximalSignatures``, known or not.
  public let signatures: [Signature]

  /// One line: `— name base64(id ‖ bytes)`.
  public struct Signature: Hashable, Sendable {
    public let name: String
    /// 4 bytes; with the name, they say which key it is.
    public let id: Data
    /// What the key's kind says; at least 1 byte.
    public let bytes: Data
  }

  public static let maximalSignatures = 100
  /// In bytes; more is refused unread.
  public static let maximalSize = 1_000_000

  init(text: Data, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note, strictly: what it accepts, ``data`` writes again byte by byte.
  public init(_ data: Data) throws(HistoryError) {
    let bytes = [UInt8](data.prefix(Self.maximalSize + 1))
    guard bytes.count <= Self.maximalSize, Self.isText(bytes),
      let end = bytes.indices.dropLast().last(where: {
        bytes[$0] == newline && bytes[$0 + 1] == newline
      }),
      let lines = bytes[(end + 2)...].lines, lines.count <= Self.maximalSignatures
    else { throw .malformed(.note) }
    text = Data(bytes[...end])
    var signatures: [Signature] = []
    for line in lines {
      guard let signature = Signature(line) else { throw .malformed(.note) }
      signatures.append(signature)
    }
    self.signatures = signatures
  }

  /// The note as it is stored, printed and sent.
  public var data: Data {
    signatures.reduce(text + [newline]) { $0 + Data($1.line.utf8) }
  }

  static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.last == newline && bytes.allSatisfy { $0 >= 0x20 || $0 == newline }
      && String(validating: bytes, as: UTF8.self) != nil
  }
}

extension SignedNote.Signature {
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    guard let rest = line.after("— "), let space = rest.firstIndex(of: 0x20),
      let name = String(validating: rest[..<space], as: UTF8.self), NoteKey.isName(name),
      let payload = Data(base64Spelling: rest[(space + 1)...]), payload.count > 4
    else { return nil }
    self.init(name: name, id: payload.prefix(4), bytes: Data(payload.dropFirst(4)))
  }

  fileprivate var line: String { "— \(name) \((id + bytes).base64EncodedString())\n" }
}
