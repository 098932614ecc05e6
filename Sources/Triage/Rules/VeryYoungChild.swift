import Base
import CaseModel

enum VeryYoungChild: Rule {
  static let code = "very-young-child"
  static let summary = Text(
    vi: """
      Trẻ chắc chắn dưới 6 tuổi bị hại: trẻ không tự vệ được, không gọi lại được. Gấp, \
      theo quy ước. Chỉ không biết tuổi thì không nâng mức: phần đông người gọi không \
      biết, và nếu nâng thì mọi báo tin đều gấp.
      """,
    en: """
      A child that is surely under 6 was harmed: it can't protect itself or call again. \
      Urgent, by local policy. An unknown age alone raises nothing: most callers don't \
      know it, and every report would be urgent.
      """)
  static let change = Text(vi: "Trẻ từ 6 tuổi.", en: "The child is 6 or older.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard
      subject.told.contains(where: { report in
        report.tellsHarm && report.children.contains { $0.age.isUnder(6) }
      })
    else { return nil }
    return found(
      .urgent, vi: "Trẻ dưới 6 tuổi bị xâm hại.", en: "A child under 6 was harmed.",
      source: "local policy")
  }
}
