import Base
import CaseModel

enum CarerIsOffender: Rule {
  static let code = "carer-is-offender"
  static let summary = Text(
    vi: """
      Cha, mẹ, người chăm sóc là nguồn gây hại, hoặc là nguồn nguy cơ. Khẩn cấp theo \
      luật nếu trẻ dưới 16 tuổi, dù tổn hại có vẻ nhẹ (NĐ 56/2017 Đ31 k1, Đ26 k3, Đ32 \
      k1): ở nhà không ai bảo vệ trẻ. Cha, mẹ ở đâu cũng vẫn là cha, mẹ; người có thể là \
      người chăm sóc được coi là người chăm sóc đến khi biết rõ. Gấp, theo quy ước, với \
      người 16–17 tuổi và với nguy cơ từ người không đến gần được.
      """,
    en: """
      A parent or carer is the source of harm, or of the risk. Emergency by the law for \
      a child under 16, however light the harm seems (NĐ 56/2017 art. 31(1), 26(3), \
      32(1)): nobody at home protects the child. A parent is one wherever they live; who \
      may be a carer counts as one until somebody knows. Urgent, by local policy, at 16 \
      and 17, and for a risk by a carer who can't come near.
      """)
  static let change = Text(
    vi:
      "Không phải cha, mẹ, không chăm sóc trẻ; hoặc trẻ đủ 16 tuổi; hoặc chủ đề không phải xâm hại.",
    en: "Neither parent nor carer; or the child is 16; or the topic is no harm.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    if subject.told.contains(where: \.accusesCarer) {
      return found(
        .emergency,
        vi: "Nguồn gây hại hoặc nguy cơ là (hoặc có thể là) cha, mẹ, người chăm sóc trẻ.",
        en: "The source of harm or risk is, or may be, a parent or carer of the child.",
        guidance: guidance, source: "NĐ 56/2017 Đ31 k1, Đ26 k3, Đ32 k1")
    }
    if subject.told.contains(where: \.accusesCarerOfYouth) {
      return found(
        .urgent, vi: "Cha, mẹ, người chăm sóc gây hại cho người 16–17 tuổi.",
        en: "A parent or carer harms somebody of 16 or 17.", guidance: guidance,
        source: "Luật 13/2022/QH15 Đ19; local policy")
    }
    guard subject.told.contains(where: \.fearsCarerAway) else { return nil }
    return found(
      .urgent, vi: "Nguy cơ từ cha, mẹ, người chăm sóc; hiện họ không đến gần được.",
      en: "Risk by a parent or carer, who can't come near now.", guidance: guidance,
      source: "NĐ 56/2017 Đ26 k2; local policy")
  }

  private static let guidance = Text(
    vi: "Hỏi có tổn hại nghiêm trọng không, đêm nay trẻ ở với ai. Không gọi lại số của gia đình. "
      + "Không cho người bị tố giác biết ai đã báo tin.",
    en:
      "Ask whether serious harm is done or feared, and with whom the child sleeps tonight. Don't call "
      + "the family's number back. Don't let the alleged offender know who called.")
}
