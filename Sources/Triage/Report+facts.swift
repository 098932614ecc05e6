import CaseModel

extension Report {
  /// Whether a topic is of one of the level-1 groups (`XH` holds `XH01`).
  func hasTopic(ofGroups groups: String...) -> Bool {
    topics.contains { groups.contains(String($0.prefix(2))) }
  }

  func hasTopic(among codes: Set<String>) -> Bool { !codes.isDisjoint(with: topics) }

  func hasSign(among codes: Set<String>) -> Bool { !codes.isDisjoint(with: signs) }

  /// Somebody asked about a topic; nothing was told of any child.
  var asksOnly: Bool {
    result != nil && result != .case && nature == .unknown && children.isEmpty && offenders.isEmpty
      && signs.isEmpty
  }

  /// Harm or a risk of harm in the sense of Luật Trẻ em art. 4(5)–(9) is told, or nobody was asked: an unanswered
  /// question rules nothing out. A topic of something else does: illness, need, accidents and advice are no abuse.
  var tellsHarm: Bool {
    if asksOnly { return false }
    if namesHarm { return true }
    guard topics.isEmpty else { return false }
    switch nature {
    case .actual, .atRisk: return true
    case .unknown: return !offenders.isEmpty || !Set(signs).isSubset(of: Report.signsOfIllness)
    case .specialCircumstances: return false
    }
  }

  /// A topic or a sign names it.
  private var namesHarm: Bool {
    hasTopic(ofGroups: "BL", "XH", "BO", "MB", "BR", "MT")
      || hasTopic(among: ["KH01", "KH02", "KH99", "LK01", "CQ04"])
      || hasSign(among: Report.signsOfHarm) || suspectsEarlyPregnancy
  }

  /// An act is told, not a risk only: at risk with the day of something that happened is an act, unless it was done to
  /// somebody else and the child saw it.
  private var tellsAct: Bool {
    if nature != .atRisk { return true }
    return (incident.time != nil || incident.recent == .yes) && topics != ["BL06"]
  }

  /// Signs that somebody harms or threatens the child.
  private static let signsOfHarm: Set<String> = [
    "threatened", "forced-marriage-imminent", "trafficking-under-way", "images-spreading",
    "offender-has-access", "afraid-to-go-home",
  ]

  /// Signs that say nothing of harm by somebody.
  private static let signsOfIllness: Set<String> = ["suicide", "self-harm", "needs-medical-care"]

  // MARK: Whose act

  /// A parent or carer is the source of harm or of the risk (NĐ 56 art. 31(1), 32(1)), to a child that may be under 16.
  var accusesCarer: Bool {
    guard mayConcern(under: 16) else { return false }
    return tellsAct ? blamesCarer : risksCarer { $0.hasAccess != .no }
  }

  /// A parent or carer is the source of harm to somebody of 16 or 17: other laws than NĐ 56.
  var accusesCarerOfYouth: Bool {
    guard !mayConcern(under: 16), mayConcern(under: 18) else { return false }
    return tellsAct ? blamesCarer : risksCarer { $0.hasAccess != .no }
  }

  /// A child is at risk by a parent or carer who can't come near it.
  var fearsCarerAway: Bool { mayConcern(under: 18) && !tellsAct && risksCarer { _ in true } }

  private var blamesCarer: Bool {
    guard tellsHarm,
      topics.isEmpty || hasSign(among: Report.signsOfHarm) || suspectsEarlyPregnancy
        || hasTopic(ofGroups: "BL", "XH", "BO", "MB", "BR")
        || hasTopic(among: ["KH01", "KH02", "KH99", "LK01"])
    else { return false }
    return hasTopic(ofGroups: "BR") || isPunishedByCarer || offenders.contains(where: mayCare)
  }

  /// NĐ 56 names the risk of violence, exploitation and abandonment; neglect that hasn't happened isn't among them.
  private func risksCarer(_ condition: (Offender) -> Bool) -> Bool {
    guard tellsHarm,
      topics.isEmpty || hasSign(among: Report.signsOfHarm) || suspectsEarlyPregnancy
        || hasTopic(ofGroups: "BL", "XH", "BO", "MB")
        || hasTopic(among: ["BR01", "KH01", "KH02", "LK01"])
    else { return false }
    return topics.contains("BR01") || offenders.contains { mayCare($0) && condition($0) }
  }

  /// BL03 is the carer's act by its name, unless only others are accused.
  private var isPunishedByCarer: Bool {
    topics.contains("BL03") && (offenders.isEmpty || offenders.contains(where: mayCare))
  }

  /// Whether an alleged offender is a parent or carer, or may be one: not knowing who cares rules nothing out.
  private func mayCare(_ offender: Offender) -> Bool {
    if offender.relation == .parent || offender.carer == .yes { return true }
    guard offender.carer == .unknown else { return false }
    switch offender.relation {
    case .parent, .stepParent, .caregiver: return true
    case .grandparent, .relative:
      return ![.school, .online, .publicPlace, .workplace].contains(incident.setting)
    case .sibling: return offender.minor == .no && incident.setting == .home
    case .unknown, .other:
      return offender.minor != .yes && [.home, .institution].contains(incident.setting)
    case .facilityStaff: return true
    case .teacher, .healthWorker, .official: return incident.setting == .institution
    case .child, .partner, .friend, .neighbour, .villageHead, .police, .borderGuard, .hotlineStaff,
      .acquaintance, .stranger:
      return false
    }
  }

