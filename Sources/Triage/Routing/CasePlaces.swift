import CaseModel

/// Where a case belongs, in today's units: competence is today's, whatever a unit was called when it happened.
struct CasePlaces {
  /// Where it happened; where nobody knows, where the child is or lives.
  let incident: [PlaceKey]
  let residence: [PlaceKey]
  let whereabouts: [PlaceKey]
  private let own: Set<PlaceKey>
  private let units: Units

  init(_ reports: [Report], own: [PlaceKey], units: Units) {
    func today(_ keys: [PlaceKey?]) -> [PlaceKey] {
      keys.compactMap(\.self).flatMap(units.today)
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    let children = reports.flatMap(\.children)
    let told = today(reports.map(\.incident.place))
    residence = today(children.map(\.home.place)).filter(\.isCommune)
    whereabouts = today(children.map(\.now.place)).filter(\.isCommune)
    let nearest =
      [whereabouts, residence].first { !$0.isEmpty }
      ?? today(
        children.flatMap { [$0.now.place, $0.home.place] })
    incident = told.isEmpty ? nearest : told
    self.own = Set(own.flatMap(units.today))
    self.units = units
  }

  /// The communes where it happened.
  var communes: [PlaceKey] { incident.filter(\.isCommune) }

  var knowsCommune: Bool { !communes.isEmpty }

  var isElsewhere: Bool { !own.isEmpty && communes.contains { !own.contains($0) } }

  var livesElsewhere: Bool { !Set(residence).isSubset(of: communes) }

  /// In a commune that isn't told for another reason.
  var isNowElsewhere: Bool { !Set(whereabouts).isSubset(of: communes) }

  /// The areas in which an agency is sought, each nearest first.
  func areas(of place: Situation.Place) -> [[PlaceKey]] {
    let keys: [PlaceKey] =
      switch place {
      case .incident: knowsCommune ? communes : incident
      case .residence: residence.filter { !communes.contains($0) }
      case .whereabouts: whereabouts.filter { !communes.contains($0) }
      }
    return keys.map(units.area)
  }
}
