public import Base

/// What a work queue shows of a case: what stands in clear, and nothing else.
public struct CaseSummary: Hashable, Sendable {
  public let number: CaseNumber
  public let state: CaseState
  public let proposedUrgency: Urgency
  /// What the operator confirmed; nil before triage.
  public let confirmedUrgency: Urgency?
  public let place: PlaceKey?
  public let assignedTo: String?
  public let receivedAt: Instant
  public let recordedAt: Instant
  /// The earliest running clock.
  public let dueAt: Instant?
  public let duty: Duty?
  /// Duties that nobody met in time before the case ended or was judged anew.
  public let missed: Int
  public let version: Int

  public init(
    number: CaseNumber, state: CaseState, proposedUrgency: Urgency, confirmedUrgency: Urgency?,
    place: PlaceKey?, assignedTo: String?, receivedAt: Instant, recordedAt: Instant,
    dueAt: Instant?, duty: Duty?, missed: Int = 0, version: Int
  ) {
    self.number = number
    self.state = state
    self.proposedUrgency = proposedUrgency
    self.confirmedUrgency = confirmedUrgency
    self.place = place
    self.assignedTo = assignedTo
    self.receivedAt = receivedAt
    self.recordedAt = recordedAt
    self.dueAt = dueAt
    self.duty = duty
    self.missed = missed
    self.version = version
  }

  public var urgency: Urgency { confirmedUrgency ?? proposedUrgency }
}
