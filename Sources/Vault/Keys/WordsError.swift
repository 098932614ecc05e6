public import Base

/// Why words are no paper key. It repeats nothing that was typed.
public enum WordsError: Explained, Hashable {
  /// The word at `position` (from 1) isn't in the list; `nearest` is the one most like it.
  case unknown(position: Int, nearest: String)
  case count(Int)
  /// All words are of the list, but at least one isn't the one that was written.
  case checksum

  public var status: ExitStatus { .usage }

  public var text: Text {
    switch self {
    case .unknown(let position, let nearest):
      Text(
        vi: "Từ thứ \(position) không có trong danh sách. Có phải là '\(nearest)'?",
        en: "Word \(position) isn't in the list. Is it '\(nearest)'?")
    case .count(let count):
      Text(
        vi: "Có \(count) từ, cần đúng \(Words.paperCount). Hãy so lại với tờ giấy.",
        en: "There are \(count) words; \(Words.paperCount) are needed. Compare with the paper.")
    case .checksum:
      Text(
        vi: "Có từ chép sai hoặc sai thứ tự. Hãy so từng từ với tờ giấy.",
        en: "A word is wrong or out of order. Compare each word with the paper.")
    }
  }
}
