import Base
import CaseModel

enum AccusedMinor: Rule {
  static let code = "accused-minor"
  static let summary = Text(
    vi: """
      Người bị tố giác cũng là trẻ em nên cũng cần được giúp (Luật Trẻ em 2016 Đ10 k1 đ; \
      Luật 59/2024/QH15). Sớm, theo quy ước của đường dây: không làm giảm điều trẻ bị \
      hại được hưởng.
      """,
    en: """
      Who is accused is a child too, and so a child in need (Luật Trẻ em 2016 art. \
      10(1)(dd); Luật 59/2024/QH15). Soon, by local policy: what the harmed child is \
      owed doesn't change.
      """)
  static let change = Text(
    vi: "Người bị tố giác đủ 18 tuổi.", en: "Who is accused is 18 or older.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard
      subject.told.contains(where: { report in
        report.tellsHarm && report.offenders.contains { $0.minor == .yes }
      })
    else { return nil }
    let amongChildren = subject.told.allSatisfy { !$0.tellsHarm || $0.isAmongChildren }
    return found(
      .soon, vi: "Người bị tố giác cũng là trẻ em, cũng cần được giúp.",
      en: "Who is accused is a child too, and needs help as well.",
      guidance: amongChildren
        ? Text(
          vi:
            "Nhà trường lo trước: gặp hai gia đình, bảo vệ em bị bắt nạt. Không gọi em nào là thủ phạm.",
          en:
            "The school's first: meet both families, protect the bullied child. Call no child a culprit."
        )
        : Text(
          vi: "Không gọi em là thủ phạm. Cả hai em đều cần người chăm lo và trợ giúp pháp lý.",
          en: "Don't call it a culprit. Both children need a case worker and legal aid."),
      source: "Luật Trẻ em 2016 Đ10; Luật 59/2024/QH15; local policy")
  }
}
