import Base
import CaseModel
import Disclosure
import Statistics

extension TableError {
  var text: Text {
    switch self {
    case .noFolder:
      Text(
        vi: "Không có thư mục đó. Tạo thư mục có inner.csv và các tệp hier_<chiều>.csv.",
        en: "There is no such folder. Make one with inner.csv and the hier_<dimension>.csv files.")
    case .unreadable(let file):
      Text(
        vi:
          "\(file): không có tệp, không đọc được, hoặc không phải UTF-8. Trong Excel, lưu dạng \"CSV UTF-8\".",
        en:
          "\(file): there is no such file, or it can't be read, or isn't UTF-8. In Excel, save as \"CSV UTF-8\"."
      )
    case .unwritable(let file):
      Text(
        vi: "Không ghi được \(file). Kiểm tra thư mục và quyền ghi.",
        en: "\(file) can't be written. Check the folder and its permissions.")
    case .exists(let file):
      Text(
        vi: "\(file) đã có. Thêm --force để ghi đè.",
        en: "\(file) exists. Add --force to overwrite it.")
    case .csv(let file, let fault):
      Text(vi: "\(file), \(fault.text.vi)", en: "\(file), \(fault.text.en)")
    case .noColumn(let file, let line, let wanted, let found):
      Text(
        vi:
          "\(file), dòng \(line): thiếu cột '\(wanted)'. Các cột: \(found.joined(separator: " | ")).",
        en:
          "\(file), line \(line): the column '\(wanted)' is missing. Columns: \(found.joined(separator: " | "))."
      )
    case .noDimension(let found):
      Text(
        vi:
          "inner.csv cần ít nhất một cột chiều bên cột freq. Các cột: \(found.joined(separator: " | ")).",
        en:
          "inner.csv needs a column of a dimension beside freq. Columns: \(found.joined(separator: " | "))."
      )
    case .unsafeHeading(let column):
      Text(
        vi:
          "inner.csv, dòng đầu, cột \(column): tên cột là một phần tên tệp hier_, nên không được có /, \\ hay dấu hai chấm.",
        en:
          "inner.csv, first line, column \(column): a heading is part of a hier_ file's name, so it can't hold /, \\ or a colon."
      )
    case .tooLarge(let cells, let most):
      Text(
        vi:
          "Bảng có \(cells.map(String.init) ?? "quá nhiều") ô, nhiều nhất \(most). Bớt chiều hoặc gộp mã.",
        en:
          "The table has \(cells.map(String.init) ?? "too many") cells, at most \(most) are possible. Leave out a dimension, or join codes."
      )
    case .count(let spot, let fault):
      Text(vi: "\(spot.text.vi): \(fault.text.vi)", en: "\(spot.text.en): \(fault.text.en)")
    case .unknownCode(let spot, let code):
      Text(
        vi:
          "\(spot.text.vi): mã '\(code)' không có trong hier_\(spot.column).csv. Sửa mã, hoặc thêm vào đó.",
        en:
          "\(spot.text.en): the code '\(code)' isn't in hier_\(spot.column).csv. Correct it, or add it there."
      )
    case .notFinest(let spot, let code):
      Text(
        vi:
          "\(spot.text.vi): mã '\(code)' là một tổng. inner.csv chỉ có mã nhỏ nhất; tổng được tính.",
        en:
          "\(spot.text.en): the code '\(code)' is a total. inner.csv has finest codes only; totals are computed."
      )
    case .level(let spot, let fault):
      Text(vi: "\(spot.text.vi): \(fault.text.vi)", en: "\(spot.text.en): \(fault.text.en)")
    case .emptyCode(let spot):
      Text(vi: "\(spot.text.vi): thiếu mã.", en: "\(spot.text.en): the code is missing.")
    case .repeatedCode(let spot, let code, let first):
      Text(
        vi: "\(spot.text.vi): mã '\(code)' đã có ở dòng \(first). Mỗi mã một dòng.",
        en:
          "\(spot.text.en): the code '\(code)' stands in line \(first) already. Give each code once."
      )
    case .repeatedCell(let spot, let key, let first):
      Text(
        vi: "\(spot.text.vi): ô '\(key)' đã có ở dòng \(first). Mỗi ô một dòng.",
        en:
          "\(spot.text.en): the cell '\(key)' stands in line \(first) already. Give each cell once."
      )
    case .status(let spot):
      Text(
        vi: "\(spot.text.vi): cần s (số đúng), x (ẩn), hoặc r và một số từ 2 như r5 (làm tròn).",
        en:
          "\(spot.text.en): give s (exact), x (hidden), or r and a number from 2, as r5 (rounded).")
    case .noHierarchy(let file, let found):
      Text(
        vi: "\(file): không cột nào có tệp hier_<cột>.csv trong thư mục. Các cột: \(found.joined(separator: " | ")).",
        en:
          "\(file): no column has a hier_<column>.csv in the folder. Columns: \(found.joined(separator: " | "))."
      )
    case .division(let spot, let fault):
      Text(vi: "\(spot.text.vi): \(fault.text.vi)", en: "\(spot.text.en): \(fault.text.en)")
    case .divisions(let column, let error):
      Text(
        vi: "hier_\(column)+….csv: một mã nhỏ nhất có hai lần trong một nhóm, hoặc nhóm trống.",
        en: "hier_\(column)+….csv: \(error)")
    case .rule(let spot):
      Text(
        vi: "\(spot.text.vi): cần print (phải in), hide (phải ẩn), empty (không thể có), hoặc để trống.",
        en: "\(spot.text.en): give print, hide, empty (nothing can be there), or leave it empty.")
    case .cost(let spot):
      Text(
        vi: "\(spot.text.vi): cần số từ 1 đến \(TableWishes.mostCost).",
        en: "\(spot.text.en): give a number from 1 to \(TableWishes.mostCost).")
    case .notEmpty(let spot, let key):
      Text(
        vi: "\(spot.text.vi): ô '\(key)' có số đếm, nên không phải là không thể có. Sửa số đếm hoặc bỏ dòng này.",
        en:
          "\(spot.text.en): the cell '\(key)' has a count, so it can't be empty. Correct the counts, or leave the line out."
      )
    case .smallPrinted(let spot, let key):
      Text(
        vi: "\(spot.text.vi): ô '\(key)' là số nhỏ nên không in được. Hạ --threshold, hoặc bỏ dòng này.",
        en:
          "\(spot.text.en): the cell '\(key)' is small and can't be printed. Lower --threshold, or leave the line out.")
    case .notForRounding:
      Text(
        vi: "Bảng làm tròn không ẩn ô nào. Bỏ print, hide, cost trong cells.csv và --priority, hoặc chọn cách khác.",
        en:
          "A rounded table hides no cells. Leave print, hide and cost out of cells.csv and --priority, or choose another method."
      )
    case .noSuchColumn(let name, let found):
      Text(
        vi: "Không có cột '\(name)'. Các cột: \(found.joined(separator: " | ")).",
        en: "There is no column '\(name)'. Columns: \(found.joined(separator: " | ")).")
    case .hierarchy(let file, .empty):
      Text(
        vi: "\(file) không có mã nào. Mỗi mã một dòng, dòng đầu là @ và mã tổng.",
        en: "\(file) has no codes. Write a line for each code, first @ and the total.")
    case .hierarchy(let file, let error):
      Text(vi: "\(file): mã hoặc bậc sai.", en: "\(file): \(error)")
    case .counts(let error):
      Text(
        vi: "inner.csv: mã không phải mã nhỏ nhất, hay số đếm âm hoặc quá lớn.",
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
    case .seed(let file):
      Text(
        vi: "\(file) không phải 64 chữ số thập lục phân. Bỏ tệp đi để tạo tệp mới.",
        en: "\(file) isn't 64 hexadecimal signs. Remove it, and a new one is made.")
    case .programTells(let count):
      Text(
        vi: "Ai có chương trình và seed thì tìm ra \(count) số nhạy cảm. Đừng công bố.",
        en: "Who has the program and the seed finds out \(count) sensitive counts. Don't publish it.")
    case .otherwisePublished:
      Text(
        vi: "Với số đếm, tùy chọn và seed này, chương trình công bố bảng khác. Dùng đúng tùy chọn và seed khi bảo vệ.",
        en:
          "Of these counts, options and seed the program makes another table. Give the options and the seed it was protected with."
      )
    case .tellingSigns(let count, let found):
      Text(
        vi:
          "published.csv cho biết \(count) ô ẩn là số nhỏ (u), ít nhất \(found) số lộ vì vậy. Đừng công bố; ghi x cho mọi ô ẩn.",
        en:
          "published.csv tells that \(count) hidden cells are small (u); at least \(found) counts are found out by it. Don't publish it; write x for every hidden cell."
      )
    }
  }
}

extension TableError.CountFault {
  fileprivate var text: Text {
    switch self {
    case .notWhole:
      Text(
        vi: "số đếm không phải số nguyên. Viết như 12 hoặc 12.0.",
        en: "the count is no whole number. Write it as 12 or 12.0.")
    case .ambiguous:
      Text(
        vi: "ba chữ số sau dấu chấm hoặc phẩy: một hay một nghìn? Viết số đếm không có dấu.",
        en: "three digits behind the sign: one, or a thousand? Write the count without a sign.")
    case .negative:
      Text(vi: "số đếm âm. Số đếm từ 0 trở lên.", en: "the count is negative. Counts start at 0.")
    case .tooMany:
      Text(
        vi: "tổng các số đếm vượt \(Tally.largestCount). Kiểm tra số này.",
        en: "the counts exceed \(Tally.largestCount) in all. Check this one.")
    }
  }
}

extension TableError.LevelFault {
  fileprivate var text: Text {
    switch self {
    case .notSigns:
      Text(
        vi: "bậc chỉ gồm các dấu @: @ là tổng, @@ là phần của nó.",
        en: "a level is made of @ signs only: @ is the total, @@ its parts.")
    case .first:
      Text(
        vi: "dòng đầu phải là @, tức mã tổng.", en: "the first code must have @: it is the total.")
    case .skips:
      Text(
        vi: "bậc nhảy cóc: nhiều nhất thêm một @ so với dòng trên.",
        en: "the level skips one: at most one @ more than in the line above.")
    case .secondTotal:
      Text(
        vi: "chỉ mã đầu được có @: mọi mã khác là phần của nó.",
        en: "only the first code has @: all others are its parts.")
    }
  }
}

extension TableError.DivisionFault {
  fileprivate var text: Text {
    switch self {
    case .otherTotal(let total):
      Text(
        vi: "mã đầu phải là mã tổng '\(total)' như trong cây chính.",
        en: "the first code must be the total of the first tree, '\(total)'.")
    case .unknown(let code):
      Text(
        vi: "mã '\(code)' không có trong cây chính. Phần nhỏ nhất ở đây phải là mã ở đó.",
        en: "the code '\(code)' isn't in the first tree. What has no parts here must be a code there.")
    case .taken(let code):
      Text(
        vi: "mã '\(code)' đã có nghĩa khác. Đặt mã riêng cho nhóm này.",
        en: "the code '\(code)' means something else already. Give this group a code of its own.")
    case .incomplete(let code):
      Text(
        vi: "thiếu mã '\(code)': cách chia này phải chia hết. Thêm mã đó.",
        en: "the code '\(code)' is missing: a division must hold every finest code. Add it.")
    }
  }
}
