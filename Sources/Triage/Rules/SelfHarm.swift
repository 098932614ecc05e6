import Base
import CaseModel

enum SelfHarm: Rule {
  static let code = "self-harm"
  static let summary = Text(
    vi: """
      Trẻ nghĩ đến tự tử (khẩn cấp), hoặc tự làm đau mình, hoặc tuyệt vọng như thế \
      (gấp). Theo quy ước. Chủ đề SK05 gồm cả hai nên chỉ có nó thì là gấp, và người \
      trực hỏi rõ là điều nào.
      """,
    en: """
      The child thinks of suicide (emergency), or hurts itself or is in such distress \
      (urgent). Local policy. The topic SK05 covers both, so alone it is urgent and the \
      operator asks which it is.
      """)
  static let change = Text(
    vi: "Hỏi thẳng: em không có ý định tự tử (gấp), không tự làm đau mình.",
    en: "Asked openly: no thought of suicide (urgent), no self-harm.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    if subject.hasSign("suicide") {
      return found(
        .emergency, vi: "Trẻ có nguy cơ tự tử.", en: "The child is at risk of suicide.",
        guidance: guidance, source: "local policy")
    }
    guard subject.hasSign("self-harm") || subject.hasTopic("SK05") else { return nil }
    return found(
      .urgent, vi: "Trẻ tự làm đau mình hoặc có ý định tự tử.",
      en: "The child hurts itself or has thoughts of suicide.", guidance: guidance,
      source: "local policy")
  }

  private static let guidance = Text(
    vi: "Không để trẻ ở một mình; cất dao, thuốc, hóa chất. "
      + "Hỏi thẳng, bình tĩnh. Gọi 115 khi đã làm.",
    en: "Don't leave the child alone; put away knives, drugs and poisons. "
      + "Ask openly and calmly. Call 115 if it has been done.")
}
