public import Base

/// Where a case stands.
public enum CaseState: String, CaseIterable, Codable, Sendable {
  case received
  case triaged
  case inProgress = "in-progress"
  case closed
  case screenedOut = "screened-out"
  case merged
  /// Its keys are destroyed: number and times are left.
  case erased
}

extension CaseState: Labelled {
  public var label: Text {
    switch self {
    case .received: Text(vi: "Đã tiếp nhận", en: "Received")
    case .triaged: Text(vi: "Đã phân loại", en: "Triaged")
    case .inProgress: Text(vi: "Đang xử lý", en: "In progress")
    case .closed: Text(vi: "Đã đóng", en: "Closed")
    case .screenedOut: Text(vi: "Không thụ lý", en: "Screened out")
    case .merged: Text(vi: "Đã gộp", en: "Merged")
    case .erased: Text(vi: "Đã xóa", en: "Erased")
    }
  }
}
