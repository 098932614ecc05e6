public import CaseModel

/// Whom to tell of a case: the rules of law and policy for its situations, and the bodies that are
/// competent.
public enum Routing {
  /// One proposal for each kind of agency, by its limit.
  ///
  /// - Parameters:
  ///   - place: Where the case belongs; agencies bound to a place are competent there or in a unit
  ///     above it.
  ///   - parents: The units above `place`, nearest first.
  ///   - day: The day on which an agency must exist.
  public static func propose(
    situations: Set<Situation>, rules: [ReferralRule], agencies: [Agency], place: PlaceKey?,
    parents: [PlaceKey], day: Day, receivedAt: Instant, calendar: LogCalendar
  ) -> [Proposal] {
    let applying = rules.filter { situations.contains($0.situation) }
    let area = [place].compactMap(\.self) + parents
    return Dictionary(grouping: applying, by: \.agencyKind)
      .compactMap { kind, rules -> Proposal? in
        let due = rules.map { $0.span.end(from: receivedAt, in: calendar) }.min()
        guard let due else { return nil }
        let reasons = rules.sorted { $0.situation.rank < $1.situation.rank }
        let agency = competent(
          agencies.filter { $0.kind == kind && $0.isValid(on: day) },
          for: Set(rules.map(\.situation)), in: area)
        return Proposal(
          agencyKind: kind, agency: agency,
          reasons: reasons.map { .init(situation: $0.situation, why: $0.why, source: $0.source) },
          dueAt: due, legalOverride: reasons.lazy.compactMap(\.legalOverride).first)
      }
      .sorted { ($0.dueAt, $0.agencyKind) < ($1.dueAt, $1.agencyKind) }
  }

  /// The most local of the agencies that are competent; among equals the first by code.
  private static func competent(
    _ agencies: [Agency], for situations: Set<Situation>, in area: [PlaceKey]
  ) -> Agency? {
    agencies
      .filter { $0.situations.isEmpty || !$0.situations.isDisjoint(with: situations) }
      .compactMap { agency in agency.distance(in: area).map { (agency, $0) } }
      .min { ($0.1, $0.0.code) < ($1.1, $1.0.code) }?.0
  }
}

extension Agency {
  /// 0 = competent for the place itself, 1 for its parent, …; last, everywhere. Nil = not competent
  /// there.
  fileprivate func distance(in area: [PlaceKey]) -> Int? {
    places.isEmpty ? area.count : area.firstIndex(where: places.contains)
  }
}

extension Situation {
  /// The order in which reasons are named: that of the declaration, gravest first.
  fileprivate var rank: Int { Situation.allCases.firstIndex(of: self) ?? Situation.allCases.count }
}
