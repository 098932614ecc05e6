public import Base

/// Something that happened in a case, by which clocks start and stop.
///
/// Every ``Act`` is an event of the same name; the others follow from the case's own steps.
public enum Event: String, CaseIterable, Codable, Sendable {
  case received
  case assigned
  /// Whoever it was assigned to is here no more, or can't work it any more: the case is nobody's.
  case unassigned
  case triaged
  case started
  case communeTold = "commune-told"
  case policeTold = "police-told"
  case policeWritten = "police-written"
  case emergencyMeasures = "emergency-measures"
  case separationDecision = "separation-decision"
  case noSeparation = "no-separation"
  case separationStart = "separation-start"
  case separationExtension = "separation-extension"
  case separationEnd = "separation-end"
  case separationCancelled = "separation-cancelled"
  case courtRequest = "court-request"
  case courtDecision = "court-decision"
  case initialAssessment = "initial-assessment"
  case detailedAssessment = "detailed-assessment"
  case needsMeeting = "needs-meeting"
  case plan
  case planApproval = "plan-approval"
  case planSent = "plan-sent"
  case planRefused = "plan-refused"
  case closingDecision = "closing-decision"
  case databaseEntry = "database-entry"
  case handOverAccepted = "hand-over-accepted"
  case policeReceived = "police-received"
  case policeTransfer = "police-transfer"
  case prosecutionProposal = "prosecution-proposal"
  case investigationReceived = "investigation-received"
  case receiptNotice = "receipt-notice"
  case investigationResult = "investigation-result"
  case reporterTold = "reporter-told"
  case victimVerified = "victim-verified"
  case review
  /// A further contact, a merged case, a reopening, or a correction that tells of something graver: whoever triaged
  /// didn't know it.
  case toldMore = "told-more"
  /// Somebody left a report with signs of danger at a talk: another person looks at it again.
  case secondLook = "second-look"
  /// Any agency was told by a referral: a first action, whoever it was.
  case referred
  /// Anything that was told, done or noted.
  case worked
  case closed
}

/// An event and when it happened.
public struct Happening: Hashable, Sendable {
  public let event: Event
  public let at: Instant

  public init(_ event: Event, at: Instant) {
    self.event = event
    self.at = at
  }
}
