import CaseModel

/// Every contact ended with counselling or information: nothing more is due. No follow-up (local
/// policy).
///
/// Any other finding is graver and prevails.
enum AdviceOnly: Rule {
  static let code = "advice-only"
  static let change = Text(
    vi: "Còn việc phải làm cho trẻ.", en: "Something is left to do for the child.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard !subject.reports.isEmpty,
      subject.reports.allSatisfy({ $0.result == .counselling || $0.result == .information })
    else { return nil }
    return found(
      .none, vi: "Đã tư vấn hoặc trả lời xong.", en: "Advice or information was given.",
      source: "local policy")
  }
}
