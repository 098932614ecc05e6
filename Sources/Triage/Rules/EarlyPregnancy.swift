import Base
import CaseModel

enum EarlyPregnancy: Rule {
  static let code = "early-pregnancy"
  static let summary = Text(
    vi: """
      Trẻ dưới 16 tuổi mang thai hoặc có thể mang thai: nghi vấn xâm hại tình dục, dù \
      cha đứa bé là ai. Gấp (BLHS Đ142, Đ145; TTLT 01/2022 Đ9).
      """,
    en: """
      A child under 16 is or may be pregnant: a suspicion of sexual abuse, whoever the \
      father is. Urgent (BLHS art. 142, 145; TTLT 01/2022 art. 9).
      """)
  static let change = Text(
    vi: "Em không mang thai, hoặc đủ 16 tuổi.", en: "She isn't pregnant, or is 16 or older.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.told.contains(where: \.suspectsEarlyPregnancy) else { return nil }
    return found(
      .urgent, vi: "Trẻ dưới 16 tuổi mang thai hoặc có thể mang thai: nghi vấn xâm hại tình dục.",
      en: "A child under 16 is or may be pregnant: sexual abuse is suspected.",
      guidance: Text(
        vi:
          "Hỏi em có mang thai không, được mấy tháng, đã khám chưa, có an toàn không. Không hỏi dồn về người cha.",
        en:
          "Ask whether she is pregnant, how many months, seen by a doctor, safe. Don't press for the father."
      ),
      source: "BLHS 2015 Đ142, Đ145; TTLT 01/2022 Đ9")
  }
}
