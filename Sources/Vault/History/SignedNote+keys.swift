public import Base
public import Foundation

extension SignedNote {
  /// Somebody whose signature was verified.
  public struct Signer: Hashable, Sendable {
    public let key: NoteKey
    /// When a witness cosigned, to the second; nil for a plain signature.
    public let time: Instant?
  }

  /// Signs a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8 without control characters but newlines, and ending in one.
  ///   - key: The key, with the name that stands in the note.
  ///   - sign: Makes the Ed25519 signature; the private key stays where it is. What it returns is checked.
  public init(signing text: Data, by key: NoteKey, _ sign: (Data) throws -> Data) throws {
    guard Self.isText([UInt8](text)) else { throw HistoryError.malformed(.note) }
    guard key.kind == .signature else { throw HistoryError.wrongKey(name: key.name) }
    self.init(text: text, signatures: [try Signature(of: text, by: key, sign)])
  }

  /// Adds the cosignature of a witness, who has seen that the checkpoint continues the last one she cosigned.
  ///
  /// - Parameters:
  ///   - key: The key, with the name that stands in the note.
  ///   - time: When she saw it; whole seconds count.
  ///   - sign: Makes the Ed25519 signature of a message.
  public func cosigned(
    by key: NoteKey, at time: Instant, _ sign: (Data) throws -> Data
  ) throws -> SignedNote {
    guard key.kind == .cosignature, let stamp = CosignatureTime(time) else {
      throw HistoryError.wrongKey(name: key.name)
    }
    _ = try Checkpoint(text: text)
    let signature = try Signature(of: stamp.message(text), by: key, prefix: stamp.bytes, sign)
    return SignedNote(text: text, signatures: signatures + [signature])
  }

  /// Those of `keys` who signed, each once. Signatures of other keys are passed over, as the specification asks.
  ///
  /// - Throws: ``HistoryError/badSignature(key:)`` if one in the name of a known key doesn't fit, even among good ones;
  ///   ``HistoryError/unsigned`` if none of `keys` signed.
  public func signers(among keys: [NoteKey]) throws(HistoryError) -> [Signer] {
    var signers: [Signer] = []
    for signature in signatures {
      let known = keys.filter { signature.isNamed(after: $0) }
      guard !known.isEmpty else { continue }
      guard let signer = known.lazy.compactMap({ signature.signer($0, of: text) }).first else {
        throw .badSignature(key: known[0].name)
      }
      if !signers.contains(where: { $0.key == signer.key }) { signers.append(signer) }
    }
    guard !signers.isEmpty else { throw .unsigned }
    return signers
  }
}

extension SignedNote.Signature {
  fileprivate init(
    of message: Data, by key: NoteKey, prefix: Data = Data(), _ sign: (Data) throws -> Data
  ) throws {
    let bytes = try sign(message)
    guard key.isValid(bytes, of: message) else {
      throw HistoryError.badSignature(key: key.name)
    }
    self.init(name: key.name, id: key.id, bytes: prefix + bytes)
  }

  /// Names are compared as bytes: to Swift, two spellings of a letter are the same text.
  fileprivate func isNamed(after key: NoteKey) -> Bool {
    id == key.id && name.utf8.elementsEqual(key.name.utf8)
  }

  fileprivate func signer(_ key: NoteKey, of text: Data) -> SignedNote.Signer? {
    switch key.kind {
    case .signature:
      return key.isValid(bytes, of: text) ? SignedNote.Signer(key: key, time: nil) : nil
    case .cosignature:
      guard let stamp = CosignatureTime(bytes.prefix(CosignatureTime.size)),
        key.isValid(Data(bytes.dropFirst(CosignatureTime.size)), of: stamp.message(text))
      else { return nil }
      return SignedNote.Signer(key: key, time: stamp.instant)
    }
  }
}
