import Base
public import CaseModel
import GRDB
import Triage

/// What is asked before anything of a case goes out to an agency: sent, printed or sealed.
extension CaseStore {
  /// - Parameter onPaper: Whether it is read, not told by phone: who is called by an emergency number is told at once.
  /// - Throws: ``StoreError/consentNeeded(_:_:)``, ``StoreError/agencyEnded(_:successors:)``,
  ///   ``StoreError/withheld(_:)``, ``StoreError/conflictOfInterest(_:_:)``, ``StoreError/conditionNeeded(_:)``,
  ///   ``StoreError/namesCaller(_:)``, ``StoreError/tellsPlacing(_:)``.
  func requireSendable(
    _ db: Database, _ referral: Referral, _ row: CaseRow, _ dossier: Dossier,
    message: String? = nil, onPaper: Bool = true, stamp: Stamp
  ) throws {
    let facts = referral.facts
    let dossier = try self.onPaper(db, dossier, of: row)
    guard facts.consent.allowsSending else {
      throw StoreError.consentNeeded(referral.number, facts.consent)
    }
    if facts.consent == .given { try requireUnrestricted(db, row) }
    let routing = try routing(db, row, dossier, at: stamp.now)
    let agency = try competent(db, facts.agency, at: stamp.now)
    try refuseWithheld(agency, routing, despiteConflict: facts.despiteConflict == true)
    let told = ReferralTold(
      dossier.reports, to: facts.agencyKind, for: facts.situations,
      message: message ?? referral.message)
    if onPaper || told.recipient != .rescue { try refuse(db, told, of: dossier) }
    guard told.saysEnough else { throw StoreError.conditionNeeded(referral.number) }
  }

  /// Refuses words that give away a caller who didn't agree, or where a separated child is.
  func refuse(_ db: Database, _ told: ReferralTold, of dossier: Dossier) throws {
    let betrayals = told.betrayals(in: dossier.reports)
    guard betrayals.isEmpty else { throw StoreError.namesCaller(betrayals) }
    let tells = told.parts(telling: try placing(db, dossier))
    guard tells.isEmpty else { throw StoreError.tellsPlacing(tells) }
  }

  /// Refuses an office that gets nothing of the case, and one on the accused's side unless somebody decided so.
  func refuseWithheld(
    _ agency: Agency, _ routing: RoutingSubject, despiteConflict: Bool
  ) throws {
    if routing.withheld.contains(agency.code) || routing.withheld.contains(agency.kind) {
      throw StoreError.withheld(agency.code)
    }
    let conflict = Conflict.of(agency.kind, in: Situations.of(routing))
    if let conflict, !despiteConflict {
      throw StoreError.conflictOfInterest(agency.code, conflict)
    }
  }

  /// The agency as it is today.
  ///
  /// - Throws: ``StoreError/agencyEnded(_:successors:)`` for one that isn't any more, with those that are in its place.
  func competent(
    _ db: Database, _ code: String, at now: Instant
  ) throws -> Agency {
    let day = try calendar(db).day(of: now)
    if let agency = try CaseStore.agency(db, code, on: day) { return agency }
    let before = try Row.fetchOne(
      db,
      sql: "SELECT * FROM agency WHERE code = ? AND validTo < ? ORDER BY validFrom DESC LIMIT 1",
      arguments: [code, "\(day)"]
    ).map { try reading("agency", $0, Agency.init) }
    guard let before else { throw StoreError.noSuchAgency(code) }
    let units = try CaseStore.units(db, of: before.places)
    let today = Set(before.places.flatMap(units.today))
    let successors = try CaseStore.agencies(db, on: day).filter { agency in
      // No number stands in for another.
      agency.kind == before.kind && agency.kind != "emergency-number"
        && (agency.places.isEmpty || !agency.places.isDisjoint(with: today))
    }
    throw StoreError.agencyEnded(code, successors: successors.map(\.code))
  }

  /// Names offices that get nothing of a case, by code or kind, or lifts that again.
  public func withhold(
    _ number: CaseNumber, from offices: [String], lift: Bool, reason: String?, seen: Int?,
    stamp: Stamp
  ) throws -> [String] {
    try change(number, .refer, seen: seen, action: .caseWithhold, stamp: stamp) { db, row in
      guard let reason else { throw StoreError.reasonNeeded }
      for office in offices {
        let known = try Bool.fetchOne(
          db,
          sql: "SELECT 1 FROM agency WHERE code = ? UNION SELECT 1 FROM agencyKind WHERE code = ?",
          arguments: [office, office])
        if known != true { throw StoreError.noSuchAgency(office) }
      }
      var facts = Entry.Facts(.refer)
      if lift { facts.released = offices } else { facts.withheld = offices }
      try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      // Which offices is sealed: the journal is clear.
      return ([:], try dossier(db, row.id).withheld.sorted())
    }
  }
}
