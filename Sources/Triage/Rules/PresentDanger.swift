import CaseModel

/// The child is in danger now: somebody says so, or a child that was harmed is not safe and the
/// offender can reach it.
///
/// Emergency (NĐ 56/2017 art. 31(1)): serious harm that is happening or about to happen.
enum PresentDanger: Rule {
  static let code = "present-danger"

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.hasSign("present-danger") || subject.reports.contains(where: \.tellsPresentDanger)
    else { return nil }
    return found(
      .emergency,
      vi: "Trẻ đang gặp nguy hiểm, hoặc đã bị hại, không an toàn và người gây hại tiếp cận được.",
      en: "The child is in danger now, or was harmed, is not safe and the offender has access.",
      guidance: Text(
        vi: "Gọi 113 ngay. Giữ máy với người gọi. Hỏi trẻ có thể đến chỗ an toàn nào gần nhất.",
        en: "Call 113 now. Keep the caller on the line. Ask which safe place is nearest."),
      source: "NĐ 56/2017 Đ31 k1")
  }
}
