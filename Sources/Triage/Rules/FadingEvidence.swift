import CaseModel

/// Sexual abuse in the last five days, or nobody knows when: traces on body, clothes and phones
/// fade.
///
/// Emergency when it was recent, urgent when that is unknown (TTLT 01/2022 art. 9: told to the
/// police at once; NĐ 56/2017 art. 31(5): health care keeps evidence).
enum FadingEvidence: Rule {
  static let code = "fading-evidence"

  static func finding(_ subject: TriageSubject) -> Finding? {
    let answers = subject.reports.filter { $0.hasTopic(ofGroups: "XH") }.map(\.incident.recent)
    guard answers.contains(where: { $0 != .no }) else { return nil }
    let isRecent = answers.contains(.yes)
    return found(
      isRecent ? .emergency : .urgent,
      vi: isRecent
        ? "Xâm hại tình dục trong 5 ngày qua: chứng cứ mất đi từng giờ."
        : "Xâm hại tình dục, không rõ khi nào: chứng cứ có thể đang mất đi.",
      en: isRecent
        ? "Sexual abuse in the last 5 days: evidence fades by the hour."
        : "Sexual abuse, time unknown: evidence may be fading.",
      guidance: Text(
        vi: "Đừng tắm cho trẻ, đừng giặt quần áo; giữ tin nhắn, hình ảnh. "
          + "Hỏi trẻ càng ít càng tốt.",
        en: "Don't wash the child or the clothes; keep messages. "
          + "Ask the child as little as possible."),
      source: "TTLT 01/2022 Đ9; NĐ 56/2017 Đ31 k5")
  }
}
