import Base
import CaseModel

/// Why a file that this account keeps beside the logs can't be used.
enum StateFileError: Explained, Hashable {
  case unreadable(path: String)
  case unwritable(path: String)

  var text: Text {
    switch self {
    case .unreadable(let path):
      Text(
        vi: "Không đọc được \(path). Kiểm tra quyền của tệp.",
        en: "\(path) can't be read. Check the file's permissions.")
    case .unwritable(let path):
      Text(
        vi: "Không ghi được \(path). Kiểm tra quyền của thư mục và chỗ trống của đĩa.",
        en: "\(path) can't be written. Check the folder's permissions and the space on the disk.")
    }
  }
}
