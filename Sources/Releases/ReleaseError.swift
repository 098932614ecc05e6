public import Base

/// Why a release isn't made.
public enum ReleaseError: Explained, Hashable {
  case thresholdTooLow(Int, least: Int)
  case baseTooSmall(Int, least: Int)
  /// Joined as it may be, no table keeps this many per cent of its counts.
  case nothingKeeps(Int)
  /// Nothing of what was asked can go out.
  case nothingLeft

  public var status: ExitStatus {
    switch self {
    case .nothingLeft, .nothingKeeps: .disclosure
    case .thresholdTooLow, .baseTooSmall: .usage
    }
  }

  public var text: Text {
    switch self {
    case .thresholdTooLow(let threshold, let least):
      Text(
        vi: "Ngưỡng \(threshold) quá thấp: với người nhận này ít nhất là \(least).",
        en: "A threshold of \(threshold) is too low: for these readers it is \(least) at least.")
    case .baseTooSmall(let base, let least):
      Text(
        vi: "Làm tròn đến \(base) che quá ít: ít nhất là \(least).",
        en: "Rounding to \(base) hides too little: \(least) is the least.")
    case .nothingKeeps(let percent):
      Text(
        vi: "Gộp đến đâu cũng không giữ được \(percent)%. Giảm --keep, hoặc hỏi kỳ dài hơn.",
        en: "However tables are joined, none keeps \(percent) %. Lower --keep, or ask for a longer "
          + "period.")
    case .nothingLeft:
      Text(
        vi: "Không bảng nào bảo vệ được. Xem trước bằng --preview: có đề xuất bảng thô hơn.",
        en: "No table can be protected. Look with --preview: it proposes coarser ones.")
    }
  }
}
