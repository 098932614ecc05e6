import Base
import CaseModel

/// Why figures aren't handed out as asked.
enum FiguresError: Explained, Hashable {
  /// The period's length isn't what the command says.
  case otherLength(String)
  case folderNotEmpty
  /// Figures on triage are for the office itself.
  case forOfficesOnly
  case badHeading(String)
  case badPlan(String)
  /// So many groups of tables give something away.
  case leak(Int)

  var status: ExitStatus {
    switch self {
    case .leak: .disclosure
    case .badHeading, .badPlan: .faultyDocument
    case .otherLength, .folderNotEmpty, .forOfficesOnly: .usage
    }
  }

  var text: Text {
    switch self {
    case .forOfficesOnly:
      Text(
        vi: "Số liệu về phân loại chỉ dùng nội bộ: bỏ '--audience public'.",
        en: "Figures on triage are for the office itself: leave '--audience public' out.")
    case .otherLength(let code):
      Text(
        vi:
          "'\(code)' không đúng loại kỳ. Viết: month 2026-10, quarter 2026-Q4, half 2026-H2, year 2026.",
        en:
          "'\(code)' is another length. Write: month 2026-10, quarter 2026-Q4, half 2026-H2, year 2026."
      )
    case .folderNotEmpty:
      Text(
        vi: "--to: thư mục đã có tệp. Hãy nêu thư mục mới.",
        en: "--to: the folder isn't empty. Give a new one.")
    case .leak(let groups):
      Text(
        vi: "\(groups) nhóm bảng để lộ hoặc quá gần số bị giấu. Báo người phụ trách bảo mật ngay.",
        en:
          "\(groups) groups of tables give hidden counts away, or nearly. Tell whoever is responsible now."
      )
    case .badHeading(let path):
      Text(
        vi: "Tệp tiêu đề sai ở \(path). Xem mẫu: hotline figures files --schema.",
        en: "The heading file is wrong at \(path). See 'hotline figures files --schema'.")
    case .badPlan(let path):
      Text(
        vi: "Tệp kế hoạch DHIS2 sai ở \(path). Xem mẫu: hotline figures files --help.",
        en: "The DHIS2 plan file is wrong at \(path). See 'hotline figures files --help'.")
    }
  }
}
