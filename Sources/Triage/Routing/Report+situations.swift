import Base
import CaseModel

extension Report {
  /// Whether this report alone shows a situation.
  func shows(_ situation: Situation) -> Bool {
    switch situation {
    case .actInProgress: tellsActInProgress
    case .drowning: topics.contains("TN01") && tellsAccident
    case .fire: topics.contains("TN04") && hasSign("present-danger")
    case .explosives: topics.contains("TN07")
    case .disaster: topics.contains("TN09") && tellsAccident
    case .roadAccident: topics.contains("TN02") && tellsAccident
    case .threat: hasSign("threatened")
    case .callCutOff: hasSign("call-cut-off-in-distress")
    case .sexualAbuse: tellsSexualAbuse
    case .trafficking: tellsTrafficking
    case .carerIsOffender: accusesCarer
    case .abandoned:
      topics.contains("BR01") || children.contains { $0.specialCircumstances.contains(2) }
    case .childMarriage: topics.contains("KH01") || hasSign("forced-marriage-imminent")
    case .crimeSuspected: suspectsCrime
    case .domesticViolence: showsDomesticViolence
    case .online: isOnline
    case .missing: tellsMissing
    case .selfHarm: hasSign("self-harm", "suicide") || topics.contains("SK05")
    case .needsMedicalCare: hasSign("needs-medical-care", "serious-injury") || tellsLifeInDanger
    case .alone: hasSign("child-alone", "carer-incapable")
    case .destitute: hasSign("no-food-or-shelter")
    case .withinReach: tellsReach
    case .officialAccused: accuses(.official, .villageHead)
    case .policeAccused: accuses(.police)
    case .borderGuardAccused: accuses(.borderGuard)
    case .teacherAccused: accuses(.teacher)
    case .healthWorkerAccused: accuses(.healthWorker)
    case .facilityAccused: accuses(.facilityStaff)
    case .hotlineAccused: accuses(.hotlineStaff)
    case .atRisk: tellsHarmOrRisk
    case .accusedChild: topics.contains("LK03") || offenders.contains { $0.minor == .yes }
    case .childLabour: hasTopic(ofGroups: "BO") && !topics.allSatisfy { $0 == "BO03" }
    case .crossBorder: topics.contains("HC05") || speaksForeign
    case .specialCircumstances: tellsSpecialCircumstances
    case .hardship: hasTopic(ofGroups: "HC")
    case .schooling: hasAnyTopic("CQ01", "BR04", "HC04")
    case .civilStatus: topics.contains("CQ02")
    case .custody: topics.contains("CQ03")
    case .mentalHealth: hasAnyTopic("SK03", "SK04", "SK10")
    case .illness:
      hasTopic(ofGroups: "SK") && !topics.allSatisfy(Self.ofMind.contains) || hasSign("pregnant")
    case .counselling: hasTopic(ofGroups: "TV")
    // Who works there hears no reason; a warning tells the operator.
    case .schoolInvolved:
      incident.setting == .school || topics.contains("BL05") || accuses(.teacher)
    case .hazard:
      hasTopic(ofGroups: "TN") && (!tellsAccident || topics.contains("TN07"))
        && incident.setting != .home
    case .childSafety: hasTopic(ofGroups: "TN")
    case .youth: true
    case .emergency, .lifeInDanger, .search, .placeUnknown, .provinceKnown, .incidentElsewhere,
      .residenceElsewhere, .childElsewhere:
      false
    }
  }

  func hasSign(_ codes: String...) -> Bool { codes.contains { signs.contains($0) } }

  private func hasAnyTopic(_ codes: String...) -> Bool { codes.contains(where: topics.contains) }

  private func accuses(_ relations: Relation...) -> Bool {
    offenders.contains { relations.contains($0.relation) }
  }

  // MARK: Danger

  /// Somebody does it now: not what water, fire or traffic does.
  private var tellsActInProgress: Bool {
    hasSign("weapon") || tellsPresentDanger || hasSign("trafficking-under-way")
      || topics.contains("MB02") || topics.contains("BL02")
      || hasSign("present-danger") && !isOnlyAccident
  }

  /// Something happened, or is happening: more than a spot where it could.
  var tellsAccident: Bool {
    nature == .actual
      || hasSign("present-danger", "serious-injury", "missing", "needs-medical-care")
  }

  /// Water, fire, traffic: nobody did it.
  var isOnlyAccident: Bool { hasTopic(ofGroups: "TN") && !tellsHarmTopic }

  var tellsLifeInDanger: Bool {
    hasSign("serious-injury", "suicide")
      || hasAnyTopic("TN05", "TN08") && tellsAccident
      || hasAnyTopic("TN01", "TN04", "TN06") && hasSign("present-danger", "needs-medical-care")
      || topics.contains("BR01")
        && children.contains { $0.age.mayBeUnder(1) && $0.age.years != nil }
  }

  var tellsMissing: Bool { hasSign("missing") || hasTopic(ofGroups: "MT") }

  /// Somewhere that people search with rescuers: forest, water, after a disaster.
  var mayBeOutside: Bool {
    incident.setting == .publicPlace || hasTopic(ofGroups: "TN")
  }

  /// Who hurt the child can come near it, or it fears to go where they are.
  private var tellsReach: Bool {
    hasSign("afraid-to-go-home") || hasSign("offender-has-access") && !isAmongChildren
      || children.contains { $0.safe == .no } && !isOnlyAccident
      || tellsHarmOrRisk && hasTopic(ofGroups: "XH", "BL", "MB", "BO")
        && offenders.contains { $0.hasAccess == .yes && $0.minor != .yes }
  }

  // MARK: Harm

  private static let ofMind: Set<String> = ["SK03", "SK04", "SK05", "SK10"]

  /// Topics of what people do to children; not of accidents, illness, hardship, papers, custody, counselling.
  private var tellsHarmTopic: Bool {
    hasTopic(ofGroups: "BL", "XH", "BO", "MB", "BR", "KH", "LK", "MT")
      || hasAnyTopic("CQ01", "CQ04", "CQ05", "CQ99")
  }

  /// Harm or a risk of it is told, or nothing is told that rules it out.
  var tellsHarmOrRisk: Bool {
    if tellsHarm { return nature != .specialCircumstances }
    return switch nature {
    case .actual, .atRisk:
      topics.isEmpty || tellsHarmTopic || hasSign("child-alone", "carer-incapable", "threatened")
    case .specialCircumstances: false
    case .unknown: topics.isEmpty || tellsHarmTopic
    }
  }

  /// A group of LTE art. 10: answered, or the topic is one.
  private var tellsSpecialCircumstances: Bool {
    children.contains { !$0.specialCircumstances.isEmpty }
      || nature == .specialCircumstances
        && (topics.isEmpty || !topics.allSatisfy(Self.ofMind.contains))
      || hasAnyTopic("HC02", "HC03", "HC04", "HC05", "SK09", "SK12", "LK03")
  }

  private var isOnline: Bool {
    incident.online == .yes || incident.setting == .online || hasSign("images-spreading")
      || hasAnyTopic("BL07", "XH04", "XH06")
  }

  /// The language of a neighbour over the border.
  private var speaksForeign: Bool {
    ["lao", "tieng lao", "khmer", "campuchia", "tieng khmer"].contains(Fold.key(language ?? ""))
  }
}
