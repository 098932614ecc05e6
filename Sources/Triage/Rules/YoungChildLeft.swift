import Base
import CaseModel

enum YoungChildLeft: Rule {
  static let code = "young-child-left"
  static let summary = Text(
    vi: """
      Trẻ chắc chắn dưới 6 tuổi ở một mình, hoặc đêm nay không có cái ăn, chỗ ở: trẻ \
      không tự sống được. Khẩn cấp (NĐ 56/2017 Đ31 k1 khi chưa loại trừ bị hại, bỏ mặc; \
      còn lại theo quy ước).
      """,
    en: """
      A child surely under 6 is alone, or has no food or shelter tonight: it can't keep \
      itself alive. Emergency (NĐ 56/2017 art. 31(1) where harm or neglect isn't ruled \
      out, else local policy).
      """)
  static let change = Text(
    vi: "Trẻ từ 6 tuổi, hoặc đã có người lớn trông và nuôi.",
    en: "The child is 6 or older, or an adult has taken it in.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.told.contains(where: \.leavesYoungChild) else { return nil }
    return found(
      .emergency, vi: "Trẻ dưới 6 tuổi ở một mình, hoặc thiếu ăn, thiếu chỗ ở.",
      en: "A child under 6 is alone, or without food or shelter.",
      guidance: Text(
        vi:
          "Nhờ ngay người gần nhất đến ở với trẻ. Hỏi đêm nay ai nuôi: cá nhân, gia đình trước, cơ sở sau.",
        en:
          "Get somebody near to stay with the child now. Ask who takes it tonight: a person or family "
          + "first, a facility last."),
      source: subject.emergencySource)
  }
}
