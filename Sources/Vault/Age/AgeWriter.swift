import Crypto
public import Foundation

/// Seals a file to its recipients as it is written: `age -d` and ``AgeReader`` open it.
///
/// It holds at most one chunk (64 KiB), however long the file. What was not ended by ``finish()`` is refused by every
/// reader as cut short. There is one writer a file, and it can't be copied, so that no two contents are sealed with the
/// same key.
public struct AgeWriter: ~Copyable {
  private var chunks: AgeChunks
  private var held = Data()
  private var armor: AgeArmorWriter?
  private let sink: (Data) throws -> Void

  /// Writes the header.
  ///
  /// - Parameters:
  ///   - recipients: Each of them alone can open the file; who they are can't be seen from it.
  ///   - form: Binary, or text in armor.
  ///   - sink: Takes the next bytes of the file; what it throws ends the writing.
  /// - Throws: ``AgeError/noRecipient``, ``AgeError/recipient``, and what `sink` throws.
  public init(
    to recipients: [AgeRecipient], as form: AgeForm = .binary,
    sink: @escaping (Data) throws -> Void
  ) throws {
    guard !recipients.isEmpty else { throw AgeError.noRecipient }
    let fileKey = SymmetricKey(size: .bits128)
    let stanzas = try recipients.map { try $0.wrap(fileKey) }
    let nonce = Data.random(AgeChunks.nonceSize)
    let start = AgeHeader(stanzas: stanzas, fileKey: fileKey).data + nonce
    var armor = form == .text ? AgeArmorWriter() : nil
    try sink(armor?.lines(of: start) ?? start)
    self.armor = armor
    self.sink = sink
    chunks = AgeChunks(fileKey: fileKey, nonce: nonce)
  }

  /// Seals the next bytes of the content, of any number.
  public mutating func write(_ bytes: Data) throws {
    var rest = bytes
    while held.count + rest.count > AgeReader.chunkSize {
      let part = rest.prefix(AgeReader.chunkSize - held.count)
      let chunk = held + part
      held = Data()
      rest = rest.dropFirst(part.count)
      try put(chunks.seal(chunk, isLast: false))
    }
    held += rest
  }

  /// Ends the file. Only now is it one.
  public consuming func finish() throws {
    try put(chunks.seal(held, isLast: true))
    if let end = armor?.end() { try sink(end) }
  }

  private mutating func put(_ bytes: Data) throws {
    try sink(armor?.lines(of: bytes) ?? bytes)
  }
}
