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

  var status: ExitStatus {
    switch self {
    case .unreadable, .exists: .usage
    case .malformed, .unknownCell, .hierarchy, .counts: .faultyDocument
    case .refused(.cannotProtect), .refused(.refused), .unsafe: .disclosure
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
    case .refused(let error): Text(vi: error.inVietnamese, en: error.description)
    case .unsafe(let count):
      Text(
        vi: "\(count) số liệu nhạy cảm không an toàn. Đừng công bố bảng này.",
        en: "\(count) sensitive counts aren't safe. Don't publish this table.")
    }
  }
}

extension DisclosureError {
  /// What is wrong and what to do, in Vietnamese.
  var inVietnamese: String {
    switch self {
    case .thresholdTooLow(let threshold):
      "Ngưỡng \(threshold) sẽ in mọi số. Chọn 2 trở lên."
    case .coalitionTooSmall(let coalition):
      "Nhóm biết \(coalition) ca thì không biết gì. Chọn 1 trở lên, hoặc bỏ đi."
    case .strictNeedsHideableZeros:
      "Mức strict cho mọi số ẩn có thể là 0, nên không đi với số không luôn in. Chọn --zeros hideable, hoặc "
        + "mức interval."
    case .unknownCell(let key): "Ô '\(key)' không có trong số liệu. Sửa mã hoặc thêm mã."
    case .missingDimension(let name): "Số liệu không có chiều '\(name)'. Thêm chiều đó."
    case .repeatedCell(let key): "Ô '\(key)' có hai lần. Mỗi ô chỉ ghi một lần."
    case .contradictsTally(let key):
      "Ô '\(key)' đã in số khác với số đếm. Sửa số đếm, hoặc tách những gì biết theo từng ngày."
    case .cannotProtect(let keys):
      "Không tìm được cách bảo vệ \(keys.count) số nhạy cảm, đầu tiên là '\(keys.first?.description ?? "")'; không "
        + "đưa ra gì. Dùng ít chiều hơn, mã rộng hơn, hoặc mức bảo vệ thấp hơn."
    case .noProof(let part):
      "Thiếu chứng minh của '\(part)'. Khôi phục sổ phát hành từ bản sao lưu."
    case .refused:
      "Bộ kiểm chứng không nhận bản số liệu này; không đưa ra gì. Hãy báo lệnh đã dùng."
    }
  }
}
