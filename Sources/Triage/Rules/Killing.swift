import Base
import CaseModel

enum Killing: Rule {
  static let code = "killing"
  static let summary = Text(
    vi: """
      Có tin trẻ bị giết, hoặc có người định giết. Khẩn cấp: trẻ khác có thể gặp nguy \
      hiểm, hiện trường phải được giữ (NĐ 56/2017 Đ31 k1; Luật Trẻ em 2016 Đ6 k1).
      """,
    en: """
      A child was killed, or somebody tried to. Emergency: other children may be in \
      danger, and the scene must be kept (NĐ 56/2017 art. 31(1); Luật Trẻ em 2016 art. \
      6(1)).
      """)
  static let change = Text(vi: "Chủ đề khác.", en: "Another topic.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.hasTopic("BL02") else { return nil }
    return found(
      .emergency, vi: "Có tin trẻ bị giết hoặc bị gây chết.",
      en: "A child is said to have been killed, or somebody tried to.",
      guidance: Text(
        vi: "Gọi 113. Không chạm vào hiện trường. Hỏi trong nhà còn trẻ em nào khác không.",
        en: "Call 113. Leave the scene untouched. Ask whether other children are there."),
      source: "NĐ 56/2017 Đ31 k1; Luật Trẻ em 2016 Đ6 k1")
  }
}
