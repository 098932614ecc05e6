public import CaseModel

/// What clock rules may depend on (`clock.csv`), read off a case.
public enum ClockConditions {
  /// - Parameter remote: Whether the commune is remote with hard travel (TT 43/2021 art. 5(1)).
  public static func of(
    reports: [Report], urgency: Urgency, remote: Bool
  ) -> Set<ClockRule.Condition> {
    var conditions: Set<ClockRule.Condition> = [
      urgency == .emergency ? .emergency : .notEmergency, remote ? .remote : .notRemote,
    ]
    if reports.contains(where: \.accusesCarer) { conditions.insert(.carerIsOffender) }
    if reports.contains(where: \.suspectsCrime) { conditions.insert(.crimeSuspected) }
    if reports.contains(where: { $0.hasTopic(ofGroups: "XH") }) { conditions.insert(.sexualAbuse) }
    if reports.isEmpty || reports.contains(where: \.mayConcernChild) {
      conditions.insert(.under18)
    }
    return conditions
  }
}
