public import Base

/// Why a history may rightly not continue what somebody saw of it before.
public enum HistoryGap: String, CaseIterable, Codable, Sendable {
  /// A backup was restored.
  case restored
  /// An older copy of the file is used on purpose, such as to practise.
  case copied
  /// What was remembered is lost or damaged.
  case forgotten
  /// Nobody knows; work must go on.
  case unexplained
}

extension HistoryGap: Labelled {
  public var label: Text {
    switch self {
    case .restored: Text(vi: "đã khôi phục bản sao lưu", en: "a backup was restored")
    case .copied: Text(vi: "dùng bản sao cũ có chủ ý", en: "an older copy is used on purpose")
    case .forgotten: Text(vi: "mất mốc đã ghi nhớ", en: "what was remembered is lost")
    case .unexplained:
      Text(vi: "chưa rõ, nhưng phải làm việc tiếp", en: "unexplained, but work must go on")
    }
  }
}
