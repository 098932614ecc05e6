import Base
import CaseModel

/// Why a map of columns can't be used. Names of columns and fields only.
enum ImportMapError: Explained, Hashable {
  case unreadable(CSVFault)
  case missing(String)
  case empty
  case noSuchField(line: Int, String?)
  case noSuchCode(line: Int, allowed: [String])
  case noMeaning(line: Int)
  case twice(line: Int)
  case mustHave(String)
  /// A column of the map that the file doesn't have.
  case noSuchColumn(String, among: [String])

  var status: ExitStatus { .faultyDocument }

  var text: Text {
    switch self {
    case .unreadable(let fault): Text(vi: "--map: \(fault.text.vi)", en: "--map: \(fault.text.en)")
    case .missing(let name):
      Text(
        vi: "--map: thiếu cột '\(name)'. Dòng đầu: column,field,value,means.",
        en: "--map: the column '\(name)' is missing. The first line is column,field,value,means.")
    case .empty:
      Text(vi: "--map: chưa nói cột nào là trường nào.", en: "--map: no column is given a field.")
    case .noSuchField(let line, let nearest):
      Text(
        vi: "--map, dòng \(line): không có trường này"
          + (nearest.map { "; có phải '\($0)'?" } ?? ". Các trường: 'hotline intake --schema'."),
        en: "--map, line \(line): no such field"
          + (nearest.map { "; is it '\($0)'?" } ?? ". The fields: 'hotline intake --schema'."))
    case .noSuchCode(let line, let allowed):
      Text(
        vi: "--map, dòng \(line): 'means' phải là một trong: \(allowed.joined(separator: ", ")).",
        en: "--map, line \(line): 'means' must be one of: \(allowed.joined(separator: ", ")).")
    case .noMeaning(let line):
      Text(
        vi: "--map, dòng \(line): 'means' cần 'value' của một cột, hoặc đứng không cột làm giá trị mặc định.",
        en: "--map, line \(line): 'means' takes a 'value' of a column, or no column to stand where it gives nothing.")
    case .twice(let line):
      Text(vi: "--map, dòng \(line): đã nói ở trên.", en: "--map, line \(line): that was said above.")
    case .mustHave(let path):
      Text(
        vi: "--map: chưa có trường '\(path)'. Thêm cột, hoặc giá trị chung: ',\(path),,…'.",
        en: "--map: the field '\(path)' is missing. Give its column, or one value for all: ',\(path),,…'.")
    case .noSuchColumn(let name, let columns):
      Text(
        vi:
          "Tệp không có cột '\(name)' của --map. Các cột: \(columns.joined(separator: " | ")). Nếu tên cột ra chữ lạ thì sai bảng mã: --encoding.",
        en:
          "The file lacks the column '\(name)' of --map. It has: \(columns.joined(separator: " | ")). If these look garbled, the encoding is another: --encoding."
      )
    }
  }
}
