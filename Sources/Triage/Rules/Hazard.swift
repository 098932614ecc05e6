import Base
import CaseModel

enum Hazard: Rule {
  static let code = "hazard"
  static let summary = Text(
    vi: """
      Tai nạn, hoặc nơi, vật nguy hiểm: không phải xâm hại, không cần có trẻ nào. Sớm, \
      theo quy ước: chủ của nơi ấy, UBND xã và nhà trường khắc phục; không có thời hạn \
      nào của luật về xâm hại.
      """,
    en: """
      An accident, or a dangerous place or thing: no abuse, and it needs no child. Soon, \
      by local policy: its owner, the commune and the school put it right; no clock of a \
      law on abuse runs.
      """)
  static let change = Text(
    vi: "Đang có trẻ gặp nạn (gọi 114, 115), hoặc có người bỏ mặc trẻ ở đó.",
    en: "A child is in trouble there now (call 114, 115), or somebody leaves children there.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.told.contains(where: \.isHazard) else { return nil }
    return found(
      .soon, vi: "Tai nạn, hoặc nơi, vật nguy hiểm cho trẻ; không phải xâm hại.",
      en: "An accident, or a place or thing that is dangerous for children; no abuse.",
      guidance: Text(
        vi: "Hỏi đúng chỗ nào, của ai, trẻ nào hay đến; khuyên rào, canh, đưa trẻ ra xa.",
        en:
          "Ask where exactly, whose it is, which children go there; advise to fence, watch, keep them away."
      ),
      source: "local policy")
  }
}
