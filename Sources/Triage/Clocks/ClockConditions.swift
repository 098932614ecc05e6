public import CaseModel

/// What clock rules may depend on (`clock.csv`), read off a case.
public enum ClockConditions {
  /// - Parameters:
  ///   - reports: What was told of the case, the opening report first.
  ///   - urgency: As confirmed.
  ///   - remote: Whether the commune is remote with hard travel (TT 43/2021 art. 5(1)).
  ///   - form02: The newest form 02: it can make an emergency of what was told as less.
  public static func of(
    reports: [Report], urgency: Urgency, remote: Bool, form02: ActForm? = nil
  ) -> Set<ClockRule.Condition> {
    let isYoung = reports.isEmpty || reports.contains { $0.mayConcern(under: 16) }
    let isUnder18 = reports.isEmpty || reports.contains { $0.mayConcern(under: 18) }
    let isHarm = reports.contains { $0.tellsHarm && $0.mayConcern(under: 16) }
    func any(_ property: (Report) -> Bool) -> Bool { reports.contains(where: property) }
    let held: [(ClockRule.Condition, Bool)] = [
      (.emergency, urgency == .emergency), (.notEmergency, urgency != .emergency),
      (
        .childEmergency,
        urgency == .emergency && isYoung && (isHarm || form02?.saysEmergency == true)
      ),
      (.harm, isHarm), (.carerIsOffender, any(\.accusesCarer)),
      (.crimeSuspected, any(\.suspectsCrime)),
      (
        .otherCrime,
        any(\.suspectsCrime) && !any { $0.tellsSexualAbuse && $0.mayConcern(under: 18) }
      ),
      (.sexualAbuse, any(\.tellsSexualAbuse)), (.trafficking, any(\.tellsTrafficking)),
      (.domesticViolence, any(\.showsDomesticViolence)), (.communeKnown, any(\.knowsCommune)),
      (.under16, isYoung), (.aged16to17, !isYoung && isUnder18), (.under18, isUnder18),
      (.remote, remote), (.notRemote, !remote),
    ]
    return Set(held.filter(\.1).map(\.0))
  }
}
