import Base
import CaseModel

enum SpecialCircumstances: Rule {
  static let code = "special-circumstances"
  static let summary = Text(
    vi: """
      Trẻ có hoàn cảnh đặc biệt, không có tin bị hại: cần hỗ trợ, không cần giải cứu. \
      Thường, theo quy ước; các nhóm theo Luật Trẻ em 2016 Đ10.
      """,
    en: """
      The child is in special circumstances and no harm was told: support, no rescue. \
      Routine, by local policy; the groups are those of Luật Trẻ em 2016 art. 10.
      """)
  static let change = Text(vi: "Có tin trẻ bị xâm hại.", en: "Harm is told.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard !subject.reports.isEmpty,
      subject.reports.allSatisfy({ $0.nature == .specialCircumstances })
    else { return nil }
    return found(
      .routine, vi: "Trẻ có hoàn cảnh đặc biệt, không có tin bị xâm hại.",
      en: "The child is in special circumstances; no harm was told.",
      source: "Luật Trẻ em 2016 Đ10; local policy")
  }
}
