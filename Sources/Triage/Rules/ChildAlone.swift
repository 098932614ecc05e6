import Base
import CaseModel

enum ChildAlone: Rule {
  static let code = "child-alone"
  static let summary = Text(
    vi: """
      Trẻ ở một mình, không người lớn nào trông. Gấp, theo quy ước.
      """,
    en: """
      The child is alone, with no adult to look after it. Urgent, by local policy.
      """)
  static let change = Text(
    vi: "Có người lớn trông trẻ.", en: "An adult looks after the child.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.hasSign("child-alone") else { return nil }
    return found(
      .urgent, vi: "Trẻ ở một mình, không có người lớn trông.",
      en: "The child is alone, with no adult to look after it.",
      guidance: Text(
        vi: "Hỏi trẻ ở đâu, có ăn uống gì chưa, gần đó có người lớn nào trẻ tin không.",
        en: "Ask where the child is, whether it has eaten, which adult it trusts is near."),
      source: "local policy")
  }
}
