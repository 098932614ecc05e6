public import CaseModel
import Foundation
import GRDB
public import Vault

/// What somebody keeps who wants to see later whether the history was touched.
public struct HistoryState: Hashable, Sendable {
  public let checkpoint: Checkpoint
  /// The organisation's key, from which all other keys have their worth.
  public let root: SigningPublicKey

  public init(checkpoint: Checkpoint, root: SigningPublicKey) {
    self.checkpoint = checkpoint
    self.root = root
  }
}

extension CaseStore {
  var origin: String { "hotline/\(log.id)" }

  func checkpoint(_ db: Database) throws -> Checkpoint {
    let size = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM journal") ?? 0
    return try Checkpoint(
      origin: origin, size: size, root: try MerkleTree(JournalNodes(db: db)).root(size: size))
  }

  /// How many entries there are: cheaper than a checkpoint.
  public func historySize() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT coalesce(max(id), 0) FROM journal") ?? 0 }
  }

  /// The history's state now, once it is seen to continue one from before. Reads a few hashes, however long it is.
  ///
  /// - Throws: `HistoryError.rewritten(old:new:)` when it was rewritten or cut off since,
  ///   `HistoryError.otherLog(expected:)`.
  public func state(continuing seen: Checkpoint? = nil) throws -> HistoryState {
    try read { db in
      let now = try checkpoint(db)
      if let seen { try verify(db, now, continues: seen) }
      let root = try Data.fetchOne(db, sql: "SELECT root FROM logKey")
      guard let root else { throw StoreError.damaged }
      return HistoryState(checkpoint: now, root: try SigningPublicKey(root))
    }
  }

  private func verify(_ db: Database, _ now: Checkpoint, continues seen: Checkpoint) throws {
    let tree = MerkleTree(JournalNodes(db: db))
    let proof =
      seen.size <= now.size ? try tree.consistencyProof(from: seen.size, to: now.size) : []
    try now.verifyContinues(seen, proof: proof)
  }

  /// Goes on after a history that doesn't continue the one seen before, such as a restored backup. The journal says so.
  ///
  /// - Parameters:
  ///   - seen: What was remembered; nil when that can't be read any more.
  ///   - reason: What broke the history.
  ///   - stamp: Who does it, and when.
  public func accept(
    _ seen: Checkpoint?, because reason: HistoryGap, stamp: Stamp
  ) throws -> HistoryState {
    try write(by: stamp) { db in
      try admit(db, .verifyLog, stamp)
      let now = try checkpoint(db)
      var detail = ["because": reason.rawValue, "size": String(now.size)]
      if let seen {
        detail["seen"] = String(seen.size)
        detail["seenRoot"] = seen.root.base64EncodedString()
      }
      try journal(db, stamp, .historyAccept, detail: detail)
    }
    return try state()
  }
}
