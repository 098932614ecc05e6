import CaseModel
import Foundation
import GRDB
public import Vault

extension CaseStore {
  /// What an audit of the history found.
  public struct Audit: Hashable, Sendable {
    public let checkpoint: Checkpoint
    /// Entries that are not what was signed, or that the tree doesn't hold; oldest first, at most 20.
    public let broken: [Int64]
    public let unsigned: Int
  }

  /// The history's size and root now.
  public func checkpoint() throws -> Checkpoint { try read { try checkpoint($0) } }

  func checkpoint(_ db: Database) throws -> Checkpoint {
    let size = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM journal") ?? 0
    return try Checkpoint(
      origin: origin, size: size, root: try MerkleTree(JournalNodes(db: db)).root(size: size))
  }

  var origin: String { "hotline/\(log.id)" }

  /// Sees that the history continues one seen before.
  ///
  /// - Throws: ``HistoryError/rewritten(old:new:)`` when it was rewritten or cut off since.
  public func verifyContinues(_ seen: Checkpoint) throws {
    try read { db in
      let now = try checkpoint(db)
      let tree = MerkleTree(JournalNodes(db: db))
      let proof =
        seen.size <= now.size ? try tree.consistencyProof(from: seen.size, to: now.size) : []
      try now.verifyContinues(seen, proof: proof)
    }
  }

  /// Computes the whole tree anew from the entries, and checks every signature.
  public func audit() throws -> Audit {
    try read { db in
      let book = try people(db).book
      var keys: [String: SigningPublicKey] = [:]
      for certificate in book.valid {
        keys["\(certificate.user) \(certificate.keyVersion)"] = certificate.signing
      }
      var leaves: [Data] = []
      var broken: [Int64] = []
      var unsigned = 0
      let nodes = JournalNodes(db: db)
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY id")
      while let row = try rows.next() {
        let body = JournalBody(row, log: log.id)
        let keyVersion: Int? = row["keyVersion"]
        let signature: Data? = row["signature"]
        let leaf = body.leaf(keyVersion: keyVersion, signature: signature)
        var isGood = try nodes.node(level: 0, index: leaves.count) == TreeHash.leaf(leaf)
        if let keyVersion, let signature {
          let key = keys["\(row["actor"] as String) \(keyVersion)"]
          isGood = isGood && key?.isValid(signature, for: body.data) == true
        } else {
          unsigned += 1
          isGood = isGood && row["action"] == "unlock.fail"
        }
        leaves.append(leaf)
        if !isGood, broken.count < 20 { broken.append(row["id"]) }
      }
      let stored = try checkpoint(db)
      let root = MerkleTree.root(of: leaves)
      if root != stored.root, broken.isEmpty { broken = [Int64(stored.size)] }
      return Audit(
        checkpoint: try Checkpoint(origin: origin, size: leaves.count, root: root),
        broken: broken, unsigned: unsigned)
    }
  }

  /// The checkpoint signed by whoever asks: for the authority, a printout, a witness.
  public func signedCheckpoint(stamp: Stamp) throws -> SignedNote {
    guard let holder else { throw StoreError.locked }
    return try read { db in
      guard let own = try people(db).book.key(for: holder.user, at: stamp.now.milliseconds) else {
        throw StoreError.notCertified(holder.user)
      }
      let key = try NoteKey(name: origin, kind: .signature, publicKey: own.signing.bytes)
      return try checkpoint(db).signed(by: key) { try holder.sign($0) }
    }
  }

  /// The checkpoint in a note that somebody certified here has signed.
  public func checkpoint(in note: SignedNote) throws -> Checkpoint {
    try read { db in
      let keys = try people(db).book.valid.map {
        try NoteKey(name: origin, kind: .signature, publicKey: $0.signing.bytes)
      }
      guard try !note.signers(among: keys).isEmpty else { throw HistoryError.unsigned }
      return try Checkpoint(text: note.text)
    }
  }

  /// One entry with the hashes that prove it stands in the history, to be checked without the log.
  public func proof(ofEntry id: Int64, stamp: Stamp) throws -> EntryProof {
    let note = try signedCheckpoint(stamp: stamp)
    return try read { db in
      guard
        let row = try Row.fetchOne(db, sql: "SELECT * FROM journal WHERE id = ?", arguments: [id])
      else { throw StoreError.noSuchEntry(id) }
      let size = try Checkpoint(text: note.text).size
      let leaf = JournalBody(row, log: log.id)
        .leaf(keyVersion: row["keyVersion"], signature: row["signature"])
      return try EntryProof(
        body: leaf, index: Int(id) - 1,
        hashes: try MerkleTree(JournalNodes(db: db)).inclusionProof(index: Int(id) - 1, size: size),
        checkpoint: note)
    }
  }
}
