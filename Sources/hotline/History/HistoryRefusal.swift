import Base
import CaseModel
import Vault

/// Why nothing is done in a log whose history isn't the one seen before.
enum HistoryRefusal: Explained, Hashable {
  /// Fewer entries than were seen: an older copy, or a history that was cut off.
  case shorter(seen: Int, now: Int)
  /// What was seen is no part of it any more.
  case rewritten(seen: Int)
  /// Another organisation's key stands in the log than before.
  case otherRoot
  /// What was remembered can't be read.
  case forgotten(path: String)

  var status: ExitStatus {
    switch self {
    case .shorter: .historyShorter
    case .rewritten, .otherRoot: .historyRewritten
    case .forgotten: .historyDamaged
    }
  }

  var text: Text {
    switch self {
    case .shorter(let seen, let now):
      Text(
        vi:
          "Lịch sử của sổ chỉ có \(now) mục, máy này đã thấy \(seen): tệp đã bị thay bằng bản cũ hơn, hoặc bị cắt bớt. "
          + Self.advice.vi,
        en:
          "The log's history has \(now) entries, and this account has seen \(seen): the file was put back to an "
          + "older copy, or the history was cut off. " + Self.advice.en)
    case .rewritten(let seen):
      Text(
        vi: "Lịch sử của sổ không còn chứa \(seen) mục mà máy này đã thấy: nó đã bị viết lại. "
          + Self.advice.vi,
        en:
          "The log's history doesn't hold the \(seen) entries that this account has seen: it was rewritten. "
          + Self.advice.en)
    case .otherRoot:
      Text(
        vi:
          "Khóa của cơ quan trong sổ không phải khóa máy này đã thấy: sổ đã bị thay, ai thay có thể đọc mọi thứ "
          + "ghi thêm. Đừng ghi gì vào đó; giữ nguyên tệp, báo giám sát, khôi phục bản sao lưu.",
        en:
          "The organisation's key in the log isn't the one that this account has seen: the log was replaced, and "
          + "whoever did it could read all that is added. Record nothing in it; keep the file as it is, tell the "
          + "supervisors, restore a backup.")
    case .forgotten(let path):
      Text(
        vi:
          "Không đọc được mốc đã ghi nhớ \(path). Nếu biết vì sao: 'hotline audit accept --because forgotten'.",
        en: "What was remembered of the history, \(path), can't be read. If you know why: "
          + "'hotline audit accept --because forgotten'.")
    }
  }

  private static let advice = Text(
    vi:
      "Chưa làm và chưa hiện gì. Nếu vừa khôi phục bản sao lưu: 'hotline audit accept --because restored' rồi làm tiếp. "
      + "Nếu không rõ vì sao: giữ nguyên tệp, báo giám sát; khi có cuộc gọi khẩn: "
      + "'hotline audit accept --because unexplained'.",
    en:
      "Nothing was done or shown. If a backup was restored: 'hotline audit accept --because restored', then go "
      + "on. If nobody knows why: keep a copy of the file and tell the supervisors; when a call can't wait: "
      + "'hotline audit accept --because unexplained'.")
}
