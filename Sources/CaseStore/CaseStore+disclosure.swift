import CaseModel
import GRDB

/// What is asked before anything of a case goes out to an agency: sent, printed or sealed.
extension CaseStore {
  /// - Parameter onPaper: Whether it is read, not told by phone: who is called by an emergency number is told at once.
  /// - Throws: ``StoreError/consentNeeded(_:_:)``, ``StoreError/agencyEnded(_:successors:)``,
  ///   ``StoreError/conditionNeeded(_:)``, ``StoreError/namesCaller(_:)``.
  func requireSendable(
    _ db: Database, _ referral: Referral, reports: [Report], message: String? = nil,
    onPaper: Bool = true, stamp: Stamp
  ) throws {
    guard referral.facts.consent.allowsSending else {
      throw StoreError.consentNeeded(referral.number, referral.facts.consent)
    }
    let reference = try Reference(db, on: try calendar(db).day(of: stamp.now))
    _ = try competent(db, referral.facts.agency, reference: reference, at: stamp.now)
    let told = ReferralTold(
      reports, to: referral.facts.agencyKind, message: message ?? referral.message)
    if onPaper || told.recipient != .rescue { try refuse(told, of: reports) }
    guard told.saysEnough else { throw StoreError.conditionNeeded(referral.number) }
  }

  /// Refuses words that give away a caller who didn't agree.
  func refuse(_ told: ReferralTold, of reports: [Report]) throws {
    let betrayals = told.betrayals(in: reports)
    guard betrayals.isEmpty else { throw StoreError.namesCaller(betrayals) }
  }

  /// The agency as it is today.
  ///
  /// - Throws: ``StoreError/agencyEnded(_:successors:)`` for one that isn't any more, with those that are in its place.
  func competent(
    _ db: Database, _ code: String, reference: Reference, at now: Instant
  ) throws -> Agency {
    if let agency = reference.agencies.first(where: { $0.code == code }) { return agency }
    let before = try Row.fetchOne(
      db,
      sql: "SELECT * FROM agency WHERE code = ? AND validTo < ? ORDER BY validFrom DESC LIMIT 1",
      arguments: [code, "\(try calendar(db).day(of: now))"]
    ).map(Agency.init)
    guard let before else { throw StoreError.noSuchAgency(code) }
    let today = Set(try before.places.flatMap { try CaseStore.today(db, of: $0) })
    let successors = reference.agencies.filter { agency in
      agency.kind == before.kind
        && (agency.places.isEmpty || !agency.places.isDisjoint(with: before.places.union(today)))
    }
    throw StoreError.agencyEnded(code, successors: successors.map(\.code))
  }
}
