import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Whose a case is after another was merged into it.
  public struct Merger: Hashable, Sendable {
    /// Who has the case that stays; nil when it is nobody's.
    public let worker: String?
    /// Whether they came with the merged case: the one that stays was nobody's.
    public let isHandedOver: Bool
    /// Who had the merged case and doesn't see what it is part of now.
    public let losesSight: String?
  }

  /// Merges a case into another about the same child. Nothing moves, so that it can be undone.
  ///
  /// Where the case that stays is nobody's, whoever had the other takes it over. Both workers hear of it.
  @discardableResult
  public func merge(
    _ number: CaseNumber, into target: CaseNumber, reason: String?, seen: Int?, stamp: Stamp
  ) throws -> Merger {
    if number == target { throw StoreError.mergeWithItself(number) }
    return try change(number, .merge, seen: seen, action: .caseMerge, stamp: stamp) { db, row in
      var into = try CaseRow.find(db, target)
      try requireStanding(db, into.id)
      guard into.state.isOpen else { throw StoreError.mergeTarget(target, into.state) }
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.merge), words: reason, at: stamp.now, stamp: stamp)
      let worker = row.assignedTo
      row.priorState = row.state
      row.state = .merged
      row.mergedInto = into.id
      try row.update(db)
      let kept = try withheldUsers(db, of: into)
      if kept.contains(stamp.actor) { throw StoreError.withheldFromYou(target) }
      try relieve(db, &into, stamp: stamp)
      for user in kept.sorted() { try settleKeys(db, of: user, in: into, stamp: stamp) }
      let isHandedOver =
        try into.assignedTo == nil
        && worker.map { try !kept.contains($0) && isCertified(db, $0, stamp) } ?? false
      if let worker, isHandedOver { try give(db, &into, to: worker, stamp: stamp) }
      try settleKeysOfAll(db, in: into, stamp: stamp)
      var detail = ["merged": number.description]
      if isHandedOver { detail["user"] = worker }
      try touch(db, &into, .caseMerge, detail, stamp: stamp)
      try notify(
        db, .merged, "\(number) → \(target)",
        to: [worker, into.assignedTo].compactMap(\.self), stamp: stamp)
      let isSupervisor = try worker.map { try supervisors(db, stamp).contains($0) } ?? true
      return (
        ["into": target.description],
        Merger(
          worker: into.assignedTo, isHandedOver: isHandedOver,
          losesSight: worker == into.assignedTo || isSupervisor ? nil : worker)
      )
    }
  }

  /// Undoes a merge: the case stands where it stood, with everything it had. Whoever had it has it again, unless they
  /// can't work it any more.
  public func unmerge(_ number: CaseNumber, reason: String?, seen: Int?, stamp: Stamp) throws {
    try change(number, .unmerge, seen: seen, action: .caseUnmerge, stamp: stamp) { db, row in
      guard let id = row.mergedInto else { throw StoreError.damaged }
      var into = try CaseRow.find(db, id: id)
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.unmerge), words: reason, at: stamp.now,
        stamp: stamp)
      let concerned = try standing(db, in: [row, into] + targets(db, of: into), now: stamp.now)
      row.state = row.priorState ?? .received
      row.priorState = nil
      row.mergedInto = nil
      try row.update(db)
      try relieve(db, &row, stamp: stamp)
      for user in concerned { try settleKeys(db, of: user, in: row, stamp: stamp) }
      try touch(db, &into, .caseUnmerge, ["unmerged": number.description], stamp: stamp)
      try notify(
        db, .unmerged, "\(number)", to: [row.assignedTo, into.assignedTo].compactMap(\.self),
        stamp: stamp)
      return (["from": into.number.description], ())
    }
  }

  /// Links a contact that was recorded without a case.
  public func link(contact id: ContactID, to number: CaseNumber, seen: Int?, stamp: Stamp) throws {
    try change(number, .link, seen: seen, action: .contactLink, stamp: stamp) { db, row in
      guard
        let contact = try Row.fetchOne(
          db, sql: "SELECT caseID FROM contact WHERE id = ?", arguments: [id])
      else { throw StoreError.noSuchContact(id) }
      if let other = contact["caseID"] as CaseID? {
        throw StoreError.alreadyLinked(contact: id, try CaseRow.find(db, id: other).number)
      }
      let document = try report(db, contactID: id).document
      guard let report = try? document.decoded(as: Report.self) else { throw StoreError.damaged }
      guard report.kind.isReport else { throw StoreError.notAReport(contact: id) }
      try db.run(sql: "UPDATE contact SET caseID = ? WHERE id = ?", arguments: [row.id, id])
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.link), words: nil, at: stamp.now, stamp: stamp)
      try shareContact(db, id, of: row, stamp: stamp)
      try notify(db, .toldMore, "\(number)", to: try workers(db, of: row), stamp: stamp)
      return (["contact": String(id)], ())
    }
  }

  /// A change of another case that follows from this one.
  func touch(
    _ db: Database, _ row: inout CaseRow, _ action: JournalAction, _ detail: [String: String],
    stamp: Stamp
  ) throws {
    row.version += 1
    try settle(db, &row, stamp: stamp)
    try journal(db, stamp, action, caseID: row.id, version: row.version, detail: detail)
    try settleTargets(db, of: row, stamp: stamp)
  }

  /// The cases into which this one was merged, one into the next, have its contacts and referrals too.
  func settleTargets(_ db: Database, of row: CaseRow, stamp: Stamp) throws {
    for target in try targets(db, of: row) {
      var target = target
      try settle(db, &target, stamp: stamp)
    }
  }
}
