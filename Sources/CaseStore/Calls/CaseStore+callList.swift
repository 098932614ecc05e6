public import Base
public import CaseModel
import Foundation
import GRDB
import Triage
import Vault

extension CaseStore {
  /// A contact in a list: what it was, when, and its case.
  public struct ContactLine: Hashable, Sendable {
    public let id: ContactID
    public let kind: ContactKind
    public let result: ContactResult?
    public let receivedAt: Instant
    public let recordedAt: Instant
    public let recordedBy: String
    public let number: CaseNumber?
  }

  /// Contacts received in a span of time that the actor's keys open, by when they were received; those of one moment in
  /// the order in which they were recorded. Continues after the contact `after`.
  ///
  /// - Throws: ``StoreError/noSuchContact(_:)`` for an `after` that there isn't.
  public func contacts(
    from: Instant, to: Instant, after: ContactID?, limit: Int, stamp: Stamp
  ) throws -> [ContactLine] {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      try journal(db, stamp, .contactList)
      let start = try after.map { try receipt(db, of: $0) } ?? (at: from, id: 0)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT contact.*, "case".number FROM contact
          LEFT JOIN "case" ON "case".id = contact.caseID
          WHERE contact.receivedAt >= ? AND contact.receivedAt < ?
            AND (contact.receivedAt, contact.id) > (?, ?)
          ORDER BY contact.receivedAt, contact.id
          """, arguments: [from, to, start.at, start.id])
      var lines: [ContactLine] = []
      while lines.count < limit, let row = try rows.next() {
        if let line = try contactLine(db, row) { lines.append(line) }
      }
      return lines
    }
  }

  /// Where a contact stands in the order of receipt.
  private func receipt(_ db: Database, of contact: ContactID) throws -> (at: Instant, id: ContactID) {
    guard
      let at = try Instant.fetchOne(
        db, sql: "SELECT receivedAt FROM contact WHERE id = ?", arguments: [contact])
    else { throw StoreError.noSuchContact(contact) }
    return (at, contact)
  }

  /// Nil for a contact that the actor's keys don't open, or whose case is kept from them.
  private func contactLine(_ db: Database, _ row: Row) throws -> ContactLine? {
    if let id = row["caseID"] as CaseID?, let holder,
      try isWithheld(db, try CaseRow.find(db, id: id), from: holder.user)
    {
      return nil
    }
    guard let document = try ifEntitled({ try report(db, contactID: row["id"]).document }) else {
      return nil
    }
    guard let report = try? document.decoded(as: Report.self) else { throw StoreError.damaged }
    return ContactLine(
      id: row["id"], kind: report.kind, result: report.result, receivedAt: row["receivedAt"],
      recordedAt: row["recordedAt"], recordedBy: row["recordedBy"],
      number: try (row["number"] as String?).map {
        do { return try CaseNumber($0) } catch { throw StoreError.damaged }
      })
  }
}
