import Base
import CaseModel

enum HarmedOrAtRisk: Rule {
  static let code = "harmed-or-at-risk"
  static let summary = Text(
    vi: """
      Trẻ bị hại hoặc có nguy cơ, không có gì nặng hơn. Sớm, theo quy ước (NĐ 56/2017 \
      Đ26 k2: mọi báo tin đều được đánh giá ban đầu). Chủ đề xâm hại là đủ khi chưa ai \
      nói trẻ có bị hại không; nơi nguy hiểm không phải xâm hại.
      """,
    en: """
      The child was harmed or is at risk, with nothing that makes it graver. Soon, by \
      local policy (NĐ 56/2017 art. 26(2): a first assessment follows every report). A \
      topic of harm is enough where nobody said whether the child was harmed; a \
      dangerous place is no abuse.
      """)
  static let change = Text(
    vi: "Chủ đề không phải xâm hại, hoặc dấu hiệu nặng hơn.",
    en: "The topic is no harm, or a graver sign.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    let harmed = subject.told.filter(\.tellsHarm)
    if !harmed.isEmpty {
      let onlyRisk = harmed.allSatisfy { $0.nature == .atRisk }
      return found(
        .soon,
        vi: onlyRisk ? "Trẻ có nguy cơ bị xâm hại." : "Trẻ bị xâm hại, hoặc chưa loại trừ được.",
        en: onlyRisk
          ? "The child is at risk of harm." : "The child was harmed, or it isn't ruled out.",
        source: "NĐ 56/2017 Đ26 k2; local policy")
    }
    guard subject.told.contains(where: { $0.nature == .actual && !$0.isHazard }) else { return nil }
    return found(
      .soon, vi: "Nói là trẻ bị hại, nhưng chủ đề không nêu hành vi xâm hại nào.",
      en: "Harm is told, but no topic names it.",
      guidance: Text(
        vi: "Hỏi rõ ai đã làm gì với trẻ; nếu là xâm hại thì thêm chủ đề.",
        en: "Ask who did what to the child; if it was harm, add the topic."),
      source: "local policy")
  }
}
