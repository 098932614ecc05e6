import Base
public import CaseModel
import GRDB
import Triage
import Vault

extension CaseStore {
  /// One step of a referral.
  ///
  /// Consent gates sending only: withdrawing works after consent is gone.
  ///
  /// - Parameters:
  ///   - number: The referral's number.
  ///   - step: What is done; legal after the present state.
  ///   - outcome: What came of it; nil but at completion.
  ///   - words: The reason, or what the agency said.
  ///   - answer: The hash of the agency's sealed answer, where the step came so; it is taken once. Who answers that
  ///     it is done has also received it.
  ///   - seen: The version that was seen; nil accepts any.
  ///   - stamp: Who does it, and when.
  public func step(
    _ number: ReferralNumber, _ step: ReferralStep, outcome: Referral.Outcome? = nil,
    words: String?, answer: String? = nil, seen: Int?, stamp: Stamp
  ) throws -> Referral {
    try changeReferral(number, .referralStep(step), journalled: step.journalled, seen: seen, stamp: stamp) {
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
    let reference = try reference(db, on: calendar.day(of: row.receivedAt))
    return try dossier(db, row.id)
      .clocks(of: row, reference: reference, calendar: calendar, ground: ground(row))
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
      let reference = try reference(db, on: calendar.day(of: stamp.now))
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
    try db.run(
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
      number, .step(.refer), journalled: .referralConsent, seen: seen, stamp: stamp
    ) { db, id, referral, row in
      var facts = referral.facts
      let old = facts.consent
      let proposal = try proposals(db, row, try dossier(db, row.id), at: stamp.now)
        .first { $0.agency?.code == facts.agency }
      facts.consent = consent
      facts.legalOverride = try override(consent, law: law ?? facts.legalOverride, proposal)
      try store(db, facts: facts, words: nil, referral: id, revision: referral.version + 1)
      try db.run(
        sql: "UPDATE referral SET version = version + 1 WHERE id = ?", arguments: [id])
      return ["consent": consent.rawValue, "old": old.rawValue]
    }
  }

  func changeReferral(
    _ number: ReferralNumber, _ action: Action, journalled: JournalAction, seen: Int?, stamp: Stamp,
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
        db, stamp, journalled, caseID: row.id, referralID: id, version: row.version,
        detail: detail)
      return try find(db, number).1
    }
  }
}
