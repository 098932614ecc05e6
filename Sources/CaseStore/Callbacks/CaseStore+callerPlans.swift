public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Agrees how somebody is answered who calls again and again. All who take calls read it, when a call of that number
  /// or name comes in.
  ///
  /// - Parameters:
  ///   - sought: Their names and numbers.
  ///   - words: What was agreed.
  ///   - day: The last day on which it is shown.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/reasonNeeded`` without words; ``StoreError/planDays``.
  public func writeCallerPlan(for sought: Sought, _ words: String?, until day: Day, stamp: Stamp) throws -> CallerPlan {
    try write(by: stamp) { db in
      try admit(db, .planCaller, stamp)
      guard let words = words.flatMap({ Fold.words($0) }) else { throw StoreError.reasonNeeded }
      let today = try calendar(db).day(of: stamp.now)
      guard day >= today, day <= today.adding(days: CallerPlan.mostDays) else { throw StoreError.planDays }
      try endOverdue(db, today: today, stamp: stamp)
      let id: CallerPlanID = try db.nextRow(of: "callerPlan")
      try makeKeys(db, RecordID(id), stamp: stamp)
      let content = CallerPlan.Content(names: sought.names, phones: sought.phones, words: words)
      try db.run(
        sql: "INSERT INTO callerPlan (id, writtenBy, writtenAt, endsOn, sealed) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          id, stamp.actor, stamp.now, "\(day)",
          try seal(db, content, .identity, as: SealLabel("callerPlan", row: id), of: RecordID(id)),
        ])
      try journal(db, stamp, .callerWrite, detail: ["plan": "\(id)"])
      return try CallerPlan.find(db, id)
    }
  }

  /// Ends a plan before its day: its keys are destroyed.
  ///
  /// - Throws: ``StoreError/noSuchCallerPlan(_:)``, also for one that has ended.
  public func endCallerPlan(_ id: CallerPlanID, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .planCaller, stamp)
      guard try CallerPlan.find(db, id).endedAt == nil else { throw StoreError.noSuchCallerPlan(id) }
      try end(db, id, stamp: stamp)
      try endOverdue(db, today: try calendar(db).day(of: stamp.now), stamp: stamp)
      try journal(db, stamp, .callerEnd, detail: ["plan": "\(id)"])
    }
  }

  /// Those whose day is over go with whatever is written of another.
  private func endOverdue(_ db: Database, today: Day, stamp: Stamp) throws {
    let ids = try CallerPlanID.fetchAll(
      db, sql: "SELECT id FROM callerPlan WHERE endedAt IS NULL AND endsOn < ? ORDER BY id", arguments: ["\(today)"])
    for id in ids { try end(db, id, stamp: stamp) }
  }

  private func end(_ db: Database, _ id: CallerPlanID, stamp: Stamp) throws {
    try destroyWraps(db, RecordID(id))
    try db.run(
      sql: "UPDATE callerPlan SET endedAt = ?, endedBy = ? WHERE id = ?", arguments: [stamp.now, stamp.actor, id])
  }

  /// Every plan, newest first, ended ones too. Only what stands in clear is read.
  public func callerPlans(after: CallerPlanID? = nil, limit: Int) throws -> [CallerPlan] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM callerPlan WHERE id < ? ORDER BY id DESC LIMIT ?", arguments: [after ?? .max, limit]
      ).map { try CallerPlan($0) }
    }
  }

  /// Who it is, and what was agreed. The journal has the look before this returns.
  ///
  /// - Throws: ``StoreError/noSuchCallerPlan(_:)``, also for one that has ended.
  public func callerPlan(_ id: CallerPlanID, stamp: Stamp) throws -> (plan: CallerPlan, content: CallerPlan.Content) {
    try write(by: stamp) { db in
      try admit(db, .callBack, stamp)
      let plan = try CallerPlan.find(db, id)
      guard plan.endedAt == nil else { throw StoreError.noSuchCallerPlan(id) }
      try journal(db, stamp, .callerOpen, detail: ["plan": "\(id)"])
      return (plan, try content(db, id))
    }
  }

  /// The plans that stand for one of these numbers, or for the very same name.
  public func callerPlans(
    names: [String], phones: [String], stamp: Stamp
  ) throws -> [(plan: CallerPlan, content: CallerPlan.Content)] {
    var search = RegisterSearch(names: names, phones: phones, atLeast: .same)
    guard !search.isEmpty else { return [] }
    return try write(by: stamp) { db in
      try admit(db, .searchRegister, stamp)
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM callerPlan WHERE endedAt IS NULL AND endsOn >= ? ORDER BY id",
        arguments: ["\(try calendar(db).day(of: stamp.now))"])
      guard !rows.isEmpty else { return [] }
      try journal(db, stamp, .registerSearch)
      return try rows.compactMap { row in
        let plan = try CallerPlan(row)
        guard let content = try ifEntitled({ try content(db, plan.id) }),
          search.look(at: RegisterRow(names: content.names, phones: content.phones), of: 0) != nil
        else { return nil }
        return (plan, content)
      }
    }
  }

  private func content(_ db: Database, _ id: CallerPlanID) throws -> CallerPlan.Content {
    guard let sealed = try Sealed.fetchOne(db, sql: "SELECT sealed FROM callerPlan WHERE id = ?", arguments: [id])
    else { throw StoreError.noSuchCallerPlan(id) }
    try requireTold(db, "callerPlan", id)
    return try open(db, sealed, .identity, as: SealLabel("callerPlan", row: id), of: RecordID(id))
  }
}

extension CallerPlan {
  fileprivate init(_ row: Row) throws {
    self = try reading("callerPlan", row) {
      CallerPlan(
        id: $0["id"], writtenBy: $0["writtenBy"], writtenAt: $0["writtenAt"], endsOn: try $0.day("endsOn"),
        endedAt: $0["endedAt"])
    }
  }

  fileprivate static func find(_ db: Database, _ id: CallerPlanID) throws -> CallerPlan {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM callerPlan WHERE id = ?", arguments: [id]) else {
      throw StoreError.noSuchCallerPlan(id)
    }
    return try CallerPlan(row)
  }
}
