public import Base
import CaseModel

/// Why a backup isn't made, believed or restored. Paths and table names only.
public enum BackupError: Explained, Hashable {
  /// The folder can't be made, read or written.
  case noFolder(path: String)
  /// A file of it can't be written, though there is room.
  case unwritable(path: String)
  case unreadable(path: String)
  case noRoom
  /// There is no manifest in the folder, nor in a folder of it.
  case notABackup(path: String)
  /// The manifest isn't one of ours, or was altered.
  case manifest
  /// The part that holds the keys was thrown away.
  case keysGone
  /// Data and keys are of two logs.
  case otherLog
  /// What was found is told apart; nothing was restored.
  case failedChecks
  /// Something stands where a file is to be made.
  case exists(path: String)

  public var status: ExitStatus {
    switch self {
    case .notABackup, .keysGone: .noSuchRecord
    case .manifest: .faultyDocument
    case .noFolder, .unwritable, .unreadable, .noRoom, .otherLog, .failedChecks, .exists: .failed
    }
  }

  public var text: Text {
    switch self {
    case .noFolder(let path):
      Text(
        vi: "Không dùng được thư mục \(path). Kiểm tra quyền ghi, hoặc chọn thư mục khác.",
        en: "The folder \(path) can't be used. See that it can be written, or choose another.")
    case .unwritable(let path):
      Text(
        vi: "Không ghi được \(path). Kiểm tra ổ đĩa hoặc USB rồi làm lại.",
        en: "\(path) can't be written. See to the disk or stick, then do it again.")
    case .unreadable(let path):
      Text(
        vi: "Không đọc được \(path). Kiểm tra ổ đĩa hoặc USB, hoặc dùng bản khác.",
        en: "\(path) can't be read. See to the disk or stick, or use another backup.")
    case .noRoom:
      Text(
        vi: "Hết chỗ trên đĩa; phần dở đã xóa. Giải phóng chỗ (cỡ ba lần sổ) rồi làm lại.",
        en: "The disk is full; the unfinished part is removed. "
          + "Make room (about three times the log), then do it again.")
    case .notABackup(let path):
      Text(
        vi: "Trong \(path) không có bản sao lưu nào. Chọn thư mục có manifest.txt.",
        en: "There is no backup in \(path). Name the folder that holds manifest.txt.")
    case .manifest:
      Text(
        vi: "manifest.txt không phải của phần mềm này, hoặc đã bị sửa. Dùng bản sao lưu khác.",
        en: "manifest.txt isn't one of ours, or was altered. Use another backup.")
    case .keysGone:
      Text(
        vi: "Phần khóa (keys.age) đã bỏ. Nêu bản sao lưu mới hơn còn khóa bằng --keys.",
        en: "The part that holds the keys (keys.age) is gone. "
          + "Name a newer backup that has it with --keys.")
    case .otherLog:
      Text(
        vi: "Dữ liệu và khóa thuộc hai sổ khác nhau. Nêu hai bản sao lưu của cùng một sổ.",
        en: "Data and keys are of two different logs. Name backups of the same log.")
    case .failedChecks:
      Text(
        vi: "Bản sao lưu có lỗi (xem các dòng ✗). Chưa khôi phục gì; dùng bản khác.",
        en: "The backup has faults (the lines with ✗). Nothing was restored; use another one.")
    case .exists(let path):
      Text(
        vi: "Đã có tệp ở \(path). Chọn tên khác, chỗ trống; không tệp nào bị ghi đè.",
        en: "Something stands at \(path). Choose another, empty place; nothing is overwritten.")
    }
  }
}
