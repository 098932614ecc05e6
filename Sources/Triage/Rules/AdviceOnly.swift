import CaseModel

/// Every contact ended with counselling or information: nothing more is due. No follow-up (local
/// policy).
///
/// Any other finding is graver and prevails.
enum AdviceOnly: Rule {
  static let code = "advice-only"

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard !subject.reports.isEmpty,
      subject.reports.allSatisfy({ $0.result == .counselling || $0.result == .information })
    else { return nil }
    return found(
      .none, vi: "Đã tư vấn hoặc trả lời xong.", en: "Advice or information was given.",
      source: "local policy")
  }
}
