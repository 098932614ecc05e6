import CaseModel
import Disclosure
import Statistics

/// Why a table command can't do what it was asked.
enum TableError: Explained {
  case unreadable(file: String)
  case malformed(file: String, line: Int)
  case exists(file: String)
  case unknownCell(file: String, CellKey)
  case hierarchy(file: String, HierarchyError)
  case counts(TallyError)
  case refused(DisclosureError)
  case unsafe(count: Int)
  /// However levels are joined, no table keeps this many per cent of its counts.
  case nothingKeeps(percent: Int)

  var status: ExitStatus {
    switch self {
    case .unreadable, .exists: .usage
    case .malformed, .unknownCell, .hierarchy, .counts: .faultyDocument
    case .refused(.cannotProtect), .refused(.refused), .unsafe, .nothingKeeps: .disclosure
    case .refused(.unknownCell), .refused(.contradictsTally), .refused(.repeatedCell),
      .refused(.missingDimension):
      .faultyDocument
    case .refused: .usage
    }
  }

  var text: Text {
    switch self {
    case .unreadable(let file):
      Text(
        vi: "Không đọc hoặc ghi được \(file), hoặc tệp không phải UTF-8.",
        en: "\(file) can't be read or written, or isn't UTF-8.")
    case .malformed(let file, let line):
      Text(
        vi: "\(file), dòng \(line): sai số cột, hoặc số đếm không phải số nguyên.",
        en:
          "\(file), line \(line): the wrong number of columns, or a count that is no whole number.")
    case .exists(let file):
      Text(
        vi: "\(file) đã có. Thêm --force để ghi đè.",
        en: "\(file) exists. Add --force to overwrite it.")
    case .unknownCell(let file, let key):
      Text(
        vi: "\(file): ô '\(key)' không có trong các tệp hier_.",
        en: "\(file): the cell '\(key)' isn't in the hier_ files.")
    case .hierarchy(let file, let error):
      Text(
        vi:
          "\(file): mã lặp hoặc trống, hay bậc @ không nối tiếp. Dòng đầu là @, mỗi dòng sau nhiều nhất "
          + "thêm một @.", en: "\(file): \(error)")
    case .counts(let error):
      Text(
        vi:
          "inner.csv: mã không có trong tệp hier_ hoặc không phải mã nhỏ nhất, hay số đếm âm hoặc quá lớn.",
        en: "inner.csv: \(error)")
    case .refused(let error): Text(vi: error.text.vi, en: error.text.en)
    case .nothingKeeps(let percent):
      Text(
        vi: "Gộp đến đâu cũng không giữ được \(percent)% số liệu. Giảm --keep, hoặc gộp kỳ.",
        en:
          "However levels are joined, no table keeps \(percent) % of its counts. Lower --keep, or "
          + "join periods.")
    case .unsafe(let count):
      Text(
        vi: "\(count) số liệu nhạy cảm không an toàn. Đừng công bố bảng này.",
        en: "\(count) sensitive counts aren't safe. Don't publish this table.")
    }
  }
}
