public import CaseModel

/// What a case is, seen by those who must be told.
public enum Situations {
  /// - Parameter ownPlaces: The communes this hotline serves; when empty, nowhere counts as
  ///   elsewhere.
  public static func of(
    reports: [Report], urgency: Urgency, ownPlaces: [PlaceKey]
  ) -> Set<Situation> {
    Set(
      Situation.allCases.filter { situation in
        switch situation {
        case .emergency: urgency == .emergency
        case .placeUnknown: !reports.contains(where: \.knowsPlace)
        case .incidentElsewhere: reports.contains { $0.happenedOutside(ownPlaces) }
        // Not where the school's own staff is accused: telling the school would warn them.
        case .schoolInvolved:
          reports.contains(where: \.involvesSchool) && !reports.contains(where: \.accusesTeacher)
        default: reports.contains { $0.shows(situation) }
        }
      })
  }
}

extension Report {
  /// Whether this report alone shows a situation.
  fileprivate func shows(_ situation: Situation) -> Bool {
    switch situation {
    case .actInProgress: hasSign("present-danger", "weapon") || tellsPresentDanger
    case .crimeSuspected: suspectsCrime
    case .sexualAbuse: hasTopic(ofGroups: "XH")
    case .carerIsOffender: accusesCarer
    case .trafficking: hasTopic(ofGroups: "MB") || hasSign("trafficking-under-way")
    case .domesticViolence: tellsDomesticViolence
    case .online: isOnline
    case .atRisk: mayBeHarm
    case .specialCircumstances:
      nature == .specialCircumstances || children.contains { !$0.specialCircumstances.isEmpty }
    case .childSafety: hasTopic(ofGroups: "TN")
    case .needsMedicalCare: hasSign("needs-medical-care", "serious-injury")
    case .selfHarm: hasSign("self-harm", "suicide") || topics.contains("SK05")
    case .missing: hasSign("missing") || hasTopic(ofGroups: "MT")
    case .emergency, .placeUnknown, .incidentElsewhere, .schoolInvolved: false
    }
  }

  private func hasSign(_ codes: String...) -> Bool { codes.contains { signs.contains($0) } }

  /// Somewhere the report can be passed on to: where it happened, or where the child is or lives.
  fileprivate var knowsPlace: Bool {
    incident.place != nil || children.contains { $0.now.place != nil || $0.home.place != nil }
  }

  /// Only a commune can be elsewhere: a province may hold our own.
  fileprivate func happenedOutside(_ ownPlaces: [PlaceKey]) -> Bool {
    guard let place = incident.place, place.code.utf8.count == 5, !ownPlaces.isEmpty else {
      return false
    }
    return !ownPlaces.contains(place)
  }

  fileprivate var involvesSchool: Bool { incident.setting == .school || topics.contains("BL05") }

  fileprivate var accusesTeacher: Bool { offenders.contains { $0.relation == .teacher } }

  /// Violence at home or by somebody of the family (Luật 13/2022/QH15 art. 2), or witnessing it.
  private var tellsDomesticViolence: Bool {
    topics.contains("BL06")
      || hasTopic(ofGroups: "BL")
        && (incident.setting == .home
          || offenders.contains { $0.caresForChild || $0.relation.isOfFamily })
  }

  private var isOnline: Bool {
    incident.online == .yes || incident.setting == .online || hasSign("images-spreading")
      || !Set(topics).isDisjoint(with: ["BL07", "XH04", "XH06"])
  }

  /// Harm or risk is told; or nobody knows, and a topic of harm or none at all leaves it open.
  private var mayBeHarm: Bool {
    switch nature {
    case .actual, .atRisk: true
    case .specialCircumstances: false
    case .unknown: topics.isEmpty || tellsHarm
    }
  }
}

extension Relation {
  fileprivate var isOfFamily: Bool {
    caresForChild || [.grandparent, .sibling, .relative, .partner].contains(self)
  }
}
