import Base
public import CaseModel
import GRDB
import Triage
import Vault

extension CaseStore {
  /// Drafts a referral. The agency is copied as it is today.
  ///
  /// - Parameters:
  ///   - number: The case's number.
  ///   - code: The agency's code.
  ///   - consent: What the caller and the child agreed to.
  ///   - law: The article by which it is sent without consent; nil where it is asked for.
  ///   - words: What is written to the agency: it goes on its paper.
  ///   - again: Though one to the same agency is open.
  ///   - despiteConflict: Though it may be on the accused's side.
  ///   - seen: The version that was seen; nil accepts any.
  ///   - stamp: Who does it, and when.
  public func draftReferral(
    _ number: CaseNumber, to code: String, consent: Consent, law: String?, words: String?,
    again: Bool = false, despiteConflict: Bool = false, seen: Int?, stamp: Stamp
  ) throws -> ReferralNumber {
    try change(number, .refer, seen: seen, action: .referralDraft, stamp: stamp) { db, row in
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
      if told.recipient != .rescue { try refuse(db, told, of: dossier) }
      let position =
        1
        + (try Int.fetchOne(
          db, sql: "SELECT max(position) FROM referral WHERE caseID = ?", arguments: [row.id]) ?? 0)
      try db.run(
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
  func override(_ consent: Consent, law: String?, _ proposal: Proposal?) throws -> String? {
    guard consent == .overridden else { return nil }
    guard let law = law ?? proposal?.legalOverride else { throw StoreError.lawNeeded }
    return law
  }
}
