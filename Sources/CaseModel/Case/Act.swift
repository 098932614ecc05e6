public import Base

/// Something that was done in a case and recorded: what makes a clock start or stop (law.md 5).
///
/// Acts with a form of NĐ 56 name it in their label.
public enum Act: String, CaseIterable, Codable, Sendable {
  case communeTold = "commune-told"
  case policeTold = "police-told"
  case policeWritten = "police-written"
  case emergencyMeasures = "emergency-measures"
  case initialAssessment = "initial-assessment"
  case separationDecision = "separation-decision"
  case noSeparation = "no-separation"
  case separationStart = "separation-start"
  case separationExtension = "separation-extension"
  case separationEnd = "separation-end"
  case separationCancelled = "separation-cancelled"
  case courtRequest = "court-request"
  case courtDecision = "court-decision"
  case detailedAssessment = "detailed-assessment"
  case needsMeeting = "needs-meeting"
  case plan
  case planApproval = "plan-approval"
  case planSent = "plan-sent"
  case planRefused = "plan-refused"
  case review
  case closingDecision = "closing-decision"
  case databaseEntry = "database-entry"
  case handOverAccepted = "hand-over-accepted"
  case policeReceived = "police-received"
  case policeTransfer = "police-transfer"
  case prosecutionProposal = "prosecution-proposal"
  case investigationReceived = "investigation-received"
  case receiptNotice = "receipt-notice"
  case investigationResult = "investigation-result"
  case reporterTold = "reporter-told"
  case victimVerified = "victim-verified"
}

extension Act: Labelled {
  public var label: Text {
    switch self {
    case .communeTold:
      Text(
        vi: "Đã báo UBND xã nơi xảy ra vụ việc",
        en: "Commune of the incident told")
    case .policeTold: Text(vi: "Đã báo công an", en: "Police told")
    case .policeWritten:
      Text(vi: "Đã gửi công an văn bản", en: "Written report sent to the police")
    case .emergencyMeasures:
      Text(
        vi: "Đã áp dụng biện pháp khẩn cấp",
        en: "Emergency measures taken")
    case .initialAssessment:
      Text(
        vi: "Đánh giá ban đầu (Mẫu 02)",
        en: "Initial assessment (form 02)")
    case .separationDecision:
      Text(
        vi: "Quyết định tạm cách ly (Mẫu 07)",
        en: "Decision to separate the child (form 07)")
    case .noSeparation:
      Text(vi: "Không cần cách ly, có lý do", en: "No separation needed, with its reason")
    case .separationStart: Text(vi: "Bắt đầu cách ly", en: "Separation began")
    case .separationExtension: Text(vi: "Gia hạn cách ly", en: "Separation extended")
    case .separationEnd: Text(vi: "Kết thúc cách ly", en: "Separation ended")
    case .separationCancelled:
      Text(
        vi: "Hủy quyết định cách ly (sau Mẫu 03)", en: "Separation cancelled (after form 03)")
    case .courtRequest: Text(vi: "Đã đề nghị Tòa án", en: "Court asked")
    case .courtDecision: Text(vi: "Tòa án đã quyết định", en: "The court decided")
    case .detailedAssessment:
      Text(
        vi: "Đánh giá cụ thể (Mẫu 03)",
        en: "Detailed assessment (form 03)")
    case .needsMeeting:
      Text(vi: "Họp xác định nhu cầu (Đ27 k2)", en: "Needs meeting (art. 27(2))")
    case .plan: Text(vi: "Kế hoạch đã trình (Mẫu 04)", en: "Plan submitted (form 04)")
    case .planApproval: Text(vi: "Kế hoạch được duyệt (Mẫu 05)", en: "Plan approved (form 05)")
    case .planSent:
      Text(vi: "Kế hoạch đã gửi nơi thực hiện, người chăm sóc", en: "Plan sent to implementers and carer")
    case .planRefused:
      Text(vi: "Cha mẹ, người chăm sóc từ chối kế hoạch", en: "Parents or carer refuse the plan")
    case .closingDecision:
      Text(vi: "Quyết định kết thúc (Đ30 k1)", en: "Decision to end the work (art. 30(1))")
    case .databaseEntry:
      Text(vi: "Đã cập nhật cơ sở dữ liệu quốc gia về trẻ em", en: "Entered in the national child database")
    case .handOverAccepted:
      Text(vi: "Bên nhận đã nhận bàn giao", en: "Hand-over accepted by the other side")
    case .review: Text(vi: "Rà soát sau kế hoạch (Mẫu 06)", en: "Review after the plan (form 06)")
    case .policeReceived:
      Text(
        vi: "Công an xã đã nhận tin",
        en: "Commune police received the report")
    case .policeTransfer:
      Text(
        vi: "Công an xã đã chuyển hồ sơ",
        en: "Commune police passed the file on")
    case .prosecutionProposal: Text(vi: "Kiến nghị khởi tố", en: "Proposal to prosecute")
    case .investigationReceived:
      Text(
        vi: "Cơ quan điều tra đã nhận tin",
        en: "Investigation body received the report")
    case .receiptNotice: Text(vi: "Thông báo tiếp nhận tin báo", en: "Notice of receipt")
    case .investigationResult:
      Text(
        vi: "Kết quả giải quyết tin báo",
        en: "Result of the investigation")
    case .reporterTold:
      Text(
        vi: "Đã báo kết quả cho người báo tin",
        en: "Reporter told of the result")
    case .victimVerified:
      Text(vi: "Đã xác minh nạn nhân bị mua bán", en: "Trafficking victim verified")
    }
  }
}

extension Act {
  /// The event of the same name.
  public var event: Event? { Event(rawValue: rawValue) }
}

extension Act {
  /// Whether somebody who is no user of the log decides it (NĐ 56 art. 28(4), 30(1), 32; Luật Trẻ em art. 52(3)): of
  /// one child it counts by a decision on record, entered by one person and confirmed by another.
  public var isDecision: Bool { Act.decisions.contains(self) }

  public static let decisions: [Act] = [
    .separationDecision, .separationExtension, .separationCancelled, .courtDecision, .planApproval, .closingDecision,
  ]
}
