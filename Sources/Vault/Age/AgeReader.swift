public import Foundation

/// Opens an age file as it is read, from `age` or ``AgeWriter``, in either form.
///
/// It holds a few chunks, however long the file. Every byte it gives is authentic and in its place, but **only the nil
/// of ``next()`` says that the content is whole**: until then, keep what came out apart, and throw it away on an error.
public struct AgeReader: ~Copyable {
  /// In bytes, of content.
  public static let chunkSize = 65_536
  /// In bytes: room for some thousand recipients.
  public static let maximalHeader = 1_048_576

  private enum State {
    case reading, ended
    case failed(any Error)
  }

  private var input: AgeInput
  private var chunks: AgeChunks
  private var state = State.reading

  /// Reads the header and finds the file's key.
  ///
  /// - Parameters:
  ///   - identities: Tried in their order.
  ///   - source: The next piece of the file, of any size; nil or empty at the end.
  /// - Throws: ``AgeError``, and what `source` throws.
  public init(identities: [AgeIdentity], source: @escaping () throws -> Data?) throws {
    var input = try Self.unarmored(AgeInput(source))
    let header = try AgeHeader(&input)
    let fileKey = try AgeIdentity.unwrap(header.stanzas, by: identities)
    guard header.isAuthentic(under: fileKey) else { throw AgeError.headerAltered }
    let nonce = try input.take(upTo: AgeChunks.nonceSize)
    guard nonce.count == AgeChunks.nonceSize else { throw AgeError.truncated }
    self.input = input
    chunks = AgeChunks(fileKey: fileKey, nonce: nonce)
  }

  /// The next bytes of the content, at most a chunk; nil when all came and the file's end was seen.
  ///
  /// - Throws: ``AgeError/damaged(chunk:)``, ``AgeError/truncated``, ``AgeError/trailing``, ``AgeError/armor(line:)``,
  ///   and what `source` throws; after an error, that error for ever.
  public mutating func next() throws -> Data? {
    switch state {
    case .ended: return nil
    case .failed(let error): throw error
    case .reading: break
    }
    do {
      return try chunk()
    } catch {
      state = .failed(error)
      throw error
    }
  }

  private mutating func chunk() throws -> Data? {
    let size = Self.chunkSize + AgeChunks.tagSize
    let sealed = try input.take(upTo: size)
    let isLast = try input.peek() == nil
    let index = chunks.index
    guard sealed.count >= AgeChunks.tagSize else { throw AgeError.truncated }
    guard let chunk = chunks.open(sealed, isLast: isLast) else {
      guard chunks.open(sealed, isLast: !isLast) != nil else {
        throw AgeError.damaged(chunk: index)
      }
      throw isLast ? AgeError.truncated : AgeError.trailing
    }
    guard isLast else { return chunk }
    guard !chunk.isEmpty || index == 0 else { throw AgeError.damaged(chunk: index) }
    state = .ended
    return chunk.isEmpty ? nil : chunk
  }

  /// A text begins with a hyphen after some blanks, a binary file never.
  private static func unarmored(_ input: AgeInput) throws -> AgeInput {
    var input = input
    guard let first = try input.peek(), first == 0x2D || AgeArmor.isBlank(first) else {
      return input
    }
    var armor = AgeArmorReader(input)
    return AgeInput { try armor.next() }
  }
}
