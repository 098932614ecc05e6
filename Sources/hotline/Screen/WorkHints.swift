import Base
import CaseModel

/// What the answers of an official form mean, while it is filled.
///
/// Source: NĐ 56/2017 arts. 26 to 32.
enum WorkHints {
  static func of(_ form: WorkForm, _ document: JSONValue) -> FormHints {
    var hints = FormHints()
    func `is`(_ section: String, _ key: String, _ answer: String) -> Bool {
      document[section]?[key] == .string(answer)
    }
    switch form {
    case .initialAssessment:
      if `is`("conclusion", "emergency", "yes") {
        hints.advice = [
          Text(
            vi: "Khẩn cấp: biện pháp trong 12 giờ từ khi nhận tin, kể cả đêm, ngày nghỉ (Đ26 k3, Đ31 k2).",
            en: "An emergency: measures within 12 hours of receipt, nights and holidays count (arts. 26(3), 31(2)).")
        ]
      } else if `is`("conclusion", "emergency", "no"), `is`("harm", "severity", "high") {
        hints.advice = [
          Text(
            vi: "Mức độ tổn hại Cao mà không khẩn cấp: ghi rõ lý do (Đ26 k3).",
            en: "The harm is high, yet no emergency: write down why (art. 26(3)).")
        ]
      }
    case .plan: hints.sum = total(PlanFacts(document))
    case .review:
      if `is`("conclusion", "noMoreRisk", "yes"), `is`("conclusion", "stable", "yes") {
        hints.advice = [
          Text(
            vi: "Cả hai câu đều 'có': được xét kết thúc với trẻ này (Đ30 k1).",
            en: "Both answers are yes: this child's part may be ended (art. 30(1)).")
        ]
      } else if `is`("conclusion", "noMoreRisk", "no") || `is`("conclusion", "stable", "no") {
        hints.advice = [
          Text(
            vi: "Chưa kết thúc được: lập kế hoạch tiếp theo, Mẫu 04 (Đ30).",
            en: "It can't be ended yet: the next plan, form 04, follows (art. 30).")
        ]
      }
    case .separation:
      if case .number(let days)? = document["separation"]?["days"], days > Double(Separation.mostDays) {
        hints.advice = [
          Text(
            vi: "Mọi đợt cách ly cộng lại không quá 15 ngày, trừ khi cơ quan có thẩm quyền yêu cầu (Đ32 k3).",
            en: "All parts of a separation are 15 days at most, unless an authority wants more (art. 32(3)).")
        ]
      }
    case .meeting:
      if `is`("meeting", "accusedPresent", "yes") {
        hints.advice = [
          Text(
            vi: "Người bị tố giác không được dự họp: biên bản này chưa ghi được (Đ27).",
            en: "The accused may not take part: these minutes can't be recorded (art. 27).")
        ]
      }
    case .detailedAssessment, .approval: break
    }
    return hints
  }

  /// How many measures a plan has and what they cost.
  private static func total(_ plan: PlanFacts) -> Text? {
    guard plan.items.contains(where: { $0.cost != nil }) else { return nil }
    let cost = [Language.vi, .en].map { FormAnswers.grouped(plan.cost, $0) }
    return Text(
      vi: "\(plan.items.count) dịch vụ, nhiệm vụ; kinh phí cộng \(cost[0]) đồng",
      en: "\(plan.items.count) services and tasks; \(cost[1]) đồng in all")
  }
}
