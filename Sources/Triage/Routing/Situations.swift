public import CaseModel

/// What a case is, seen by those who must be told.
public enum Situations {
  public static func of(_ subject: RoutingSubject) -> Set<Situation> {
    let places = CasePlaces(subject.reports, own: subject.ownPlaces, units: subject.units)
    let isGrave = subject.urgency == .emergency || subject.urgency == .urgent
    return Set(
      Situation.allCases.filter { situation in
        switch situation {
        case .emergency: subject.urgency == .emergency
        // An urgent need of care becomes one of life when the whole case is an emergency.
        case .lifeInDanger:
          subject.reports.contains { report in
            report.tellsLifeInDanger
              || subject.urgency == .emergency && report.hasSign("needs-medical-care")
          }
        case .search:
          subject.reports.contains(where: \.tellsMissing)
            && subject.reports.contains(where: \.mayBeOutside)
        case .placeUnknown: places.incident.isEmpty
        case .provinceKnown: !places.incident.isEmpty && !places.knowsCommune
        case .incidentElsewhere: places.isElsewhere
        case .residenceElsewhere:
          places.livesElsewhere && !subject.reports.allSatisfy(\.isOnlyAccident)
        case .childElsewhere: places.isNowElsewhere && isGrave
        default: subject.reports.contains { $0.shows(situation) }
        }
      })
  }
}
