import CaseModel

/// The child was harmed or is at risk, with nothing that makes it graver. Soon (local policy,
/// within NĐ 56/2017 art. 26(2): a first assessment follows every report).
///
/// A topic of harm is enough where nobody said whether the child was harmed.
enum HarmedOrAtRisk: Rule {
  static let code = "harmed-or-at-risk"

  static func finding(_ subject: TriageSubject) -> Finding? {
    let isHarmed = subject.reports.contains(where: \.tellsHarm)
    guard isHarmed || subject.reports.contains(where: { $0.nature == .atRisk }) else { return nil }
    return found(
      .soon, vi: isHarmed ? "Trẻ bị xâm hại." : "Trẻ có nguy cơ bị xâm hại.",
      en: isHarmed ? "The child was harmed." : "The child is at risk of harm.",
      source: "NĐ 56/2017 Đ26 k2; local policy")
  }
}
