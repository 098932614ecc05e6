import Base
public import CaseModel
import Foundation
import GRDB
public import Vault

extension CaseStore {
  /// The key by which a paper signed now is checked without the log: the actor's, under the log's name.
  public func noteKey(stamp: Stamp) throws -> NoteKey { try read { try noteKey($0, stamp) } }

  private func noteKey(_ db: Database, _ stamp: Stamp) throws -> NoteKey {
    guard let holder else { throw StoreError.locked }
    guard let own = try people(db).book.current(of: holder.user, at: stamp.now.milliseconds) else {
      throw StoreError.notCertified(holder.user)
    }
    return try NoteKey(name: origin, kind: .signature, publicKey: own.signing.bytes)
  }

  private func signedCheckpoint(_ db: Database, _ stamp: Stamp) throws -> SignedNote {
    guard let holder else { throw StoreError.locked }
    return try checkpoint(db).signed(by: noteKey(db, stamp)) { try holder.sign($0) }
  }

  /// The checkpoint signed by whoever asks: for the authority, a printout, a witness.
  public func signedCheckpoint(stamp: Stamp) throws -> SignedNote {
    try write(by: stamp) { db in
      try admit(db, .checkpoint, stamp)
      return try signedCheckpoint(db, stamp)
    }
  }

  /// The signed checkpoint with what shows a witness that it continues the one of `size` entries.
  public func witnessRequest(since size: Int, stamp: Stamp) throws -> WitnessRequest {
    try write(by: stamp) { db in
      try admit(db, .checkpoint, stamp)
      let note = try signedCheckpoint(db, stamp)
      let now = try Checkpoint(text: note.text)
      let proof = try MerkleTree(JournalNodes(db: db)).consistencyProof(from: size, to: now.size)
      return try WitnessRequest(old: size, proof: proof, checkpoint: note)
    }
  }

  /// The checkpoint in a note that somebody certified here, or one of these witnesses, has signed.
  public func checkpoint(in note: SignedNote, witnesses: [NoteKey] = []) throws -> Checkpoint {
    try read { db in
      let keys = try people(db).book.valid.map {
        try NoteKey(name: origin, kind: .signature, publicKey: $0.signing.bytes)
      }
      _ = try note.signers(among: keys + witnesses)
      return try Checkpoint(text: note.text)
    }
  }

  /// One entry with the hashes that prove it stands in the history, to be checked without the log. Told in the journal
  /// before it is shown.
  public func proof(ofEntry id: JournalID, stamp: Stamp) throws -> EntryProof {
    try write(by: stamp) { db in
      guard
        let row = try Row.fetchOne(db, sql: "SELECT * FROM journal WHERE id = ?", arguments: [id])
      else { throw StoreError.noSuchEntry(id) }
      let subject = try (row["caseID"] as CaseID?).map { try CaseRow.find(db, id: $0) }
      // An entry of an erased case proves the erasure, and tells nothing else.
      if let subject, subject.state != .erased {
        try admit(db, .readCase, stamp, on: subject)
      } else {
        try admit(db, .checkpoint, stamp)
      }
      try journal(
        db, stamp, .historyProve, caseID: row["caseID"], detail: ["entry": String(id)])
      let note = try signedCheckpoint(db, stamp)
      let size = try Checkpoint(text: note.text).size
      let leaf = JournalBody(row, log: log.id)
        .leaf(keyVersion: row["keyVersion"], signature: row["signature"])
      return try EntryProof(
        body: leaf, index: Int(id.number) - 1,
        hashes: try MerkleTree(JournalNodes(db: db)).inclusionProof(index: Int(id.number) - 1, size: size),
        checkpoint: note)
    }
  }
}
