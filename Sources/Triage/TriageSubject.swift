public import Base
public import CaseModel

/// What triage looks at: everything that was told of one case, and nothing that depends on now.
public struct TriageSubject: Sendable {
  /// All reports about the case, in their newest revision.
  public let reports: [Report]
  /// When each contact about the case was received, in any order.
  public let contactTimes: [Instant]
  /// The signs of the reference data; those that count are ticked in a report.
  public let signs: [Sign]
  /// The newest form 02: it decides whether it is an emergency (NĐ 56 art. 26(2)–(3)).
  public let form02: ActForm?

  public init(
    reports: [Report], contactTimes: [Instant], signs: [Sign], form02: ActForm? = nil
  ) {
    self.reports = reports
    self.contactTimes = contactTimes
    self.signs = signs
    self.form02 = form02
  }

  /// The reports that tell of a child; a question about a topic tells nothing.
  var told: [Report] { reports.filter { !$0.asksOnly } }

  func hasSign(_ codes: String...) -> Bool {
    told.contains { report in codes.contains { report.signs.contains($0) } }
  }

  func hasTopic(_ codes: String...) -> Bool {
    told.contains { report in codes.contains { report.topics.contains($0) } }
  }

  /// What carries an emergency: the law where harm is told or not ruled out, else local policy (an accident, an
  /// illness).
  var emergencySource: String {
    told.contains { $0.tellsHarm && $0.mayConcern(under: 16) }
      ? "NĐ 56/2017 Đ31 k1" : "local policy"
  }
}
