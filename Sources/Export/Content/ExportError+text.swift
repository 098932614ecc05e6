public import Base

/// Its texts hold codes and names of columns only.
extension ExportError: Explained {
  public var status: ExitStatus { .faultyDocument }

  public var text: Text {
    switch self {
    case .notAPeriod(let code):
      Text(
        vi: "'\(code)' không phải là kỳ báo cáo. Hãy viết như 2026-10, 2026-Q4, 2026-H2, 2026.",
        en: "'\(code)' is no period. Write it as 2026-10, 2026-Q4, 2026-H2 or 2026.")
    case .notADay(let day):
      Text(
        vi: "'\(day)' không phải là ngày hợp lệ hoặc sai thứ tự. Hãy viết năm-tháng-ngày.",
        en: "'\(day)' is no day, or out of order. Write it as year-month-day.")
    case .unsafeName(let name):
      Text(
        vi: "'\(name)' không dùng được làm tên tệp. Chỉ dùng a–z, 0–9, '-', '.', '_'.",
        en: "'\(name)' can't be part of a file name. Use a–z, 0–9, '-', '.' and '_' only.")
    case .noFigures:
      Text(
        vi: "Không có số liệu nào để công bố. Hãy đưa ít nhất một bộ số liệu.",
        en: "There is nothing to publish. Give at least one set of figures.")
    case .repeatedFigures(let name):
      Text(
        vi: "Bộ số liệu '\(name)' có hai lần trong một kỳ. Hãy đặt tên riêng.",
        en: "The figures '\(name)' stand twice for one period. Give each a name of its own.")
    case .differingPolicies:
      Text(
        vi: "Các bộ số liệu theo quy tắc bảo vệ khác nhau. Hãy công bố riêng từng quy tắc.",
        en: "The figures follow different policies. Publish those of each policy on their own.")
    case .mixedPeriods:
      Text(
        vi: "Có số liệu theo tháng dương lịch lẫn kỳ hành chính. Hãy công bố riêng từng loại kỳ.",
        en: "Some figures are of calendar, some of administrative periods. Publish each on its own."
      )
    case .numberInRemark:
      Text(
        vi:
          "Phần khó khăn, kiến nghị có chữ số. Số gõ tay không được bảo vệ: hãy viết không có số.",
        en: "A remark contains digits. Numbers typed by hand aren't protected: write without them.")
    case .administrativePeriod(let format):
      Text(
        vi: "\(format) chỉ nhận tháng dương lịch. Hãy công bố theo tháng dương lịch.",
        en: "\(format) knows calendar periods only. Publish calendar periods there.")
    case .emptyCodebook(let dimension):
      Text(
        vi: "Bảng mã của '\(dimension)' trống. Hãy cho mã tổng trước, rồi các mã khác.",
        en: "The codebook of '\(dimension)' is empty. Give its total first, then its codes.")
    case .repeatedCode(let dimension, let code):
      Text(
        vi: "Mã '\(code)' có hai lần trong bảng mã '\(dimension)'. Hãy để một lần.",
        en: "The code '\(code)' stands twice in the codebook of '\(dimension)'. Give it once.")
    case .unknownParent(let dimension, let code):
      Text(
        vi: "Mã '\(code)' của '\(dimension)' đứng trước mã tổng của nó. Hãy xếp mã tổng trước.",
        en: "The code '\(code)' of '\(dimension)' comes before its total. Put totals first.")
    case .missingCodebook(let dimension):
      Text(
        vi: "Thiếu bảng mã của '\(dimension)'. Hãy thêm vào.",
        en: "There is no codebook for '\(dimension)'. Add one.")
    case .missingLabel(let dimension, let code):
      Text(
        vi: "Bảng mã '\(dimension)' thiếu mã '\(code)'. Hãy thêm vào.",
        en: "The codebook of '\(dimension)' lacks the code '\(code)'. Add it.")
    case .clashingColumn(let column):
      Text(
        vi: "Hai cột cùng tên '\(column)'. Hãy đổi tên chiều phân tổ.",
        en: "Two columns would be called '\(column)'. Rename the dimension.")
    case .unknownFigures(let name):
      Text(
        vi: "Không có bộ số liệu '\(name)' mà biểu mẫu cần. Hãy thêm, hoặc bỏ khỏi biểu mẫu.",
        en: "A form uses the figures '\(name)', which aren't there. Add them, or drop the rows.")
    case .unknownDimension(let dimension, let form):
      Text(
        vi: "Biểu \(form) dùng chiều '\(dimension)' mà số liệu không có. Hãy sửa biểu mẫu.",
        en: "Form \(form) uses the dimension '\(dimension)', which its figures lack. Correct it.")
    case .unknownCode(let code, let dimension, let form):
      Text(
        vi: "Biểu \(form) dùng mã '\(code)' mà '\(dimension)' không có. Hãy sửa biểu mẫu.",
        en: "Form \(form) uses the code '\(code)', which '\(dimension)' lacks. Correct it.")
    case .repeatedDimension(let dimension, let form):
      Text(
        vi: "Biểu \(form) đặt '\(dimension)' ở cả dòng và cột. Hãy bỏ một chỗ.",
        en: "Form \(form) sets '\(dimension)' in a row and in a column. Leave it in one of them.")
    case .emptyTable(let form):
      Text(
        vi: "Biểu \(form) có bảng không dòng, không cột hoặc sai cột biểu đồ. Hãy sửa biểu mẫu.",
        en:
          "Form \(form) has a table without rows or columns, or charts a column it lacks. Correct it."
      )
    case .notAnSDMXCode(let code):
      Text(
        vi: "'\(code)' không dùng được làm mã SDMX. Hãy cho mã SDMX trong bảng mã.",
        en: "'\(code)' can't be an SDMX code. State one in the codebook.")
    case .badMapping(let fault):
      Text(
        vi: "Bảng mã DHIS2: \(fault.text.vi)", en: "The DHIS2 mapping: \(fault.text.en)")
    case .unknownRole(let line):
      Text(
        vi: "Dòng \(line) của bảng mã DHIS2 phải là: role,code,id với role là orgUnit, dataElement "
          + "hoặc categoryOptionCombo.",
        en: "Line \(line) of the DHIS2 mapping must be role,code,id with the role orgUnit, "
          + "dataElement or categoryOptionCombo.")
    case .repeatedMapping(let line):
      Text(
        vi: "Dòng \(line) của bảng mã DHIS2 lặp lại mã ở trên. Hãy xoá một dòng.",
        en: "Line \(line) of the DHIS2 mapping repeats a code. Delete one of the lines.")
    case .noDHIS2Code(let role, let code):
      Text(
        vi: "Bảng mã DHIS2 thiếu \(role) của '\(code)'. Hãy thêm, hoặc để id trống để không gửi.",
        en: "The DHIS2 mapping lacks the \(role) of '\(code)'. Add it, or leave its id empty so "
          + "that it isn't sent.")
    case .unknownPlanDimension(let dimension, let figures):
      Text(
        vi: "Số liệu '\(figures)' không có '\(dimension)' mà kế hoạch DHIS2 cần. Hãy sửa kế hoạch.",
        en: "The figures '\(figures)' lack '\(dimension)', which the DHIS2 plan uses. Correct it.")
    }
  }
}
