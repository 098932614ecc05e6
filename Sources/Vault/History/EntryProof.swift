public import Foundation

/// One entry of the history with all that is needed to see, anywhere and offline, that it stands there
/// (C2SP tlog-proof, kept as `….tlog-proof`).
///
/// A court or the person concerned gets this: their entry, some hashes, and nothing of anybody else.
public struct EntryProof: Hashable, Sendable {
  /// The entry as it was logged; the `extra` line. Not to be believed before ``verified(log:witnesses:)``.
  public let body: Data
  /// Its place in the history, from 0.
  public let index: Int
  /// ``MerkleTree/inclusionProof(index:size:)`` for the size of the checkpoint.
  public let hashes: [Data]
  /// The signed checkpoint, with the cosignatures there are.
  public let checkpoint: SignedNote

  private static let header = "c2sp.org/tlog-proof@v1"
  /// As many as a tree of 2^63 entries has levels.
  private static let maximalHashes = 63
  /// In bytes; more is refused unread.
  private static let maximalSize = 2 * SignedNote.maximalSize

  /// - Throws: ``HistoryError/malformed(_:)`` if there is no body, a negative index, or what is no hash.
  public init(
    body: Data, index: Int, hashes: [Data], checkpoint: SignedNote
  ) throws(HistoryError) {
    guard !body.isEmpty, index >= 0, hashes.count <= Self.maximalHashes,
      hashes.allSatisfy({ $0.count == TreeHash.size })
    else { throw .malformed(.proof) }
    self.body = body
    self.index = index
    self.hashes = hashes
    self.checkpoint = checkpoint
  }

  /// Reads a proof, strictly: what it accepts, ``data`` writes again byte by byte.
  public init(_ data: Data) throws(HistoryError) {
    let bytes = [UInt8](data.prefix(Self.maximalSize + 1))
    guard bytes.count <= Self.maximalSize,
      let blank = bytes.indices.dropLast().first(where: {
        bytes[$0] == newline && bytes[$0 + 1] == newline
      }),
      let lines = bytes[...blank].lines, lines.count >= 3,
      lines[0].elementsEqual(Self.header.utf8),
      let body = lines[1].after("extra ").flatMap({ Data(base64Spelling: $0) }),
      let index = lines[2].after("index ").flatMap({ Int(decimalSpelling: $0) })
    else { throw .malformed(.proof) }
    let hashes = lines.dropFirst(3).compactMap { Data(hashSpelling: $0) }
    guard hashes.count == lines.count - 3 else { throw .malformed(.proof) }
    try self.init(
      body: body, index: index, hashes: hashes,
      checkpoint: SignedNote(Data(bytes[(blank + 2)...])))
  }

  /// The file.
  public var data: Data {
    var text = "\(Self.header)\nextra \(body.base64EncodedString())\nindex \(index)\n"
    for hash in hashes { text += hash.base64EncodedString() + "\n" }
    return Data(text.utf8) + [newline] + checkpoint.data
  }

  /// The checkpoint under which the entry stands, once everything fits: signatures, origin, hashes and ``body``.
  public func verified(
    log: NoteKey, witnesses: [NoteKey] = []
  ) throws(HistoryError) -> WitnessedCheckpoint {
    let signed = try WitnessedCheckpoint(checkpoint, log: log, witnesses: witnesses)
    try MerkleTree.verifyInclusion(
      leaf: TreeHash.leaf(body), index: index, size: signed.checkpoint.size, proof: hashes,
      root: signed.checkpoint.root)
    return signed
  }
}
