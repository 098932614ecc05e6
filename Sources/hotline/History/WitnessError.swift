import Base
import CaseModel

/// What is missing for a witness to cosign, or for her signature to be relied on.
enum WitnessError: Explained, Hashable {
  case noKey
  case noLogKey
  case damaged(path: String)
  /// A paper lacks the signature of a witness who was asked for. The name is that of the known key.
  case notCosigned(name: String)

  var status: ExitStatus {
    switch self {
    case .noKey, .noLogKey: .noSuchRecord
    case .damaged: .historyDamaged
    case .notCosigned: .untrustedPaper
    }
  }

  var text: Text {
    switch self {
    case .noKey:
      Text(
        vi: "Chưa có khóa của người chứng kiến. Tạo bằng 'hotline audit witness' không kèm tệp.",
        en: "There is no witness key yet. Make one with 'hotline audit witness' and no file.")
    case .noLogKey:
      Text(
        vi:
          "Chưa biết khóa của sổ nào. Hỏi đường dây nóng qua điện thoại rồi chạy lại với --log-key KHÓA.",
        en:
          "No log's key is known here. Ask the hotline for it by telephone, then repeat with --log-key KEY."
      )
    case .notCosigned(let name):
      Text(
        vi: "Không có chữ ký chứng kiến của \(name). Xin bản đã được chứng kiến.",
        en: "The witness \(name) hasn't cosigned this. Ask for a copy that she has.")
    case .damaged(let path):
      Text(
        vi:
          "\(path) bị hỏng. Khôi phục từ bản sao; đừng bắt đầu lại từ đầu mà không báo đường dây nóng.",
        en:
          "\(path) is damaged. Restore a copy of it; don't begin anew without telling the hotline.")
    }
  }
}
