import Crypto
public import Foundation

/// A public key that is known by name: the log's, or a witness's (C2SP signed-note).
public struct NoteKey: Hashable, Sendable {
  /// What the key signs; its value is the type byte in the key's id.
  public enum Kind: UInt8, Hashable, Sendable {
    /// The text itself (Ed25519).
    case signature = 0x01
    /// A checkpoint that was seen to continue the one before, and when (C2SP tlog-cosignature, `cosignature/v1`).
    case cosignature = 0x04
  }

  /// Not empty, without Unicode spaces, control characters and plus signs; best a domain with a path.
  public let name: String
  public let kind: Kind
  /// 32 bytes (RFC 8032).
  public let publicKey: Data
  /// The first 4 bytes of the SHA-256 of name, newline, kind and key: a hint, no proof.
  public let id: Data

  /// - Throws: ``HistoryError/malformed(_:)`` if the name or the length isn't allowed.
  public init(name: String, kind: Kind, publicKey: Data) throws(HistoryError) {
    guard Self.isName(name), publicKey.count == 32 else { throw .malformed(.key) }
    self.name = name
    self.kind = kind
    self.publicKey = publicKey
    id = Data(
      SHA256.hash(data: Data(name.utf8) + [newline, kind.rawValue] + publicKey).prefix(4))
  }

  /// Reads a verifier key: name, id in hex and key in base64, joined by plus signs.
  public init(_ text: String) throws(HistoryError) {
    let parts = text.utf8.split(separator: 0x2B, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(parts[0]), let key = Data(base64Spelling: parts[2]),
      let kind = key.first.flatMap(Kind.init)
    else { throw .malformed(.key) }
    try self.init(name: name, kind: kind, publicKey: key.dropFirst())
    guard parts[1].elementsEqual(hexID.utf8) else { throw .malformed(.key) }
  }

  static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0.value >= 0x20 && $0 != "+"
      }
  }

  private var hexID: String {
    id.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Whether the key made the signature of `text`.
  func isValid(_ signature: Data, of text: Data) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: text)
  }
}

extension NoteKey: CustomStringConvertible {
  /// The verifier key, one line to hand on.
  public var description: String {
    "\(name)+\(hexID)+\((Data([kind.rawValue]) + publicKey).base64EncodedString())"
  }
}
