public import CaseModel
import GRDB

extension CaseStore {
  /// Merges a case into another about the same child. Nothing moves, so that it can be undone.
  public func merge(
    _ number: CaseNumber, into target: CaseNumber, reason: String?, seen: Int?, stamp: Stamp
  ) throws {
    if number == target { throw StoreError.mergeWithItself(number) }
    try change(number, .merge, seen: seen, action: "case.merge", stamp: stamp) { db, row in
      var into = try CaseRow.find(db, target)
      guard into.state.isOpen else { throw StoreError.mergeTarget(target, into.state) }
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.merge), words: reason, at: stamp.now, stamp: stamp)
      row.priorState = row.state
      row.state = .merged
      row.mergedInto = into.id
      try row.update(db)
      if let user = into.assignedTo { try share(db, row.id, with: user, stamp: stamp) }
      try touch(db, &into, "case.merge", ["merged": number.description], stamp: stamp)
      return (["into": target.description], ())
    }
  }

  /// Undoes a merge: the case stands where it stood, with everything it had.
  public func unmerge(_ number: CaseNumber, reason: String?, seen: Int?, stamp: Stamp) throws {
    try change(number, .unmerge, seen: seen, action: "case.unmerge", stamp: stamp) { db, row in
      guard let id = row.mergedInto else { throw StoreError.damaged }
      var into = try CaseRow.find(db, id: id)
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.unmerge), words: reason, at: stamp.now,
        stamp: stamp)
      row.state = row.priorState ?? .received
      row.priorState = nil
      row.mergedInto = nil
      try row.update(db)
      if let user = into.assignedTo, user != row.assignedTo {
        try revoke(db, row.id, from: user)
      }
      try touch(db, &into, "case.unmerge", ["unmerged": number.description], stamp: stamp)
      return (["from": into.number.description], ())
    }
  }

  /// Links a contact that was recorded without a case.
  public func link(contact id: Int64, to number: CaseNumber, seen: Int?, stamp: Stamp) throws {
    try change(number, .link, seen: seen, action: "contact.link", stamp: stamp) { db, row in
      guard
        let contact = try Row.fetchOne(
          db, sql: "SELECT caseID FROM contact WHERE id = ?", arguments: [id])
      else { throw StoreError.noSuchContact(id) }
      if let other = contact["caseID"] as Int64? {
        throw StoreError.alreadyLinked(contact: id, try CaseRow.find(db, id: other).number)
      }
      let document = try report(db, contactID: id).document
      guard let report = try? document.decoded(as: Report.self) else { throw StoreError.damaged }
      guard report.kind.isReport else { throw StoreError.notAReport(contact: id) }
      try db.execute(sql: "UPDATE contact SET caseID = ? WHERE id = ?", arguments: [row.id, id])
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.link), words: nil, at: stamp.now, stamp: stamp)
      try shareContact(db, id, of: row, stamp: stamp)
      return (["contact": String(id)], ())
    }
  }

  /// A change of another case that follows from this one.
  private func touch(
    _ db: Database, _ row: inout CaseRow, _ action: String, _ detail: [String: String],
    stamp: Stamp
  ) throws {
    row.version += 1
    try settle(db, &row, stamp: stamp)
    try journal(db, stamp, action, caseID: row.id, version: row.version, detail: detail)
    try settleTargets(db, of: row, stamp: stamp)
  }

  /// The cases into which this one was merged, one into the next, have its contacts and referrals too.
  func settleTargets(_ db: Database, of row: CaseRow, stamp: Stamp) throws {
    var next = row.mergedInto
    while let id = next {
      var target = try CaseRow.find(db, id: id)
      try settle(db, &target, stamp: stamp)
      next = target.mergedInto
    }
  }
}
