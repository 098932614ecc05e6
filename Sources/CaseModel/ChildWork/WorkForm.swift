public import Base

/// A form of the work with one child (NĐ 56/2017): what its articles want to be written down.
///
/// Sections and items are reference data (`formItem.csv`), so that a commune which has the annex can correct them.
public enum WorkForm: String, CaseIterable, Codable, Sendable {
  case initialAssessment = "02"
  case detailedAssessment = "03"
  /// The minutes of the needs meeting; the decree gives them no number.
  case meeting
  case plan = "04"
  /// The draft decision that goes with the plan (art. 28(2)c).
  case approval = "05"
  case review = "06"
  case separation = "07"
}

extension WorkForm {
  /// The act that is recorded when it is filled; nil for the drafts of decisions, which count by the decision itself.
  public var act: Act? {
    switch self {
    case .initialAssessment: .initialAssessment
    case .detailedAssessment: .detailedAssessment
    case .meeting: .needsMeeting
    case .plan: .plan
    case .review: .review
    case .approval, .separation: nil
    }
  }

  /// The article that wants it.
  public var source: String {
    switch self {
    case .initialAssessment: "NĐ 56/2017 Đ26 k2"
    case .detailedAssessment: "NĐ 56/2017 Đ27 k1"
    case .meeting: "NĐ 56/2017 Đ27 k2"
    case .plan: "NĐ 56/2017 Đ28 k1, k3"
    case .approval: "NĐ 56/2017 Đ28 k2, k4"
    case .review: "NĐ 56/2017 Đ30 k1, k2"
    case .separation: "NĐ 56/2017 Đ32"
    }
  }

  /// Items that say where a separated child is: on no print but the one that asks for them (art. 32(4)).
  public var hidden: Set<String> {
    self == .separation ? ["placing.carer", "placing.address"] : []
  }
}

extension WorkForm: Labelled {
  public var label: Text {
    switch self {
    case .initialAssessment:
      Text(
        vi: "Đánh giá nguy cơ ban đầu, mức độ tổn hại của trẻ em (Mẫu 02)",
        en: "Initial assessment of risk and harm (form 02)")
    case .detailedAssessment:
      Text(
        vi: "Thu thập thông tin, đánh giá nguy cơ cụ thể (Mẫu 03)", en: "Detailed assessment (form 03)")
    case .meeting:
      Text(
        vi: "Biên bản họp xác định nhu cầu hỗ trợ, can thiệp", en: "Minutes of the needs meeting")
    case .plan: Text(vi: "Kế hoạch hỗ trợ, can thiệp (Mẫu 04)", en: "Plan of support and intervention (form 04)")
    case .approval:
      Text(
        vi: "Dự thảo quyết định phê duyệt kế hoạch (Mẫu 05)", en: "Draft decision that approves the plan (form 05)")
    case .review:
      Text(
        vi: "Rà soát, đánh giá sau khi thực hiện kế hoạch (Mẫu 06)", en: "Review after the plan (form 06)")
    case .separation:
      Text(
        vi: "Dự thảo quyết định tạm thời cách ly trẻ em (Mẫu 07)",
        en: "Draft decision to separate the child for a time (form 07)")
    }
  }
}
