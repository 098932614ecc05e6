public import Base
public import CaseModel
import Foundation
import GRDB
public import Triage
public import Vault

extension CaseStore {
  /// Which cases a list shows.
  public struct Filter: Hashable, Sendable {
    public var assignedTo: String?
    /// Code of the competent unit, as it is today.
    public var place: String?
    public var urgency: Urgency?
    public var states: Set<CaseState>

    public init(
      assignedTo: String? = nil, place: String? = nil, urgency: Urgency? = nil,
      states: Set<CaseState> = []
    ) {
      self.assignedTo = assignedTo
      self.place = place
      self.urgency = urgency
      self.states = states
    }
  }

  /// What is due: first what is late and nobody's, then all else by its time, late first.
  ///
  /// Only what stands in clear is read, so nothing is journalled.
  ///
  /// - Parameter after: Continues below this case; pages go by key.
  /// - Throws: ``StoreError/notInList(_:)`` when nothing is due in that case any more.
  public func queue(
    _ filter: Filter, after: CaseSummary? = nil, limit: Int, now: Instant
  ) throws -> [CaseSummary] {
    if let after, after.dueAt == nil { throw StoreError.notInList("\(after.number)") }
    func page(_ part: String, after: CaseSummary?, limit: Int) throws -> [CaseSummary] {
      var conditions = ["dueAt IS NOT NULL", part]
      var arguments: StatementArguments = [now]
      append(filter, to: &conditions, &arguments)
      if let after, let dueAt = after.dueAt {
        conditions.append("(dueAt, id) > (?, (SELECT id FROM \"case\" WHERE number = ?))")
        arguments += [dueAt, after.number.description]
      }
      return try list(conditions, arguments, order: "dueAt, id", limit: limit)
    }
    let isBelow = after.map { $0.assignedTo != nil || ($0.dueAt ?? now) >= now } ?? false
    let nobodys =
      isBelow
      ? [] : try page("assignedTo IS NULL AND dueAt < ?", after: after, limit: limit)
    guard nobodys.count < limit else { return nobodys }
    return nobodys
      + (try page(
        "(assignedTo IS NOT NULL OR dueAt >= ?)", after: isBelow ? after : nil,
        limit: limit - nobodys.count))
  }

  /// Cases in the order in which they were opened.
  ///
  /// - Throws: ``StoreError/noSuchCase(_:)`` for an `after` that there isn't.
  public func cases(_ filter: Filter, after: CaseNumber? = nil, limit: Int) throws -> [CaseSummary] {
    var conditions: [String] = []
    var arguments = StatementArguments()
    append(filter, to: &conditions, &arguments)
    if let after {
      conditions.append("id > ?")
      arguments += [try read { try CaseRow.find($0, after).id }]
    }
    return try list(conditions, arguments, order: "id", limit: limit)
  }

