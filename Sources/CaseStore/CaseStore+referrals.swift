import Base
public import CaseModel
import GRDB
import Triage
import Vault

extension CaseStore {
  func referrals(_ db: Database, of row: CaseRow) throws -> [(id: Int64, referral: Referral)] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM referral WHERE caseID = ? ORDER BY position", arguments: [row.id]
    ).map { ($0["id"], try referral(db, $0, of: row.number)) }
  }

  private func referral(_ db: Database, _ row: Row, of number: CaseNumber) throws -> Referral {
    let id: Int64 = row["id"]
    func revisions<Value: Decodable & Sendable>(
      _ table: String, _ keyClass: KeyClass, _ type: Value.Type
    ) throws -> [(revision: Int, value: Value)] {
      try Row.fetchAll(
        db, sql: "SELECT * FROM \(table) WHERE referralID = ? ORDER BY revision", arguments: [id]
      ).map {
        (
          $0["revision"],
          try open(
            db, $0["sealed"], keyClass, as: SealLabel(table, row: id, revision: $0["revision"]),
            of: RecordID(.case, row["caseID"]))
        )
      }
    }
    guard let facts = try revisions("referralFacts", .facts, Referral.Facts.self).last?.value else {
      throw StoreError.damaged
    }
    let words = try revisions("referralNarrative", .narrative, String.self)
    return Referral(
      number: ReferralNumber(number: number, position: row["position"]),
      state: try reading("referral", row) { try $0.code("state") }, draftedAt: row["draftedAt"],
      sentAt: row["sentAt"],
      acknowledgedAt: row["acknowledgedAt"], endedAt: row["endedAt"],
      acknowledgeBy: row["acknowledgeBy"], actBy: row["actBy"], version: row["version"],
      facts: facts, words: words.map(\.value),
      message: words.first { $0.revision == facts.message ?? 1 }?.value)
  }

  func find(_ db: Database, _ number: ReferralNumber) throws -> (Int64, Referral) {
    let row = try CaseRow.find(db, number.number)
    let found = try referrals(db, of: row).first { $0.referral.number == number }
    guard let found else { throw StoreError.noSuchReferral(number) }
    return found
  }

  /// Whom law and local policy want told of a case, why, by when.
  public func proposals(_ number: CaseNumber, stamp: Stamp) throws -> [Proposal] {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .step(.refer), stamp, on: row)
      try journal(db, stamp, "referral.propose", caseID: row.id)
      return try proposals(db, row, try dossier(db, row.id), at: stamp.now)
    }
  }

  /// By the rules and the agencies of now, whenever it happened.
  func proposals(
    _ db: Database, _ row: CaseRow, _ dossier: Dossier, at now: Instant
  ) throws -> [Proposal] {
    try Routing.propose(routing(db, row, dossier, at: now))
  }

  func routing(
    _ db: Database, _ row: CaseRow, _ dossier: Dossier, at now: Instant
  ) throws -> RoutingSubject {
    let calendar = try calendar(db)
    let day = calendar.day(of: now)
    let rules = try Reference(db, on: day).referralRules
    let agencies = try CaseStore.agencies(db, on: day)
    let places = dossier.reports.flatMap { report in
      [report.incident.place] + report.children.flatMap { [$0.now.place, $0.home.place] }
    }.compactMap(\.self)
    return RoutingSubject(
      reports: dossier.reports, urgency: row.urgency ?? row.proposedUrgency,
      ownPlaces: log.places,
      units: try CaseStore.units(
        db, of: Set(places + log.places + agencies.flatMap(\.places))),
      rules: rules, agencies: agencies, withheld: dossier.withheld,
      day: day, receivedAt: row.receivedAt, calendar: calendar)
  }

  /// Drafts a referral. The agency is copied as it is today.
  ///
  /// - Parameters:
  ///   - words: What is written to the agency: it goes on its paper.
  ///   - again: Though one to the same agency is open.
  ///   - despiteConflict: Though it may be on the accused's side.
  public func draftReferral(
    _ number: CaseNumber, to code: String, consent: Consent, law: String?, words: String?,
    again: Bool = false, despiteConflict: Bool = false, seen: Int?, stamp: Stamp
  ) throws -> ReferralNumber {
    try change(number, .refer, seen: seen, action: "referral.draft", stamp: stamp) { db, row in
      let agency = try competent(db, code, at: stamp.now)
      let dossier = try dossier(db, row.id)
      let routing = try routing(db, row, dossier, at: stamp.now)
      try refuseWithheld(agency, routing, despiteConflict: despiteConflict)
      let proposal = Routing.propose(routing).first { $0.agency?.code == agency.code }
      if !again {
        let open = dossier.referrals.map(\.referral)
          .first { $0.facts.agency == code && $0.state.isOpen }
        if let open { throw StoreError.alreadyReferred(open.number) }
      }
      let told = ReferralTold(
        dossier.reports, to: agency.kind, for: proposal?.reasons.map(\.situation) ?? [],
        message: words)
      if told.recipient != .rescue { try refuse(told, of: dossier.reports) }
      let position =
        1
        + (try Int.fetchOne(
          db, sql: "SELECT max(position) FROM referral WHERE caseID = ?", arguments: [row.id]) ?? 0)
      try db.execute(
        sql: """
          INSERT INTO referral (caseID, position, state, draftedAt, version)
          VALUES (?, ?, 'drafted', ?, 1)
          """, arguments: [row.id, position, stamp.now])
      let id = db.lastInsertedRowID
      var facts = Referral.Facts(
        agency: agency, situations: proposal?.reasons.map(\.situation) ?? [], consent: consent,
        legalOverride: try override(consent, law: law, proposal))
      facts.despiteConflict = despiteConflict ? true : nil
      try store(db, facts: facts, words: words, referral: id, revision: 1)
      return (
        ["referral": String(position)], ReferralNumber(number: number, position: position)
      )
    }
  }

  /// The article by which a referral goes out without consent: that which was named, or the reference data's.
  private func override(_ consent: Consent, law: String?, _ proposal: Proposal?) throws -> String? {
    guard consent == .overridden else { return nil }
    guard let law = law ?? proposal?.legalOverride else { throw StoreError.lawNeeded }
    return law
  }

  /// One step of a referral.
  ///
  /// Consent gates sending only: withdrawing works after consent is gone.
  ///
  /// - Parameter answer: The hash of the agency's sealed answer, where the step came so; it is taken once. Who answers
  ///   that it is done has also received it.
  public func step(
    _ number: ReferralNumber, _ step: ReferralStep, outcome: Referral.Outcome? = nil,
    words: String?, answer: String? = nil, seen: Int?, stamp: Stamp
  ) throws -> Referral {
    try changeReferral(number, .referralStep(step), seen: seen, stamp: stamp) {
      db, id, referral, row in
      if let answer { try take(db, answer: answer, referral: id, number) }
      if answer != nil, step == .complete, referral.state == .sent {
        try apply(
          db, .acknowledge, id: id, urgency: row.urgency ?? row.proposedUrgency, legal: nil,
          stamp: stamp)
      } else if !referral.state.legalSteps.contains(step) {
        throw StoreError.illegalReferralStep(number, step, referral.state)
      }
      if step == .decline && words == nil { throw StoreError.reasonNeeded }
      if step == .send {
        try requireSendable(
          db, referral, row, try dossier(db, row.id), message: words, onPaper: false, stamp: stamp)
      }
      var facts = referral.facts
      if step == .send, words != nil { facts.message = referral.version + 1 }
      facts.outcome = outcome ?? facts.outcome
      try store(db, facts: facts, words: words, referral: id, revision: referral.version + 1)
      let legal =
        step == .send ? try legalLimit(db, row, for: referral.facts.agencyKind) : nil
      try apply(
        db, step, id: id, urgency: row.urgency ?? row.proposedUrgency, legal: legal, stamp: stamp)
      if step.isAnswer {
        try notify(db, .answered, "\(number)", to: try workers(db, of: row), stamp: stamp)
      }
      return ["state": step.result.rawValue].merging(answer.map { ["answer": $0] } ?? [:]) { $1 }
    }
  }

  /// The earliest running limit of the law for what an agency must do: its own, and that of the emergency, which is
  /// everybody's. It runs from receipt, whenever a paper is sent (NĐ 56 art. 31(2)).
  private func legalLimit(_ db: Database, _ row: CaseRow, for agencyKind: String) throws -> Instant? {
    let calendar = try calendar(db)
    let reference = try Reference(db, on: calendar.day(of: row.receivedAt))
    return try dossier(db, row.id)
      .clocks(of: row, reference: reference, calendar: calendar, remote: isRemote(row))
      .filter { clock in
        clock.isRunning && clock.basis == .law
          && (clock.responsible == agencyKind || clock.conditions.contains(.childEmergency))
      }
      .map(\.dueAt).min()
  }

  private func apply(
    _ db: Database, _ step: ReferralStep, id: Int64, urgency: Urgency, legal: Instant?,
    stamp: Stamp
  ) throws {
    let times: (column: String, more: String, arguments: StatementArguments)
    switch step {
    case .send:
      let calendar = try calendar(db)
      let reference = try Reference(db, on: calendar.day(of: stamp.now))
      let answer = reference.answers[urgency]
      times = (
        "sentAt", ", acknowledgeBy = ?, actBy = ?",
        [
          answer?.acknowledge.end(from: stamp.now, in: calendar),
          [answer?.act.end(from: stamp.now, in: calendar), legal].compactMap(\.self).min(),
        ]
      )
    case .acknowledge: times = ("acknowledgedAt", "", [])
    case .decline, .complete, .withdraw: times = ("endedAt", "", [])
    }
    try db.execute(
      sql: """
        UPDATE referral SET state = ?, \(times.column) = ?, version = version + 1\(times.more)
        WHERE id = ?
        """,
      arguments: [step.result.rawValue, stamp.now] + times.arguments + [id])
  }

  /// Records that consent was given, refused, withdrawn, or overridden by law.
  public func setConsent(
    _ number: ReferralNumber, _ consent: Consent, law: String?, seen: Int?, stamp: Stamp
  ) throws -> Referral {
    try changeReferral(
      number, .step(.refer), journalled: "referral.consent", seen: seen, stamp: stamp
    ) { db, id, referral, row in
      var facts = referral.facts
      let old = facts.consent
      let proposal = try proposals(db, row, try dossier(db, row.id), at: stamp.now)
        .first { $0.agency?.code == facts.agency }
      facts.consent = consent
      facts.legalOverride = try override(consent, law: law ?? facts.legalOverride, proposal)
      try store(db, facts: facts, words: nil, referral: id, revision: referral.version + 1)
      try db.execute(
        sql: "UPDATE referral SET version = version + 1 WHERE id = ?", arguments: [id])
      return ["consent": consent.rawValue, "old": old.rawValue]
    }
  }

  func changeReferral(
    _ number: ReferralNumber, _ action: Action, journalled: String? = nil, seen: Int?, stamp: Stamp,
    _ body: (Database, Int64, Referral, CaseRow) throws -> [String: String]
  ) throws -> Referral {
    try write(by: stamp) { db in
      var row = try CaseRow.find(db, number.number)
      try admit(db, action, stamp, on: row)
      let (id, referral) = try find(db, number)
      if let seen, seen != referral.version {
        throw StoreError.staleReferral(number, seen: seen, now: referral.version)
      }
      let detail = try body(db, id, referral, row)
      row.version += 1
      try settle(db, &row, stamp: stamp)
      try settleTargets(db, of: row, stamp: stamp)
      try journal(
        db, stamp, journalled ?? action.code, caseID: row.id, referralID: id, version: row.version,
        detail: detail)
      return try find(db, number).1
    }
  }

  func store(
    _ db: Database, facts: Referral.Facts, words: String?, referral id: Int64, revision: Int
  ) throws {
    let caseID = try Int64.fetchOne(
      db, sql: "SELECT caseID FROM referral WHERE id = ?", arguments: [id])
    guard let caseID else { throw StoreError.damaged }
    let record = RecordID(.case, caseID)
    try db.execute(
      sql: "INSERT INTO referralFacts (referralID, revision, sealed) VALUES (?, ?, ?)",
      arguments: [
        id, revision,
        try seal(
          db, facts, .facts, as: SealLabel("referralFacts", row: id, revision: revision),
          of: record),
      ])
    guard let words else { return }
    try db.execute(
      sql: "INSERT INTO referralNarrative (referralID, revision, sealed) VALUES (?, ?, ?)",
      arguments: [
        id, revision,
        try seal(
          db, words, .narrative, as: SealLabel("referralNarrative", row: id, revision: revision),
          of: record),
      ])
  }

  /// One referral, and the ladder of those who hear of its silence.
  public func referral(_ number: ReferralNumber, stamp: Stamp) throws -> (Referral, [Agency]) {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number.number)
      try admit(db, .readCase, stamp, on: row)
      let (id, referral) = try find(db, number)
      try journal(db, stamp, "referral.show", caseID: row.id, referralID: id)
      let day = try calendar(db).day(of: stamp.now)
      return (
        referral,
        Escalation.ladder(
          for: referral.facts.agency, in: try CaseStore.agencies(db, on: day), on: day)
      )
    }
  }

  /// Referrals that the actor's keys open, in the order in which they were drafted, open ones only unless `all`;
  /// continues after the referral `after`.
  ///
  /// - Throws: ``StoreError/noSuchReferral(_:)`` for an `after` that there isn't.
  public func referralList(
    of number: CaseNumber?, all: Bool, after: ReferralNumber? = nil, limit: Int = .max,
    stamp: Stamp
  ) throws -> [Referral] {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      try journal(db, stamp, "referral.list")
      var conditions = ["id > ?"]
      var arguments: StatementArguments = [try after.map { try rowID(db, of: $0) } ?? 0]
      if let number {
        conditions.append("caseID = ?")
        arguments += [try CaseRow.find(db, number).id]
      } else if !all {
        conditions.append("state IN ('drafted', 'sent', 'acknowledged')")
      }
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT * FROM referral WHERE \(conditions.joined(separator: " AND ")) ORDER BY id",
        arguments: arguments)
      var found: [Referral] = []
      while found.count < limit, let row = try rows.next() {
        let caseRow = try CaseRow.find(db, id: row["caseID"])
        if try isWithheld(db, caseRow, from: stamp.actor) { continue }
        let opened = try ifEntitled { try referral(db, row, of: caseRow.number) }
        if let opened { found.append(opened) }
      }
      return found
    }
  }

  private func rowID(_ db: Database, of number: ReferralNumber) throws -> Int64 {
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM referral WHERE caseID = ? AND position = ?",
      arguments: [try CaseRow.find(db, number.number).id, number.position])
    guard let id else { throw StoreError.noSuchReferral(number) }
    return id
  }
}
