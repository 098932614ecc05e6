public import Base
public import CaseModel

/// How soon somebody must act, and why: the rules of `Rules` applied to what was told.
///
/// It proposes; an operator confirms, higher or lower, with a reason.
public enum Triage {
  public static func assess(_ subject: TriageSubject) -> Assessment {
    let findings = Rules.all.compactMap { $0.finding(subject) }.sorted { $0.urgency > $1.urgency }
    return Assessment(proposed: findings.first?.urgency ?? .routine, findings: findings)
  }

  /// What in a report forbids to leave it at a talk: findings of urgent or above, or the suspicion of a crime.
  public static func dangers(in report: Report, signs: [Sign]) -> [Finding] {
    let assessment = assess(
      TriageSubject(reports: [report], contactTimes: [report.receivedAt], signs: signs))
    let grave = assessment.findings.filter { $0.urgency >= .urgent }
    guard grave.isEmpty, report.suspectsCrime else { return grave }
    return assessment.findings.filter { $0.rule == HarmedOrAtRisk.code }
  }
}

/// A rule of triage as people are told of it.
public struct RuleSummary: Hashable, Sendable {
  /// What stands with every triage that the rule decided.
  public let code: String
  /// When it finds something, which urgency that is, and the source.
  public let text: Text
  /// Which other answer would change what it finds.
  public let change: Text
}

extension Triage {
  /// Every rule, in the order in which they are tried; the gravest finding is what is proposed.
  public static var rules: [RuleSummary] {
    Rules.all.map { RuleSummary(code: $0.code, text: $0.summary, change: $0.change) }
  }
}

/// What the rules make of a case.
public struct Assessment: Hashable, Sendable {
  /// The urgency of the gravest finding; `routine` when nothing was found.
  public let proposed: Urgency
  /// Gravest first.
  public let findings: [Finding]
}

/// What one rule found, in words for the operator.
public struct Finding: Hashable, Sendable {
  /// The rule's code in kebab-case.
  public let rule: String
  public let urgency: Urgency
  /// Names no person: what was ticked or answered, and what follows.
  public let reason: Text
  /// What to do or say on the phone.
  public let guidance: Text?
  /// The law article, paper or local policy.
  public let source: String
  /// Which other answer would change it.
  public let change: Text

  /// How firm it is: law only where nothing but articles carries it.
  public var basis: ClockRule.Basis { Citation(source).isLawOnly ? .law : .localPolicy }
}
