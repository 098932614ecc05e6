import Base
import CaseModel

/// One reason for an urgency.
protocol Rule: SendableMetatype {
  /// Kebab-case; kept with every triage, so never changed.
  static var code: String { get }
  /// When it finds something, which urgency that is, and by which law or local policy: what people are told of it
  /// (`hotline help rules`).
  static var summary: Text { get }
  /// Which other answer would change what it finds.
  static var change: Text { get }
  static func finding(_ subject: TriageSubject) -> Finding?
}

extension Rule {
  static func found(
    _ urgency: Urgency, vi: String, en: String, guidance: Text? = nil, source: String
  ) -> Finding {
    Finding(
      rule: code, urgency: urgency, reason: Text(vi: vi, en: en), guidance: guidance,
      source: source, change: change)
  }
}
