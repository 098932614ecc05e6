public import Base
import CaseModel
public import Statistics

extension Axis: Labelled {
  public var label: Text {
    switch self {
    case .commune: Text(vi: "Xã", en: "Commune")
    case .province: Text(vi: "Tỉnh", en: "Province")
    case .district: Text(vi: "Huyện", en: "District")
    case .topic: Text(vi: "Nhóm nội dung", en: "Group of topics")
    case .topicDetail: Text(vi: "Nội dung", en: "Topic")
    case .topicGroup: Text(vi: "Lĩnh vực", en: "Field")
    case .hotline111: Text(vi: "Dòng báo cáo của 111", en: "Line of hotline 111")
    case .childHelpline: Text(vi: "Phân loại CHI", en: "Category of Child Helpline International")
    case .anyTopic:
      Text(vi: "Có nội dung (một ca có thể nhiều dòng)", en: "Any topic (rows don't add up)")
    case .sex: Text(vi: "Giới tính", en: "Sex")
    case .ageLaw, .ageHelpline, .ageFive: Text(vi: "Nhóm tuổi", en: "Age group")
    case .nature: Text(vi: "Tình trạng", en: "Nature")
    case .setting: Text(vi: "Môi trường xảy ra", en: "Setting")
    case .relation:
      Text(vi: "Quan hệ của đối tượng với trẻ", en: "Offender's relation to the child")
    case .channel: Text(vi: "Kênh tiếp nhận", en: "Channel")
    case .caller: Text(vi: "Người báo tin", en: "Caller")
    case .kind: Text(vi: "Loại cuộc gọi", en: "Kind of contact")
    case .result: Text(vi: "Kết quả tiếp nhận", en: "Result of the contact")
    case .urgency: Text(vi: "Mức độ", en: "Urgency")
    case .outcome: Text(vi: "Kết quả hồ sơ", en: "Outcome of the case")
    case .firstAction: Text(vi: "Thời gian đến xử lý đầu tiên", en: "Time to the first action")
    case .agency: Text(vi: "Cơ quan được chuyển", en: "Agency")
    case .referralState: Text(vi: "Tình trạng phiếu chuyển", en: "State of the referral")
    case .referralOutcome: Text(vi: "Kết quả chuyển", en: "Outcome of the referral")
    case .answer: Text(vi: "Thời gian cơ quan trả lời", en: "Time until the agency answered")
    case .override: Text(vi: "Phân loại so với đề xuất", en: "Triage against the proposal")
    case .rule: Text(vi: "Quy tắc quyết định đề xuất", en: "Rule that decided the proposal")
    case .anySign:
      Text(vi: "Có dấu hiệu (một ca có thể nhiều dòng)", en: "Any sign (rows don't add up)")
    case .putAsideAs: Text(vi: "Gác lại theo cách", en: "Put aside as")
    case .cameBack: Text(vi: "Trong 180 ngày sau", en: "In the 180 days after")
    case .reading: Text(vi: "Người đọc lại thấy", en: "Second reading")
    }
  }
}

extension StatisticsRow.Unit: Labelled {
  public var label: Text {
    switch self {
    case .contact: Text(vi: "cuộc liên lạc", en: "contacts")
    case .case: Text(vi: "hồ sơ", en: "cases")
    case .child: Text(vi: "trẻ em", en: "children")
    case .incident: Text(vi: "vụ việc", en: "incidents")
    case .offender: Text(vi: "đối tượng bị tố giác", en: "alleged offenders")
    case .referral: Text(vi: "phiếu chuyển", en: "referrals")
    case .putAside: Text(vi: "lần gác lại", en: "cases put aside")
    case .secondReading: Text(vi: "lần đọc lại", en: "second readings")
    }
  }
}
