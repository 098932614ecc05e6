import Base
import CaseModel

enum ChildNotSafe: Rule {
  static let code = "child-not-safe"
  static let summary = Text(
    vi: """
      Người gọi nói lúc này trẻ không an toàn. Gấp, theo quy ước; không biết thì không \
      tính là không an toàn.
      """,
    en: """
      The caller says that the child is not safe now. Urgent, by local policy; not \
      knowing is not the same answer.
      """)
  static let change = Text(vi: "Trẻ đã ở chỗ an toàn.", en: "The child is in a safe place.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.told.contains(where: { $0.children.contains { $0.safe == .no } }) else {
      return nil
    }
    return found(
      .urgent, vi: "Lúc này trẻ không an toàn.", en: "The child is not safe now.",
      guidance: Text(
        vi: "Hỏi điều gì làm trẻ không an toàn và tối nay trẻ ngủ ở đâu.",
        en: "Ask what makes the child unsafe and where it will sleep tonight."),
      source: "local policy")
  }
}
