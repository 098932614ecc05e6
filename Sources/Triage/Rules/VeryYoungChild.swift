import CaseModel

/// A child that is surely under 6 was harmed: it can't protect itself or call again. Urgent (local
/// policy).
///
/// An unknown age alone raises nothing: most callers don't know it, so it would make every report
/// urgent and hide those that are.
enum VeryYoungChild: Rule {
  static let code = "very-young-child"
  static let change = Text(vi: "Trẻ từ 6 tuổi.", en: "The child is 6 or older.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard
      subject.told.contains(where: { report in
        report.tellsHarm && report.children.contains { $0.age.isUnder(6) }
      })
    else { return nil }
    return found(
      .urgent, vi: "Trẻ dưới 6 tuổi bị xâm hại.", en: "A child under 6 was harmed.",
      source: "local policy")
  }
}