  private func append(
    _ filter: Filter, to conditions: inout [String], _ arguments: inout StatementArguments
  ) {
    if let assignedTo = filter.assignedTo {
      conditions.append("assignedTo = ?")
      arguments += [assignedTo]
    }
    if let place = filter.place {
      // A commune's worker sees what is older than the commune, too.
      conditions.append(
        """
        (placeCode = ? OR (placeCode, placeValidFrom) IN
          (SELECT fromCode, fromValidFrom FROM placeChange WHERE toCode = ?))
        """)
      arguments += [place, place]
    }
    if let urgency = filter.urgency {
      conditions.append("coalesce(urgency, proposedUrgency) = ?")
      arguments += [urgency.rawValue]
    }
    if !filter.states.isEmpty {
      conditions.append("state IN (\(filter.states.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(filter.states.map(\.rawValue).sorted())
    }
  }

  private func list(
    _ conditions: [String], _ arguments: StatementArguments, order: String, limit: Int
  ) throws -> [CaseSummary] {
    let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    return try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM \"case\" WHERE \(condition) ORDER BY \(order) LIMIT ?",
        arguments: arguments + [limit]
      ).map { try CaseRow($0).summary }
    }
  }

  /// All that is known of a case. The journal has the read before this returns.
  public func show(_ number: CaseNumber, stamp: Stamp) throws -> (
    file: CaseFile, assessment: Assessment, proposals: [Proposal]
  ) {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .readCase, stamp, on: row)
      try journal(db, stamp, "case.show", caseID: row.id)
      let dossier = try dossier(db, row.id)
      let calendar = try calendar(db)
      let reference = try Reference(db, on: calendar.day(of: row.receivedAt))
      return (
        try file(db, row, dossier, reference: reference, calendar: calendar),
        dossier.assessment(signs: reference.signs), try proposals(db, row, dossier, at: stamp.now)
      )
    }
  }

  func file(
    _ db: Database, _ row: CaseRow, _ dossier: Dossier, reference: Reference, calendar: LogCalendar
  ) throws -> CaseFile {
    CaseFile(
      summary: row.summary, contacts: dossier.contacts, entries: dossier.entries,
      referrals: dossier.referrals.map(\.referral),
      clocks: dossier.clocks(
        of: row, reference: reference, calendar: calendar, remote: isRemote(row)),
      mergedInto: try row.mergedInto.map { try CaseRow.find(db, id: $0).number },
      merged: dossier.merged)
  }

  /// A case and one of its referrals, to be printed for the agency: journalled as a disclosure.
  ///
  /// - Returns: Also to whom the agency may seal its answer.
  /// - Throws: ``StoreError/consentNeeded(_:_:)`` before anything is disclosed that nobody agreed to and no law allows.
  public func printed(
    _ number: ReferralNumber, stamp: Stamp
  ) throws -> (file: CaseFile, referral: Referral, answerTo: AgeRecipient) {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number.number)
      // The reason on record is the referral itself, with its consent or its law.
      try admit(db, .discloseIdentity, stamp.with(stamp.purpose ?? .handOver), on: row)
      let (id, referral) = try find(db, number)
      let dossier = try dossier(db, row.id)
      try requireSendable(db, referral, row, dossier, stamp: stamp)
      try journal(
        db, stamp, "referral.print", caseID: row.id, referralID: id,
        detail: ["law": referral.facts.legalOverride ?? referral.facts.consent.rawValue])
      let calendar = try calendar(db)
      let reference = try Reference(db, on: calendar.day(of: row.receivedAt))
      return (
        try file(db, row, dossier, reference: reference, calendar: calendar), referral,
        try answerIdentity(db, id, of: row.id).recipient
      )
    }
  }

  /// The clear part of a case.
  public func summary(_ number: CaseNumber) throws -> CaseSummary {
    try read { try CaseRow.find($0, number).summary }
  }

  /// Who did what to a case, oldest first; continues after the entry `after`.
  public func history(
    _ number: CaseNumber, after: Int64? = nil, limit: Int = .max, stamp: Stamp
  ) throws -> [JournalEntry] {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .readCase, stamp, on: row)
      try journal(db, stamp, "case.history", caseID: row.id)
      return try Row.fetchAll(
        db, sql: "SELECT * FROM journal WHERE caseID = ? AND id > ? ORDER BY id LIMIT ?",
        arguments: [row.id, after ?? 0, limit]
      ).map(JournalEntry.init)
    }
  }

  /// A contact in a list: what it was, when, and its case.
  public struct ContactLine: Hashable, Sendable {
    public let id: Int64
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
    from: Instant, to: Instant, after: Int64?, limit: Int, stamp: Stamp
  ) throws -> [ContactLine] {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      try journal(db, stamp, "contact.list")
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
  private func receipt(_ db: Database, of contact: Int64) throws -> (at: Instant, id: Int64) {
    guard
      let at = try Instant.fetchOne(
        db, sql: "SELECT receivedAt FROM contact WHERE id = ?", arguments: [contact])
    else { throw StoreError.noSuchContact(contact) }
    return (at, contact)
  }

  /// Nil for a contact that the actor's keys don't open, or whose case is kept from them.
  private func contactLine(_ db: Database, _ row: Row) throws -> ContactLine? {
    if let id = row["caseID"] as Int64?, let holder,
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

extension JournalEntry {
  init(_ row: Row) {
    var words: [String: String] = [:]
    if case .object(let members)? = JSONValue(Data((row["detail"] as String).utf8)) {
      for case (let key, .string(let value)) in members { words[key] = value }
    }
    self.init(
      id: row["id"], at: row["at"], actor: row["actor"], action: row["action"],
      version: row["version"], detail: words)
  }
}
