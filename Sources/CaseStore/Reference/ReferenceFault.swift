public import Base
import CaseModel

/// What is wrong with a cell of a reference file. Codes and names of columns only.
public enum ReferenceFault: Hashable, Sendable {
  /// Missing, or not what the column holds.
  case wrong
  /// The file isn't comma-separated values.
  case csv(CSVFault)
  case missing
  /// The table has no such column.
  case stranger
  /// Not one of these words.
  case words([String])
  case notADay
  /// No whole number in a range.
  case notANumber(ClosedRange<Int>)
  /// Not made of letters, digits, `.`, `-` and `_`.
  case notACode
  /// Not a unit with its first day.
  case notAPlace
  /// The code stands in no row of this table.
  case unknown(table: String)
  /// The last day lies before the first.
  case endsEarly
  /// Another line has the same key and says something else.
  case repeated(line: Int)
  /// Another row of the code is valid on the same days.
  case overlaps(validFrom: String)
  /// The log has the unit under another name.
  case otherName
}

extension ReferenceFault {
  /// What is wrong, without where.
  public var text: Text {
    switch self {
    case .wrong: Text(vi: "thiếu hoặc sai", en: "is missing or wrong")
    case .csv(let fault): Text(vi: fault.text.vi, en: fault.text.en)
    case .missing: Text(vi: "còn trống", en: "is missing")
    case .stranger: Text(vi: "bảng không có cột này", en: "isn't one of the table's columns")
    case .words(let words):
      Text(
        vi: "từ không có trong danh sách: \(words.joined(separator: ", "))",
        en: "holds a word that isn't one of: \(words.joined(separator: ", "))")
    case .notADay:
      Text(vi: "không phải ngày như 2026-10-03", en: "isn't a day such as 2026-10-03")
    case .notANumber(let range):
      Text(
        vi: "không phải số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        en: "isn't a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .notACode:
      Text(
        vi: "mã chỉ gồm chữ không dấu, số, '.', '-' và '_'",
        en: "isn't made of plain letters, digits, '.', '-' and '_' only")
    case .notAPlace:
      Text(
        vi: "không phải đơn vị như 23425@2025-07-01", en: "isn't a unit such as 23425@2025-07-01")
    case .unknown(let table):
      Text(vi: "mã không có trong bảng '\(table)'", en: "isn't a code of the table '\(table)'")
    case .endsEarly:
      Text(vi: "ngày cuối trước ngày đầu", en: "lies before the first day")
    case .repeated(let line):
      Text(
        vi: "trùng khóa với dòng \(line) nhưng nội dung khác",
        en: "has the key of line \(line), but says something else")
    case .overlaps(let validFrom):
      Text(
        vi:
          "mã còn một dòng có hiệu lực từ \(validFrom) vào cùng những ngày đó; ghi validTo cho dòng cũ trước",
        en:
          "has another row, valid from \(validFrom), on the same days; give the older row its validTo first"
      )
    case .otherName:
      Text(
        vi: "sổ đã có đơn vị này với tên khác; sửa bằng 'hotline reference update place.csv'",
        en: "has another name in the log; change it with 'hotline reference update place.csv'")
    }
  }
}
