public import Base

/// Why a case ends.
///
/// Only the first is the closing of NĐ 56 art. 30(1)b, with its review and its decision.
public enum ClosingReason: String, CaseIterable, Codable, Sendable {
  case safe
  case counsellingOnly = "counselling-only"
  case handedOver = "handed-over"
  case notSubstantiated = "not-substantiated"
  case reachedAdulthood = "reached-adulthood"
  case movedAway = "moved-away"
  case died
  case other
}

extension ClosingReason: Labelled {
  public var label: Text {
    switch self {
    case .safe:
      Text(
        vi: "Không còn nguy cơ, tình trạng ổn định (NĐ 56 Đ30)",
        en: "No more risk, condition stable (NĐ 56 art. 30)")
    case .counsellingOnly: Text(vi: "Chỉ tư vấn", en: "Counselling only")
    case .handedOver: Text(vi: "Đã bàn giao cho xã khác", en: "Handed over to another commune")
    case .notSubstantiated: Text(vi: "Không có căn cứ", en: "Not substantiated")
    case .reachedAdulthood: Text(vi: "Đã đủ 18 tuổi", en: "Reached 18")
    case .movedAway: Text(vi: "Chuyển đi, mất liên lạc", en: "Moved away, contact lost")
    case .died: Text(vi: "Trẻ đã mất", en: "The child has died")
    case .other: Text(vi: "Lý do khác", en: "Other")
    }
  }
}
