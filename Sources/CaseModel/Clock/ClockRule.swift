/// A duty with its time limit: reference data (`clock.csv`), changed without a release.
public struct ClockRule: Hashable, Sendable {
  public let code: String
  public let label: Text
  public let duty: Duty
  /// The event that starts the clock.
  public let startsAt: Event
  /// The events of which the first stops it.
  public let meets: [Event]
  public let span: Span
  /// What must hold for the rule to apply; all of them.
  public let conditions: Set<Condition>
  /// The kind of agency whose duty it is, or `hotline`.
  public let responsible: String
  public let basis: Basis
  /// The law article, or the local policy.
  public let source: String

  public init(
    code: String, label: Text, duty: Duty, startsAt: Event, meets: [Event], span: Span,
    conditions: Set<Condition>, responsible: String, basis: Basis, source: String
  ) {
    self.code = code
    self.label = label
    self.duty = duty
    self.startsAt = startsAt
    self.meets = meets
    self.span = span
    self.conditions = conditions
    self.responsible = responsible
    self.basis = basis
    self.source = source
  }

  /// Something about a case that a rule depends on.
  public enum Condition: String, CaseIterable, Codable, Sendable {
    case emergency
    case notEmergency = "not-emergency"
    case carerIsOffender = "carer-is-offender"
    case crimeSuspected = "crime-suspected"
    case sexualAbuse = "sexual-abuse"
    case under18 = "under-18"
    /// The commune is remote with hard travel (TT 43/2021 art. 5(1)).
    case remote
    case notRemote = "not-remote"
  }

  /// How firm a limit is.
  public enum Basis: String, CaseIterable, Codable, Sendable {
    case law
    case localPolicy = "local-policy"
    /// The law gives a limit but not its start.
    case assumption
  }
}
