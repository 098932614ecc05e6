public import Base

/// Where a referral stands.
public enum ReferralState: String, CaseIterable, Codable, Sendable {
  case drafted
  case sent
  case acknowledged
  case declined
  case completed
  case withdrawn
}

extension ReferralState: Labelled {
  public var label: Text {
    switch self {
    case .drafted: Text(vi: "Bản thảo", en: "Drafted")
    case .sent: Text(vi: "Đã gửi", en: "Sent")
    case .acknowledged: Text(vi: "Đã tiếp nhận", en: "Acknowledged")
    case .declined: Text(vi: "Bị từ chối", en: "Declined")
    case .completed: Text(vi: "Hoàn thành", en: "Completed")
    case .withdrawn: Text(vi: "Đã rút", en: "Withdrawn")
    }
  }
}
