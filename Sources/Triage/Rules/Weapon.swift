import Base
import CaseModel

enum Weapon: Rule {
  static let code = "weapon"
  static let summary = Text(
    vi: """
      Ở đó có người có vũ khí hoặc vật nguy hiểm. Khẩn cấp: đe dọa tính mạng, sức khỏe \
      (NĐ 56/2017 Đ31 k1).
      """,
    en: """
      Somebody there has a weapon or another dangerous thing. Emergency: a threat to \
      life and health (NĐ 56/2017 art. 31(1)).
      """)
  static let change = Text(
    vi: "Không còn vũ khí ở đó.", en: "The weapon is gone.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.hasSign("weapon") else { return nil }
    return found(
      .emergency, vi: "Có vũ khí hoặc vật nguy hiểm.",
      en: "There is a weapon or a dangerous thing.",
      guidance: Text(
        vi: "Gọi 113 và nói có vũ khí. Khuyên mọi người tránh xa, không can ngăn một mình.",
        en: "Call 113 and say that there is a weapon. Advise people to keep away."),
      source: subject.emergencySource)
  }
}
