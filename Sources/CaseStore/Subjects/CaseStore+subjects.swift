public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// A request that waits, as it stands in clear.
  public struct SubjectLine: Hashable, Sendable {
    /// The number of the entry that recorded it.
    public let id: EntryID
    /// The case in which it is answered: that into which its own was merged, if any.
    public let number: CaseNumber
    public let answerBy: Instant
    public let dueAt: Instant
    public let answeredAt: Instant?
    public let endedAt: Instant?
  }

  /// A request with what may be handed to whoever asked.
  public struct SubjectData: Sendable {
    public let request: SubjectRequest
    public let child: Report.Child?
    public let caller: Report.Caller?
  }

  /// Writes down what somebody asks about their data. Who may be told nothing is refused at once, with the article, and
  /// that stays on record.
  ///
  /// - Parameters:
  ///   - kind: What is asked for.
  ///   - asker: By whom.
  ///   - child: Whose data; nil for a caller's or an accused person's.
  ///   - number: The case.
  ///   - words: In their words.
  ///   - askedAt: When it came in.
  ///   - stamp: Who records it, and when.
  /// - Returns: Its number, its limits, and why it is refused, if it is.
  /// - Throws: ``StoreError/noSuchChild(_:)``, ``StoreError/inTheFuture``, ``StoreError/withheldFromYou(_:)``.
  public func askAsSubject(
    _ kind: SubjectRequest.Kind, by asker: SubjectRequest.Asker, child: ChildNumber?, in number: CaseNumber,
    words: String?, at askedAt: Instant, stamp: Stamp
  ) throws -> (id: EntryID, answerBy: Instant, dueAt: Instant, refusal: Text?) {
    let stamp = stamp.with(stamp.purpose ?? .subjectRequest)
    return try change(number, .note, seen: nil, action: .subjectAsk, permission: .subjectAccess, stamp: stamp) {
      db, row in
      if try isWithheld(db, row, from: stamp.actor) { throw StoreError.withheldFromYou(number) }
      if askedAt > stamp.now { throw StoreError.inTheFuture }
      let dossier = try dossier(db, row.id)
      if let child { try require(child, in: dossier) }
      let calendar = try calendar(db)
      let conditions =
        child.map { dossier.conditions(of: row, remote: false, child: $0) }
        ?? dossier.conditions(of: row, remote: false)
      let accuses = conditions.contains(.carerIsOffender)
      let refusal = asker.refusal(accusesCarer: accuses)
      var facts = Entry.Facts(.note)
      facts.child = child
      facts.subject = SubjectRequest(kind, by: asker, isRefused: refusal != nil)
      let id = try addEntry(db, caseID: row.id, facts: facts, words: words, at: askedAt, stamp: stamp)
      let answerBy = calendar.adding(workingDays: SubjectRequest.answerDays, to: askedAt)
      let dueAt = max(answerBy, calendar.adding(days: kind.days, to: askedAt))
      let end = refusal.map { _ in stamp.now }
      try db.run(
        sql: """
          INSERT INTO subjectRequest (entryID, caseID, answerBy, dueAt, answeredAt, endedAt) VALUES (?, ?, ?, ?, ?, ?)
          """, arguments: [id, row.id, answerBy, dueAt, end, end])
      return (["request": "\(id)", "kind": kind.rawValue], (id, answerBy, dueAt, refusal))
    }
  }

  /// Writes down what was done about a request: that it was received, that it is done, or that it is refused.
  ///
  /// A restriction that was granted holds from then on, until it is lifted: ``Restriction`` says what it stops.
  ///
  /// - Throws: ``StoreError/noSuchSubjectRequest(_:_:)``, ``StoreError/subjectAnswered(_:)``,
  ///   ``StoreError/notRestricting(_:)``, ``StoreError/reasonNeeded``.
  public func answerSubject(
    _ id: EntryID, in number: CaseNumber, _ result: SubjectAnswer.Result, words: String?, stamp: Stamp
  ) throws {
    let stamp = stamp.with(stamp.purpose ?? .subjectRequest)
    try change(number, .note, seen: nil, action: .subjectEnd, permission: .subjectAccess, stamp: stamp) { db, row in
      let line = try subjectRow(db, id, row)
      let asked: CaseID = line["caseID"]
      if result == .lifted { return try lift(db, id, row, asked: asked, words: words, stamp: stamp) }
      if line["endedAt"] != nil { throw StoreError.subjectAnswered(id) }
      if result == .received, line["answeredAt"] != nil { throw StoreError.subjectAnswered(id) }
      if result != .received, words == nil { throw StoreError.reasonNeeded }
      var facts = Entry.Facts(.note)
      facts.answer = SubjectAnswer(id, result)
      // Where the request stands: it goes with its case if that is unmerged.
      try addEntry(db, caseID: asked, facts: facts, words: words, at: stamp.now, stamp: stamp)
      try db.run(
        sql: """
          UPDATE subjectRequest SET answeredAt = coalesce(answeredAt, ?1), endedAt = CASE WHEN ?2 THEN ?1 END
          WHERE entryID = ?3
          """, arguments: [stamp.now, result != .received, id])
      return (["request": "\(id)", "result": result.rawValue], ())
    }
  }

  /// The person's own data, for whoever asked to see them; never those of others. A disclosure.
  ///
  /// - Throws: ``StoreError/noSuchSubjectRequest(_:_:)``; ``StoreError/subjectAnswered(_:)`` for one that was refused
  ///   or has ended.
  public func printSubject(_ id: EntryID, in number: CaseNumber, stamp: Stamp) throws -> SubjectData {
    let stamp = stamp.with(stamp.purpose ?? .subjectRequest)
    return try write(by: stamp) { db in
      try admit(db, .subjectAccess, stamp)
      let row = try CaseRow.find(db, number)
      if try isWithheld(db, row, from: stamp.actor) { throw StoreError.withheldFromYou(number) }
      if try subjectRow(db, id, row)["endedAt"] != nil { throw StoreError.subjectAnswered(id) }
      let dossier = try dossier(db, row.id)
      guard let entry = dossier.entries.first(where: { $0.id == id }), let request = entry.facts.subject else {
        throw StoreError.noSuchSubjectRequest(id, number)
      }
      try journal(db, stamp, .subjectPrint, caseID: row.id, detail: ["request": "\(id)"])
      guard request.asker != .caller else {
        return SubjectData(request: request, child: nil, caller: dossier.reports.first?.caller)
      }
      let child = try entry.facts.child ?? dossier.onlyChild(number)
      return SubjectData(request: request, child: dossier.reports(of: child).first?.children.first, caller: nil)
    }
  }

  /// Requests by their limit, those that wait alone unless all are asked for. Only what stands in clear is read.
  public func subjectRequests(all: Bool = false, limit: Int) throws -> [SubjectLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT subjectRequest.* FROM subjectRequest
          WHERE ? OR endedAt IS NULL ORDER BY subjectRequest.dueAt, entryID LIMIT ?
          """, arguments: [all, limit]
      ).map { row in
        let asked = try CaseRow.find(db, id: row["caseID"])
        return SubjectLine(
          id: row["entryID"], number: try (targets(db, of: asked).last ?? asked).number, answerBy: row["answerBy"],
          dueAt: row["dueAt"], answeredAt: row["answeredAt"], endedAt: row["endedAt"])
      }
    }
  }

  /// Ends a restriction with the agreement of whoever asked for it.
  private func lift(
    _ db: Database, _ id: EntryID, _ row: CaseRow, asked: CaseID, words: String?, stamp: Stamp
  ) throws -> ([String: String], Void) {
    guard try restrictions(db, row).contains(where: { $0.request == id }) else {
      throw StoreError.notRestricting(id)
    }
    guard let words else { throw StoreError.reasonNeeded }
    var facts = Entry.Facts(.note)
    facts.answer = SubjectAnswer(id, .lifted)
    try addEntry(db, caseID: asked, facts: facts, words: words, at: stamp.now, stamp: stamp)
    return (["request": "\(id)", "result": SubjectAnswer.Result.lifted.rawValue], ())
  }

  private func subjectRow(_ db: Database, _ id: EntryID, _ row: CaseRow) throws -> Row {
    // What was asked of a case goes on in the one that it was merged into.
    guard let found = try Row.fetchOne(db, sql: "SELECT * FROM subjectRequest WHERE entryID = ?", arguments: [id]),
      try familyCases(db, row.id).contains(found["caseID"])
    else { throw StoreError.noSuchSubjectRequest(id, row.number) }
    return found
  }
}

extension Dossier {
  /// - Throws: ``StoreError/noSuchChild(_:)`` where there are several or none: which has to be said.
  fileprivate func onlyChild(_ number: CaseNumber) throws -> ChildNumber {
    guard children.count == 1, let child = children.first else {
      throw StoreError.noSuchChild(ChildNumber(number: number, position: children.count + 1))
    }
    return child
  }
}
