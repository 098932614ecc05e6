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

  func referral(_ db: Database, _ row: Row, of number: CaseNumber) throws -> Referral {
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
            of: RecordID(row["caseID"] as CaseID))
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

  func store(
    _ db: Database, facts: Referral.Facts, words: String?, referral id: Int64, revision: Int
  ) throws {
    let caseID = try CaseID.fetchOne(
      db, sql: "SELECT caseID FROM referral WHERE id = ?", arguments: [id])
    guard let caseID else { throw StoreError.damaged }
    let record = RecordID(caseID)
    try db.run(
      sql: "INSERT INTO referralFacts (referralID, revision, sealed) VALUES (?, ?, ?)",
      arguments: [
        id, revision,
        try seal(
          db, facts, .facts, as: SealLabel("referralFacts", row: id, revision: revision),
          of: record),
      ])
    guard let words else { return }
    try db.run(
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
      try journal(db, stamp, .referralShow, caseID: row.id, referralID: id)
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
      try journal(db, stamp, .referralList)
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
