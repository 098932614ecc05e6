import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// A call-back as whoever dials sees it.
  public struct CallbackFile: Hashable, Sendable {
    public let callback: Callback
    public let whom: Callback.Whom
    public let entries: [Callback.Entry]
  }

  /// The call-backs that are owed, those due first coming first. Only what stands in clear is read, so nothing is
  /// journalled.
  ///
  /// - Parameters:
  ///   - after: The last one of the page before.
  ///   - limit: The most of them.
  /// - Throws: ``StoreError/notInList(_:)`` for an `after` that isn't owed any more.
  public func owedCallbacks(after: CallbackID? = nil, limit: Int = .max) throws -> [Callback] {
    try read { db in
      let last = try after.map { id in
        guard
          let last = try Row.fetchOne(
            db, sql: Callback.source + " WHERE callback.id = ? AND callback.dueAt IS NOT NULL", arguments: [id])
        else { throw StoreError.notInList("\(id)") }
        return try Callback(last)
      }
      return try Row.fetchAll(
        db,
        sql: Callback.source
          + " WHERE callback.dueAt IS NOT NULL AND (?1 IS NULL OR (callback.dueAt, callback.id) > (?1, ?2))"
          + " ORDER BY callback.dueAt, callback.id LIMIT ?3",
        arguments: [last?.dueAt, last?.id, limit]
      ).map { try Callback($0) }
    }
  }

  /// Every call-back, the newest first, ended ones too. Only what stands in clear is read.
  public func callbacks(after: CallbackID? = nil, limit: Int) throws -> [Callback] {
    try read { db in
      try Row.fetchAll(
        db, sql: Callback.source + " WHERE callback.id < ? ORDER BY callback.id DESC LIMIT ?",
        arguments: [after ?? .max, limit]
      ).map { try Callback($0) }
    }
  }

  /// The number, how to call it, and what came of it so far. The journal has the look before this returns.
  ///
  /// - Throws: ``StoreError/withheldFromYou(_:)`` where the case is kept from the actor;
  ///   ``StoreError/callbackErased(_:)``.
  public func callback(_ id: CallbackID, stamp: Stamp) throws -> CallbackFile {
    try write(by: stamp) { db in
      try admit(db, .callBack, stamp)
      let callback = try Callback.find(db, id)
      let row = try refuseWithheld(db, callback, stamp: stamp)
      if callback.erasedAt != nil { throw StoreError.callbackErased(id) }
      try requireOwed(db, id)
      try journal(
        db, stamp, .callbackShow, caseID: row?.id, contactID: callback.contact, detail: ["callback": "\(id)"])
      return CallbackFile(
        callback: callback, whom: try whom(db, id), entries: try callbackEntries(db, of: id))
    }
  }

  /// The call-backs that are owed to one of these numbers: who has called again need not be called.
  public func owedCallbacks(to phones: [String], stamp: Stamp) throws -> [Callback] {
    let wanted = phones.flatMap { Phone.keys($0) }
    guard !wanted.isEmpty else { return [] }
    return try write(by: stamp) { db in
      try admit(db, .searchRegister, stamp)
      let rows = try Row.fetchAll(
        db, sql: Callback.source + " WHERE callback.dueAt IS NOT NULL ORDER BY callback.dueAt, callback.id")
      guard !rows.isEmpty else { return [] }
      try journal(db, stamp, .registerSearch)
      return try rows.map { try Callback($0) }.filter { callback in
        if let row = try caseRow(db, of: callback), try isWithheld(db, row, from: stamp.actor) { return false }
        guard let known = try ifEntitled({ try whom(db, callback.id) }) else { return false }
        return Self.isSame(Phone.keys(known.phone), wanted)
      }
    }
  }

  func whom(_ db: Database, _ id: CallbackID) throws -> Callback.Whom {
    guard let sealed = try Sealed.fetchOne(db, sql: "SELECT sealed FROM callback WHERE id = ?", arguments: [id])
    else { throw StoreError.noSuchCallback(id) }
    return try open(db, sealed, .identity, as: SealLabel("callback", row: id), of: RecordID(id))
  }

  private func callbackEntries(_ db: Database, of id: CallbackID) throws -> [Callback.Entry] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM callbackEntry WHERE callbackID = ? ORDER BY position", arguments: [id]
    ).map { row in
      let label = SealLabel("callbackEntry", row: id, revision: row["position"])
      return Callback.Entry(
        at: row["at"], recordedBy: row["recordedBy"],
        facts: try open(db, row["sealed"], .narrative, as: label, of: RecordID(id)))
    }
  }

  /// The case of a call-back's contact; nil where there is none.
  private func caseRow(_ db: Database, of callback: Callback) throws -> CaseRow? {
    try callback.number.map { try CaseRow.find(db, $0) }
  }

  @discardableResult
  func refuseWithheld(_ db: Database, _ callback: Callback, stamp: Stamp) throws -> CaseRow? {
    guard let row = try caseRow(db, of: callback) else { return nil }
    if row.state == .erased { throw StoreError.erased(row.number) }
    if try isWithheld(db, row, from: stamp.actor) { throw StoreError.withheldFromYou(row.number) }
    return row
  }
}
