import Base
import CaseModel
import Triage

/// Words for the figures on the quality of triage.
extension FigureWords {
  static let noSign = Text(vi: "Không nêu dấu hiệu nào", en: "No sign named")

  /// What each rule of triage looks at.
  static let rules = [
    "present-danger": Text(vi: "Đang nguy hiểm", en: "Danger now"),
    "weapon": Text(vi: "Vũ khí", en: "Weapon"),
    "serious-injury": Text(vi: "Thương tích", en: "Injury"),
    "initial-assessment": Text(vi: "Đánh giá ban đầu (Mẫu 02)", en: "First assessment (form 02)"),
    "carer-is-offender": Text(vi: "Người chăm sóc gây hại", en: "Carer is the offender"),
    "young-child-left": Text(vi: "Trẻ nhỏ bị bỏ lại", en: "Young child left"),
    "sexual-abuse": Text(vi: "Xâm hại tình dục", en: "Sexual abuse"),
    "fading-evidence": Text(vi: "Dấu vết sắp mất", en: "Fading evidence"),
    "early-pregnancy": Text(vi: "Mang thai sớm", en: "Early pregnancy"),
    "self-harm": Text(vi: "Tự làm đau mình", en: "Self-harm"),
    "trafficking": Text(vi: "Mua bán người", en: "Trafficking"),
    "missing-child": Text(vi: "Trẻ mất tích", en: "Missing child"),
    "child-alone": Text(vi: "Trẻ ở một mình", en: "Child alone"),
    "very-young-child": Text(vi: "Trẻ dưới 6 tuổi", en: "Child under 6"),
    "child-not-safe": Text(vi: "Trẻ không an toàn", en: "Child not safe"),
    "forced-marriage": Text(vi: "Ép kết hôn", en: "Forced marriage"),
    "killing": Text(vi: "Trẻ bị giết", en: "Killing"),
    "other-signs": Text(vi: "Dấu hiệu khác", en: "Other signs"),
    "harmed-or-at-risk": Text(vi: "Bị hại hoặc có nguy cơ", en: "Harmed or at risk"),
    "accused-minor": Text(vi: "Trẻ bị tố giác", en: "Accused minor"),
    "hazard": Text(vi: "Tai nạn, nơi nguy hiểm", en: "Accident or hazard"),
    "special-circumstances": Text(vi: "Hoàn cảnh đặc biệt", en: "Special circumstances"),
    "advice-only": Text(vi: "Chỉ tư vấn", en: "Advice only"),
    "repeated-contacts": Text(vi: "Báo nhiều lần", en: "Repeated contacts"),
    Override.noRule: Text(vi: "Không quy tắc nào", en: "No rule"),
    Override.notTriaged.rawValue: Override.notTriaged.label,
  ]
}

extension Override: Labelled {
  var label: Text {
    switch self {
    case .asProposed: Text(vi: "Theo đề xuất", en: "As proposed")
    case .raised: Text(vi: "Nâng mức", en: "Raised")
    case .lowered: Text(vi: "Hạ mức", en: "Lowered")
    case .notTriaged: Text(vi: "Chưa phân loại", en: "Not triaged")
    }
  }
}

extension PutAside.How: Labelled {
  var label: Text {
    switch self {
    case .screenedOut: CaseState.screenedOut.label
    case .none: Urgency.none.label
    }
  }
}

extension PutAside.Sequel: Labelled {
  var label: Text {
    switch self {
    case .cameBack: Text(vi: "Báo lại, gộp hoặc mở lại", en: "Came back")
    case .judgedAnew: Text(vi: "Phân loại lại, không có tin mới", en: "Judged anew, without news")
    case .stayed: Text(vi: "Không trở lại", en: "Stayed")
    }
  }
}
