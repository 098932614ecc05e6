public import Foundation

/// The state of the history at one moment: whoever keeps it sees later whether anything before was touched
/// (C2SP tlog-checkpoint).
///
/// It names no person and no case, and fits on a postcard.
public struct Checkpoint: Hashable, Sendable {
  /// Which log it is: also the name of the log's key.
  public let origin: String
  /// How many entries there are.
  public let size: Int
  /// ``MerkleTree/root(size:)``, 32 bytes.
  public let root: Data

  /// - Throws: ``HistoryError/malformed(_:)`` if the origin is no key's name, or size or root is impossible.
  public init(origin: String, size: Int, root: Data) throws(HistoryError) {
    guard NoteKey.isName(origin), size >= 0, root.count == TreeHash.size,
      size > 0 || root == TreeHash.empty
    else { throw .malformed(.checkpoint) }
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Reads the three lines. Extension lines are refused: this log writes none, and nobody could vouch for them.
  public init(text: Data) throws(HistoryError) {
    guard let lines = [UInt8](text).lines, lines.count == 3,
      let origin = String(validating: lines[0], as: UTF8.self),
      let size = Int(decimalSpelling: lines[1]), let root = Data(hashSpelling: lines[2])
    else { throw .malformed(.checkpoint) }
    try self.init(origin: origin, size: size, root: root)
  }

  /// The three lines that are signed: origin, size, root in base64.
  public var text: Data { Data("\(origin)\n\(size)\n\(root.base64EncodedString())\n".utf8) }

  /// Signs the checkpoint with the log's key, which bears the origin's name.
  public func signed(
    by key: NoteKey, _ sign: (Data) throws -> Data
  ) throws -> SignedNote {
    guard key.name.utf8.elementsEqual(origin.utf8) else {
      throw HistoryError.otherLog(expected: key.name)
    }
    return try SignedNote(signing: text, by: key, sign)
  }
}

extension Checkpoint {
  /// Sees that this checkpoint continues one that was seen before: what a witness does before she cosigns, and every
  /// program at its start with the last one it saw.
  ///
  /// - Parameters:
  ///   - seen: An earlier one, which this must continue.
  ///   - proof: ``MerkleTree/consistencyProof(from:to:)`` between the two sizes.
  /// - Throws: ``HistoryError/otherLog(expected:)``, or ``HistoryError/rewritten(old:new:)``, also if it is shorter.
  public func verifyContinues(_ seen: Checkpoint, proof: [Data]) throws(HistoryError) {
    guard origin.utf8.elementsEqual(seen.origin.utf8) else {
      throw .otherLog(expected: seen.origin)
    }
    try MerkleTree.verifyConsistency(
      old: seen.size, oldRoot: seen.root, new: size, newRoot: root, proof: proof)
  }
}

/// A checkpoint that was verified: signed by the log, and by these witnesses.
public struct WitnessedCheckpoint: Hashable, Sendable {
  public let checkpoint: Checkpoint
  /// Those of the known witnesses who cosigned. How many are enough is for the reader to say.
  public let witnesses: [SignedNote.Signer]

  /// What somebody else has verified.
  public init(_ checkpoint: Checkpoint, witnesses: [SignedNote.Signer]) {
    self.checkpoint = checkpoint
    self.witnesses = witnesses
  }

  /// - Parameters:
  ///   - note: The signed text.
  ///   - log: The log's key; the checkpoint must be of the log that bears its name.
  ///   - witnesses: Keys that may countersign it.
  /// - Throws: ``HistoryError`` unless the log signed, every signature by a known key fits, and the origin is the
  ///   log's.
  public init(
    _ note: SignedNote, log: NoteKey, witnesses: [NoteKey] = []
  ) throws(HistoryError) {
    guard log.kind == .signature else { throw .wrongKey(name: log.name) }
    let signers = try note.signers(among: [log] + witnesses)
    guard signers.contains(where: { $0.key == log }) else { throw .unsigned }
    checkpoint = try Checkpoint(text: note.text)
    guard checkpoint.origin.utf8.elementsEqual(log.name.utf8) else {
      throw .otherLog(expected: log.name)
    }
    self.witnesses = signers.filter { $0.time != nil }
  }
}
