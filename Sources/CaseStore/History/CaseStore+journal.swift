import Base
import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// Who signs an entry of the journal.
  struct Signer {
    let user: String
    let keyVersion: Int
    let sign: (Data) throws -> Data
  }

  /// Appends to the journal and its tree, in the transaction of what it tells, signed by whoever did it, with the
  /// hashes of what was written since the entry before.
  ///
  /// - Throws: ``StoreError/locked`` when the actor hasn't unlocked, ``StoreError/notYou(_:)`` when somebody else has.
  func journal(
    _ db: Database, _ stamp: Stamp, _ action: JournalAction, caseID: CaseID? = nil,
    contactID: ContactID? = nil, referralID: Int64? = nil, version: Int? = nil,
    detail: [String: String] = [:]
  ) throws {
    guard let holder else { throw StoreError.locked }
    guard holder.user == stamp.actor else { throw StoreError.notYou(stamp.actor) }
    let book = try? people(db).book
    let signer = Signer(user: holder.user, keyVersion: holder.keyVersion) { message in
      let signature = try holder.sign(message)
      // An agent that was unlocked before the person's keys changed signs with keys that count no more. Where the
      // people can't be read at all, everything else refuses.
      guard let book else { return signature }
      let own = book.valid.last { $0.user == holder.user && $0.keyVersion == holder.keyVersion }
      guard let own else { throw StoreError.notCertified(holder.user) }
      guard own.signing.isValid(signature, for: message) else { throw StoreError.unlockAgain }
      return signature
    }
    try CaseStore.journal(
      db, stamp, action, caseID: caseID, contactID: contactID, referralID: referralID,
      version: version, detail: detail, log: log.id, signer: signer)
  }

  /// - Parameter signer: nil only for what is told of somebody who couldn't unlock.
  static func journal(
    _ db: Database, _ stamp: Stamp, _ action: JournalAction, caseID: CaseID? = nil,
    contactID: ContactID? = nil, referralID: Int64? = nil, version: Int? = nil,
    detail: [String: String] = [:], log: String, signer: Signer?
  ) throws {
    let size = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM journal") ?? 0
    var members = detail.mapValues { JSONValue.string($0) }
    if let purpose = stamp.purpose { members["purpose"] = .string(purpose.rawValue) }
    if let word = try clockWord(db, stamp) { members["clock"] = .string(word) }
    let detail = String(decoding: try JSONValue.object(members).data(), as: UTF8.self)
    let content = try ContentWatch.take(db)
    let body = JournalBody(
      log: log, id: JournalID(Int64(size + 1)), at: stamp.now, actor: stamp.actor, action: action.rawValue,
      caseID: caseID, contactID: contactID, referralID: referralID, version: version,
      detail: detail, content: content?.hash)
    let signature = try signer?.sign(body.data)
    try db.run(
      sql: """
        INSERT INTO journal (id, at, actor, action, caseID, contactID, referralID, version, detail,
          content, keyVersion, signature)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        size + 1, stamp.now, stamp.actor, action.rawValue, caseID, contactID, referralID, version, detail,
        content?.text, signer?.keyVersion, signature,
      ])
    let leaf = TreeHash.leaf(body.leaf(keyVersion: signer?.keyVersion, signature: signature))
    for node in try MerkleTree(JournalNodes(db: db)).appended(leaf, to: size) {
      try db.run(
        sql: "INSERT INTO journalNode (level, position, hash) VALUES (?, ?, ?)",
        arguments: [node.level, node.index, node.hash])
    }
  }
}
