public import CaseModel

/// Whom to tell of a case: the rules of law and policy for its situations, and the bodies that are
/// competent.
public enum Routing {
  /// One proposal for each agency, or for each kind of which none is entered; emergency numbers first.
  public static func propose(_ subject: RoutingSubject) -> [Proposal] {
    let situations = Situations.of(subject)
    let places = CasePlaces(subject.reports, own: subject.ownPlaces, units: subject.units)
    let group = AgeGroup.of(subject.reports)
    let applying = subject.rules.filter {
      situations.contains($0.situation) && group.allows($0, in: situations)
    }
    return Dictionary(grouping: applying, by: \.agencyKind)
      .flatMap { kind, rules in
        Dictionary(grouping: rules, by: \.situation.place).flatMap { place, rules in
          lines(kind, place, rules, places, subject).map { agency, rules in
            proposal(kind, agency, place, rules, situations, group, subject)
          }
        }
      }
      .filter { isNeeded($0, places) && !isOwn($0, places, subject.runBy) }
      .merged
      .sorted(by: Proposal.precedes)
  }

  /// The agencies of a kind that are competent, each with the rules for which it is.
  private static func lines(
    _ kind: String, _ place: Situation.Place, _ rules: [ReferralRule], _ places: CasePlaces,
    _ subject: RoutingSubject
  ) -> [(Agency?, [ReferralRule])] {
    let agencies = subject.agencies.filter { $0.serves(as: kind) && $0.isValid(on: subject.day) }
    // Each number has its own task; of all other kinds the nearest one is told.
    if kind == numbers {
      return agencies.compactMap { agency in
        let own = rules.filter { agency.isThere(for: [$0.situation]) }
        return own.isEmpty ? nil : (agency, own)
      }
    }
    let areas = places.areas(of: place)
    let able = agencies.filter { $0.isThere(for: Set(rules.map(\.situation))) }
    let found = (areas.isEmpty ? [[]] : areas).map { nearest(able, in: $0, subject.units) }
    var lines: [(Agency?, [ReferralRule])] = []
    for agency in found where !lines.contains(where: { $0.0 == agency }) {
      lines.append((agency, rules))
    }
    return lines
  }

  /// The most local of the agencies that are competent; among equals the first by code.
  private static func nearest(
    _ agencies: [Agency], in area: [PlaceKey], _ units: Units
  ) -> Agency? {
    agencies
      .compactMap { agency in agency.distance(in: area, units).map { (agency, $0) } }
      .min { ($0.1, $0.0.code) < ($1.1, $1.0.code) }?.0
  }

  private static func proposal(
    _ kind: String, _ agency: Agency?, _ place: Situation.Place, _ rules: [ReferralRule],
    _ situations: Set<Situation>, _ group: AgeGroup, _ subject: RoutingSubject
  ) -> Proposal {
    let reasons = rules.sorted { $0.situation.rank < $1.situation.rank }
    let due = rules.map { $0.span.end(from: subject.receivedAt, in: subject.calendar) }.min()
    let names = [kind, agency?.kind, agency?.code].compactMap(\.self)
    return Proposal(
      agencyKind: kind, agency: agency,
      reasons: reasons.map { .init(situation: $0.situation, why: $0.why, source: $0.source) },
      dueAt: due ?? subject.receivedAt,
      legalOverride: group == .adult || isSupport(place, situations)
        ? nil : reasons.lazy.compactMap(\.legalOverride).first,
      place: place, conflict: Conflict.of(kind, in: situations),
      isWithheld: !subject.withheld.isDisjoint(with: names))
  }

  /// The commune of residence is told of support as the incident's is: by consent.
  private static func isSupport(
    _ place: Situation.Place, _ situations: Set<Situation>
  ) -> Bool {
    place == .residence && situations.isDisjoint(with: [.atRisk, .crimeSuspected, .emergency])
  }

  /// Not a line that nobody can act on: a commune's office while no commune is known, the incident's own committee
  /// where another commune's is told, offices that only some places have.
  private static func isNeeded(_ proposal: Proposal, _ places: CasePlaces) -> Bool {
    if proposal.agency != nil { return true }
    if optional.contains(proposal.agencyKind) { return false }
    if proposal.agencyKind == numbers { return false }
    if proposal.agencyKind == "border-post" {
      return proposal.reasons.contains { $0.situation == .trafficking }
    }
    guard proposal.place == .incident else { return true }
    if !places.knowsCommune { return !ofCommunes.contains(proposal.agencyKind) }
    return !(places.isElsewhere && proposal.agencyKind == "commune-people-committee")
  }

  /// Whether it is the body that runs the log, which knows what it received: a commune of its own cases alone.
  private static func isOwn(_ proposal: Proposal, _ places: CasePlaces, _ body: LogBody) -> Bool {
    guard proposal.agencyKind == body.agencyKind else { return false }
    return body != .commune || proposal.place == .incident && places.knowsCommune && !places.isElsewhere
  }

  static let numbers = "emergency-number"

  /// Told where somebody entered them.
  private static let optional: Set<String> = [
    "village-head", "fatherland-front", "youth-union", "child-rights-association",
    "domestic-violence-hotline", "civil-status-office", "school-counsellor",
  ]

  private static let ofCommunes: Set<String> = [
    "commune-people-committee", "commune-chair", "child-protection-worker", "commune-police",
    "health-station", "culture-social-office", "school", "school-counsellor", "hazard-owner",
    "womens-union", "other-commune", "border-post",
  ]
}

extension Agency {
  /// Another commune's committee is told as such.
  fileprivate func serves(as kind: String) -> Bool {
    self.kind == kind || kind == "other-commune" && self.kind == "commune-people-committee"
  }

  fileprivate func isThere(for asked: Set<Situation>) -> Bool {
    situations.isEmpty || !situations.isDisjoint(with: asked)
  }

  /// 0 = competent for the place itself, 1 for its parent, …; last, everywhere. Nil = not competent
  /// there. One that is still entered for a unit's predecessor comes after those of the unit.
  fileprivate func distance(in area: [PlaceKey], _ units: Units) -> Int? {
    if places.isEmpty { return 2 * area.count }
    if let direct = area.firstIndex(where: places.contains) { return 2 * direct }
    let today = Set(places.flatMap(units.today))
    return area.firstIndex(where: today.contains).map { 2 * $0 + 1 }
  }
}

extension [Proposal] {
  /// One line for an agency that is told for two places.
  fileprivate var merged: [Proposal] {
    reduce(into: []) { lines, proposal in
      guard let agency = proposal.agency,
        let index = lines.firstIndex(where: {
          $0.agency == agency && $0.agencyKind == proposal.agencyKind
        })
      else { return lines.append(proposal) }
      let other = lines[index]
      let reasons = (other.reasons + proposal.reasons)
        .sorted { $0.situation.rank < $1.situation.rank }
      lines[index] = Proposal(
        agencyKind: other.agencyKind, agency: agency, reasons: reasons,
        dueAt: Swift.min(other.dueAt, proposal.dueAt),
        legalOverride: other.legalOverride ?? proposal.legalOverride,
        place: reasons.first?.situation.place ?? other.place, conflict: other.conflict,
        isWithheld: other.isWithheld)
    }
  }
}

extension Situation {
  /// The order in which reasons are named: that of the declaration, gravest first.
  fileprivate var rank: Int { Situation.allCases.firstIndex(of: self) ?? Situation.allCases.count }
}
