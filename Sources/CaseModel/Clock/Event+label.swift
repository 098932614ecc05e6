public import Base

extension Event: Labelled {
  public var label: Text {
    switch self {
    case .received: Text(vi: "Tiếp nhận", en: "Receipt of the call")
    case .assigned: Text(vi: "Đã phân công", en: "Assigned")
    case .unassigned: Text(vi: "Không còn người phụ trách", en: "Nobody has it any more")
    case .triaged: Text(vi: "Đã phân loại", en: "Triaged")
    case .started: Text(vi: "Đã bắt đầu xử lý", en: "Started")
    case .toldMore: Text(vi: "Có thêm tin", en: "More was told")
    case .secondLook: Text(vi: "Cần người khác xem lại", en: "Another person must look again")
    case .referred: Text(vi: "Đã báo một cơ quan", en: "An agency was told")
    case .worked: Text(vi: "Có việc được ghi", en: "Something was done or noted")
    case .closed: Text(vi: "Đã đóng", en: "Closed")
    case .communeTold, .policeTold, .policeWritten, .emergencyMeasures,
      .initialAssessment, .separationDecision, .noSeparation, .separationStart,
      .separationExtension, .separationEnd, .separationCancelled, .courtRequest,
      .courtDecision, .detailedAssessment, .needsMeeting, .plan, .planApproval, .planSent, .planRefused,
      .closingDecision, .databaseEntry,
      .handOverAccepted, .review, .policeReceived,
      .policeTransfer, .prosecutionProposal, .investigationReceived, .receiptNotice,
      .investigationResult, .reporterTold, .victimVerified:
      // Every act is an event of the same name.
      Act(rawValue: rawValue)?.label ?? Text(vi: rawValue, en: rawValue)
    }
  }
}
