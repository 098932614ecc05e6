import Base
import CaseModel

enum ForcedMarriage: Rule {
  static let code = "forced-marriage"
  static let summary = Text(
    vi: """
      Có người sắp ép trẻ cưới, hoặc đã ép. Sắp xảy ra với trẻ có thể dưới 16 tuổi: khẩn \
      cấp (NĐ 56/2017 Đ26 k3 nói cả nguy cơ). 16–17 tuổi, hoặc việc đã rồi: gấp (Luật \
      Trẻ em 2016 Đ6 k4; BLHS Đ183).
      """,
    en: """
      Somebody is about to make the child marry, or did so. About to happen to a child \
      that may be under 16: emergency (NĐ 56/2017 art. 26(3) speaks of risk too). At 16 \
      or 17, or where it is done: urgent (Luật Trẻ em 2016 art. 6(4); BLHS art. 183).
      """)
  static let change = Text(
    vi: "Không còn ai định cưới; hoặc trẻ đủ 16 tuổi (gấp).",
    en: "Nobody plans a wedding any more; or the child is 16 (urgent).")

  static func finding(_ subject: TriageSubject) -> Finding? {
    let imminent = subject.told.filter { $0.signs.contains("forced-marriage-imminent") }
    if imminent.contains(where: { $0.mayConcern(under: 16) }) {
      return found(
        .emergency, vi: "Trẻ sắp bị ép cưới.", en: "The child is about to be forced to marry.",
        guidance: guidance, source: "NĐ 56/2017 Đ26 k3; Luật Trẻ em 2016 Đ6 k4; BLHS 2015 Đ183")
    }
    guard
      !imminent.isEmpty
        || subject.told.contains(where: { $0.topics.contains("KH01") && $0.mayConcern(under: 18) })
    else { return nil }
    return found(
      .urgent, vi: "Có tin tảo hôn hoặc ép kết hôn.", en: "Child or forced marriage is told.",
      guidance: guidance, source: "Luật Trẻ em 2016 Đ6 k4; BLHS 2015 Đ183; local policy")
  }

  private static let guidance = Text(
    vi: "Hỏi ngày cưới, nơi cưới, trẻ đang ở nhà ai. Không hòa giải qua điện thoại.",
    en: "Ask for the day and place and where the child is kept. Don't mediate over the phone.")
}
