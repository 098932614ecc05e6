import CaseModel

/// The child is alone, with no adult to look after it. Urgent (local policy).
enum ChildAlone: Rule {
  static let code = "child-alone"
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
