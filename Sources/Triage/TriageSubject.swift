public import CaseModel

/// What triage looks at: everything that was told of one case, and nothing that depends on now.
public struct TriageSubject: Sendable {
  /// All reports about the case, in their newest revision.
  public let reports: [Report]
  /// When each contact about the case was received, in any order.
  public let contactTimes: [Instant]
  /// The signs of the reference data; those that count are ticked in a report.
  public let signs: [Sign]

  public init(reports: [Report], contactTimes: [Instant], signs: [Sign]) {
    self.reports = reports
    self.contactTimes = contactTimes
    self.signs = signs
  }

  func hasSign(_ codes: String...) -> Bool {
    reports.contains { report in codes.contains { report.signs.contains($0) } }
  }

  func hasTopic(_ codes: String...) -> Bool {
    reports.contains { report in codes.contains { report.topics.contains($0) } }
  }
}