  // MARK: Crime

  /// Something that the penal code may punish is told or not ruled out. The police judge it, not this log.
  var suspectsCrime: Bool {
    guard tellsHarm, !isAmongChildren else { return false }
    if suspectsEarlyPregnancy || hasSign(among: Report.signsOfCrime) { return true }
    if hasTopic(ofGroups: "XH", "BO", "MB") || hasTopic(among: ["BR01", "KH01", "LK01"]) {
      return true
    }
    guard hasTopic(ofGroups: "BL") else { return false }
    let isViolent = hasSign(among: Report.signsOfViolence) || tellsPresentDanger
    // A child that saw violence is no victim of a crime by that alone.
    return isViolent || tellsAct && topics.contains { $0.hasPrefix("BL") && $0 != "BL06" }
  }

  private static let signsOfCrime: Set<String> = [
    "threatened", "forced-marriage-imminent", "trafficking-under-way", "images-spreading",
  ]

  private static let signsOfViolence: Set<String> = [
    "weapon", "serious-injury", "present-danger", "threatened",
  ]

  /// Children tease or exclude each other, and nobody is in danger: the school's first.
  var isAmongChildren: Bool {
    let told = topics.filter { ["BL", "XH", "BO", "MB", "BR", "KH", "LK"].contains($0.prefix(2)) }
    return !told.isEmpty && Set(told).isSubset(of: ["BL04", "BL05", "BL07"])
      && !hasSign(among: Report.signsOfViolence.union(["images-spreading"]))
      && !offenders.isEmpty && offenders.allSatisfy(\.isPeer)
  }

  /// Sexual abuse, or a pregnancy that lets suspect it.
  var tellsSexualAbuse: Bool {
    tellsHarm && (hasTopic(ofGroups: "XH") || suspectsEarlyPregnancy)
  }

  /// A child under 16 is or may be pregnant (BLHS art. 142, 145). The topic is wider than its question, so it counts
  /// only where a case is made of it and the age is known; the sign always counts.
  var suspectsEarlyPregnancy: Bool {
    if signs.contains("pregnant") { return mayConcern(under: 16) }
    return topics.contains("SK08") && result == .case
      && children.contains { $0.age.years != nil && $0.age.mayBeUnder(16) }
  }

  /// Trafficking or abduction, or a sign of it.
  var tellsTrafficking: Bool {
    !asksOnly && (hasTopic(ofGroups: "MB") || signs.contains("trafficking-under-way"))
  }

  /// Violence at home or by somebody of the family (Luật 13/2022/QH15 art. 2, 3).
  var showsDomesticViolence: Bool {
    guard tellsHarm, !isAmongChildren else { return false }
    if topics.contains("BL06") { return true }
    guard tellsSexualAbuse || hasTopic(ofGroups: "BL") || hasSign(among: ["threatened", "weapon"])
    else { return false }
    return incident.setting == .home
      && (offenders.isEmpty || offenders.contains(where: \.mayBeOfFamily))
      || isPunishedByCarer && offenders.isEmpty
      || offenders.contains { $0.isOfFamily && incident.setting != .institution }
  }

  // MARK: Whom it concerns

  /// Whether a child may be under so many years. Nobody known is treated as a child.
  func mayConcern(under limit: Int) -> Bool {
    children.isEmpty || children.contains { $0.age.mayBeUnder(limit) }
  }

  /// A child surely under 6 that is alone or without food or shelter can't keep itself alive.
  var leavesYoungChild: Bool {
    hasSign(among: ["child-alone", "no-food-or-shelter"])
      && children.contains { $0.age.isUnder(6) }
  }

  /// Whether the child is not safe now, the offender can reach it, and harm was done, threatens or isn't ruled out.
  var tellsPresentDanger: Bool {
    tellsHarm && children.contains { $0.safe == .no }
      && (signs.contains("offender-has-access") || offenders.contains { $0.hasAccess == .yes })
  }

  /// Only dangerous places, things and accidents are told: no abuse.
  var isHazard: Bool { !topics.isEmpty && topics.allSatisfy(TopicOrder.isHazard) && !tellsHarm }

  /// The commune that must be told: of the incident, or of the child where nobody knows where it happened.
  var knowsCommune: Bool {
    func isCommune(_ place: PlaceKey) -> Bool { place.code.utf8.count == 5 }
    if let place = incident.place { return isCommune(place) }
    return children.flatMap { [$0.now.place, $0.home.place] }.compactMap(\.self).contains(
      where: isCommune)
  }
}

extension Report.Offender {
  /// A child among children.
  fileprivate var isPeer: Bool {
    minor == .yes || carer != .yes && minor != .no && [.friend, .sibling].contains(relation)
  }

  fileprivate var isOfFamily: Bool {
    caresForChild
      || [.parent, .stepParent, .caregiver, .grandparent, .sibling, .relative, .partner]
        .contains(relation)
  }

  /// Whether nobody knows that they aren't: violence in the family is that of its members (Luật 13/2022/QH15 art. 2).
  fileprivate var mayBeOfFamily: Bool {
    isOfFamily || relation == .unknown || relation == .other
  }
}
