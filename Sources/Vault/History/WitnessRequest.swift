public import Foundation

/// A signed checkpoint with what shows a witness that it continues the last one she saw (the body of `add-checkpoint`,
/// C2SP tlog-witness).
public struct WitnessRequest: Hashable, Sendable {
  /// The size from which the proof leads.
  public let old: Int
  /// ``MerkleTree/consistencyProof(from:to:)``.
  public let proof: [Data]
  public let checkpoint: SignedNote

  private static let maximalHashes = 63

  /// - Throws: ``HistoryError/malformed(_:)`` for a negative size, or what is no hash.
  public init(old: Int, proof: [Data], checkpoint: SignedNote) throws(HistoryError) {
    guard old >= 0, proof.count <= Self.maximalHashes,
      proof.allSatisfy({ $0.count == TreeHash.size })
    else { throw .malformed(.request) }
    self.old = old
    self.proof = proof
    self.checkpoint = checkpoint
  }

  /// Reads a request, strictly: what it accepts, ``data`` writes again byte by byte.
  public init(_ data: Data) throws(HistoryError) {
    let bytes = [UInt8](data.prefix(SignedNote.maximalSize + 1))
    guard bytes.count <= SignedNote.maximalSize,
      let blank = bytes.indices.dropLast().first(where: {
        bytes[$0] == newline && bytes[$0 + 1] == newline
      }),
      let lines = bytes[...blank].lines, let first = lines.first,
      let old = first.after("old ").flatMap({ Int(decimalSpelling: $0) })
    else { throw .malformed(.request) }
    let proof = lines.dropFirst().compactMap { Data(hashSpelling: $0) }
    guard proof.count == lines.count - 1 else { throw .malformed(.request) }
    try self.init(old: old, proof: proof, checkpoint: SignedNote(Data(bytes[(blank + 2)...])))
  }

  /// The file.
  public var data: Data {
    let head = proof.reduce("old \(old)\n") { $0 + $1.base64EncodedString() + "\n" }
    return Data(head.utf8) + [newline] + checkpoint.data
  }
}
