import Base
public import CaseModel
import Foundation
import GRDB
public import Vault

extension CaseStore {
  /// What became of new words on paper.
  public enum PaperRenewal: Hashable, Sendable {
    /// They count. ``rotate(batch:stamp:)`` moves to them what the words before opened.
    case done
    /// They wait for another supervisor: the number of the request.
    case waiting(RequestID)
  }

  /// Lets new words on paper take the place of those before: lost, seen by somebody, in the wrong hands.
  ///
  /// They count at once by the words before; without these another supervisor decides. From then on new words alone
  /// recover, and open backups made since; groups get new keys that the old words never opened. What was recorded
  /// before moves by ``rotate(batch:stamp:)``. A backup that is older opens by the old words only.
  ///
  /// - Parameters:
  ///   - paper: The new words. Show them, and see that they are on paper, before.
  ///   - old: The words before, where somebody has them.
  ///   - stamp: A supervisor, and when.
  /// - Throws: ``StoreError/otherPaper`` when the old words don't count here, ``StoreError/paperNeedsTwo`` where there
  ///   is neither they nor a second supervisor.
  public func renewPaper(_ paper: PaperKey, by old: PaperKey? = nil, stamp: Stamp) throws -> PaperRenewal {
    try write(by: stamp) { db in
      try admit(db, .rotateKeys, stamp)
      guard let holder = try actingSupervisor(db, now: stamp.now) else { throw StoreError.locked }
      try requireClock(db, stamp)
      let people = try people(db)
      let keys = PaperSuccession.Keys(
        log: log.id, version: people.book.paperVersion + 1, root: try paper.rootPublicKey,
        recovery: try paper.recoveryKey.publicKey, recipient: try paper.ageIdentity.recipient)
      let others = try otherSupervisors(db, old, stamp)
      // Words that were made before and that nobody decided on give way.
      try db.run(sql: "DELETE FROM paperKey WHERE version = ?", arguments: [keys.version])
      try db.run(
        sql: """
          INSERT INTO paperKey (version, root, recovery, recipient, proof, proposedBy, proposedVersion, proposal)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          keys.version, keys.root.bytes, keys.recovery.bytes, "\(keys.recipient)", try paper.sign(keys.message),
          holder.user, holder.keyVersion, try holder.sign(keys.message),
        ])
      var detail = ["version": String(keys.version)]
      if let old {
        try decide(db, keys, by: .paper(old), stamp: stamp)
        try notify(db, .paperRenewed, String(keys.version), to: others, stamp: stamp)
        try journal(db, stamp, .keyPaper, detail: detail)
        return .done
      }
      let id = try request(db, .paper, on: nil, user: nil, detail: "version=\(keys.version)", stamp: stamp)
      try notify(db, .paperAsked, "\(id)", to: others, stamp: stamp)
      detail["request"] = String(id)
      try journal(db, stamp, .keyPaper, detail: detail)
      return .waiting(id)
    }
  }

  /// Sees that new words could count, before somebody writes them down: throws what ``renewPaper(_:by:stamp:)`` would.
  public func checkRenewal(by old: PaperKey?, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .rotateKeys, stamp)
      _ = try otherSupervisors(db, old, stamp)
    }
  }

  private func otherSupervisors(_ db: Database, _ old: PaperKey?, _ stamp: Stamp) throws -> [String] {
    if let old, try old.rootPublicKey != people(db).book.rootPublicKey { throw StoreError.otherPaper }
    let others = try supervisors(db, stamp).filter { $0 != stamp.actor }
    guard old != nil || !others.isEmpty else { throw StoreError.paperNeedsTwo }
    return others
  }

  /// A second supervisor lets words count that were made for this request.
  func decidePaper(_ db: Database, _ request: Request, stamp: Stamp) throws {
    guard let holder = try actingSupervisor(db, now: stamp.now) else { throw StoreError.locked }
    try requireClock(db, stamp)
    let version = try people(db).book.paperVersion + 1
    guard request.detail == "version=\(version)",
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM paperKey WHERE version = ? AND proposedBy = ? AND decision IS NULL",
        arguments: [version, request.askedBy])
    else { throw StoreError.requestOvertaken(request.id) }
    try decide(db, try Self.paperKeys(row, log: log.id), by: .supervisor(holder), stamp: stamp)
  }

  /// Makes new words count, wraps the groups' keys to them, and gives the groups keys that the old words never opened.
  private func decide(_ db: Database, _ keys: PaperSuccession.Keys, by signer: EpochSigner, stamp: Stamp) throws {
    guard let holder = try actingSupervisor(db, now: stamp.now) else { throw StoreError.locked }
    let since = try people(db).certificateCount
    try db.run(
      sql: "UPDATE paperKey SET since = ?, decidedBy = ?, decidedVersion = ?, decision = ? WHERE version = ?",
      arguments: [
        since, signer.user, signer.user.map { _ in signer.version },
        try signer.sign(PaperSuccession.decisionMessage(keys, since: since)), keys.version,
      ])
    let people = try people(db)
    guard people.book.paperVersion == keys.version else { throw StoreError.mayNotCertify(stamp.actor) }
    for group in Group.allCases {
      for epoch in try epochs(db, of: group) {
        let wrap = try asMember(db, of: group, epoch: epoch) {
          try $0.wrapGroup(group, epoch: epoch, log: log.id, to: people.recovery.holder, people.recovery.key)
        }
        try db.run(
          sql: "UPDATE groupKey SET recoveryWrap = ? WHERE \"group\" = ? AND epoch = ?",
          arguments: [wrap, group.rawValue, epoch])
      }
    }
    try beginEpochs(db, Set(Group.allCases), by: .supervisor(holder), now: stamp.now)
  }
}
