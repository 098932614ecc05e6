import CaseModel
import GRDB

extension CaseStore {
  /// The tables of rules and agencies that an administrator may take as they are when the history tells otherwise of
  /// them.
  ///
  /// Who works here, by which keys, and what the log was founded as, come back by a backup only: else one person could
  /// bring back whom two have ended.
  public static let acceptable = RulesInForce.tables.intersection(ReferenceTable.names)

  /// Takes a table of rules or agencies as it stands, after it was changed by other means and somebody looked at it:
  /// from here on the history tells of it as it is.
  ///
  /// - Returns: How many rows it has.
  /// - Throws: ``StoreError/unknownTable(_:)``; ``StoreError/nothingToAccept(_:)`` for a table that isn't
  ///   ``acceptable``, or is as the history tells.
  public func acceptTable(_ name: String, stamp: Stamp) throws -> Int {
    let table = try ReferenceTable(name)
    defer { knownReference.forget() }
    return try write(by: stamp) { db in
      knownReference.forget()
      try admit(db, .updateReference, stamp)
      guard Self.acceptable.contains(name), try changedRules(db).contains(name) else {
        throw StoreError.nothingToAccept(name)
      }
      let key = try KnownTables.key(of: name)[0]
      // Each row is written as it is, so that the entry tells of the table.
      try db.execute(sql: "UPDATE \(name.asSQLName) SET \(key.asSQLName) = \(key.asSQLName)")
      if table.movesClocks { try markRecomputeDue(db, at: stamp.now) }
      try notify(db, .tableAccepted, name, to: try supervisors(db, stamp), stamp: stamp)
      let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name.asSQLName)") ?? 0
      try journal(db, stamp, .referenceAccept, detail: ["table": name, "rows": String(rows)])
      return rows
    }
  }
}
