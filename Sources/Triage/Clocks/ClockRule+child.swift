public import CaseModel

extension ClockRule {
  /// Whether each child of a case has this duty of its own: assessment, measures, separation, plan. Telling the police
  /// or the commune, triage and assignment are done once for all of them.
  public var isOfChild: Bool {
    [.assess, .act, .plan].contains(duty) && meets.allSatisfy(Self.ofChild.contains)
      && (startsAt == .received || Self.ofChild.contains(startsAt))
  }

  private static let ofChild: Set<Event> = [
    .initialAssessment, .emergencyMeasures, .separationDecision, .noSeparation, .separationStart, .separationExtension,
    .separationEnd, .separationCancelled, .courtRequest, .courtDecision, .detailedAssessment, .needsMeeting, .plan,
    .planApproval, .planSent, .planRefused, .review, .closingDecision, .databaseEntry,
  ]
}
