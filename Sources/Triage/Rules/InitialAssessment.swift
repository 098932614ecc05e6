import Base
import CaseModel

enum InitialAssessment: Rule {
  static let code = "initial-assessment"
  static let summary = Text(
    vi: """
      Mẫu 02 của cán bộ xã ghi là khẩn cấp, hoặc tổn hại cao. Khẩn cấp: Mẫu 02 quyết \
      định, và 12 giờ tính từ lúc tiếp nhận (NĐ 56/2017 Đ26 k2–3).
      """,
    en: """
      The commune worker's form 02 says that it is an emergency, or that the harm is \
      high. Emergency: form 02 decides it, and the 12 hours run from receipt (NĐ 56/2017 \
      art. 26(2)–(3)).
      """)
  static let change = Text(
    vi: "Mẫu 02 mới ghi không khẩn cấp.", en: "A newer form 02 says no emergency.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard let form = subject.form02, form.saysEmergency else { return nil }
    return found(
      .emergency, vi: "Mẫu 02: khẩn cấp hoặc tổn hại ở mức cao.",
      en: "Form 02: an emergency, or harm of a high level.",
      source: "NĐ 56/2017 Đ26 k2, k3, Đ31 k1")
  }
}
