/// Why a file of comma-separated values can't be read.
///
/// Lines and columns are counted from 1; a line is where its row begins. Names are those of headings; no cell is told.
public enum CSVFault: Explained, Hashable {
  /// No line holds anything.
  case empty
  /// A quotation mark opens a cell and none closes it.
  case openQuote(line: Int)
  /// Text follows the quotation mark that closes a cell.
  case textAfterQuote(line: Int, column: Int)
  /// A row has more or fewer cells than there are headings.
  case cells(line: Int, found: Int, headings: [String])
  case noHeading(column: Int)
  case repeatedHeading(String, column: Int)

  /// Where the row begins.
  public var line: Int {
    switch self {
    case .empty, .noHeading, .repeatedHeading: 1
    case .openQuote(let line), .textAfterQuote(let line, _), .cells(let line, _, _): line
    }
  }

  public var text: Text {
    switch self {
    case .empty:
      Text(
        vi: "tệp trống. Dòng đầu phải là tên các cột.",
        en: "the file is empty. Its first line names the columns."
      )
    case .openQuote(let line):
      Text(
        vi: "dòng \(line): thiếu dấu ngoặc kép đóng. Viết dấu ngoặc kép trong ô thành hai dấu.",
        en: "line \(line): a quotation mark isn't closed. Double the quotation marks inside a cell."
      )
    case .textAfterQuote(let line, let column):
      Text(
        vi:
          "dòng \(line), cột \(column): còn chữ sau dấu ngoặc kép đóng. Đặt cả ô trong ngoặc kép.",
        en:
          "line \(line), column \(column): text follows the closing quotation mark. Quote the whole cell."
      )
    case .cells(let line, let found, let headings):
      Text(
        vi:
          "dòng \(line): \(found) ô, mà dòng đầu có \(headings.count) cột: \(headings.joined(separator: " | ")).",
        en:
          "line \(line): \(found) cells, but there are \(headings.count) columns: \(headings.joined(separator: " | "))."
      )
    case .noHeading(let column):
      Text(
        vi: "dòng đầu, cột \(column): thiếu tên cột.",
        en: "first line, column \(column): the column has no name."
      )
    case .repeatedHeading(let name, let column):
      Text(
        vi: "dòng đầu, cột \(column): cột '\(name)' đã có. Đặt mỗi tên một lần.",
        en: "first line, column \(column): the column '\(name)' stands twice. Give each name once."
      )
    }
  }
}
