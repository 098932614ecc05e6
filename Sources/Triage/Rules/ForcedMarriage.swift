import CaseModel

/// Somebody is about to make the child marry. Urgent (Luật Trẻ em 2016 art. 6(4) forbids it; the
/// time is local policy).
enum ForcedMarriage: Rule {
  static let code = "forced-marriage"

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.hasSign("forced-marriage-imminent") else { return nil }
    return found(
      .urgent, vi: "Trẻ sắp bị ép cưới.", en: "The child is about to be forced to marry.",
      guidance: Text(
        vi: "Hỏi ngày cưới, nơi cưới, trẻ đang ở nhà ai. Không hòa giải qua điện thoại.",
        en: "Ask for the day and place and where the child is kept. Don't mediate over the phone."),
      source: "Luật Trẻ em 2016 Đ6 k4; local policy")
  }
}
