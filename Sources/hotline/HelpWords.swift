import Base
import CaseModel

/// The argument parser's own words, in the language of the run.
enum HelpWords {
  private static let vietnamese = [
    ("OVERVIEW:", "TỔNG QUAN:"), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH CON:"), ("Error:", "Lỗi:"),
    ("Usage:", "Cách dùng:"), ("Help:", "Trợ giúp:"), ("Show help information.", "Xem trợ giúp."),
    ("Show the version.", "Xem phiên bản."), ("<subcommand>", "<lệnh>"),
    ("[<options>]", "[<tùy chọn>]"),
    ("(values:", "(giá trị:"),
    ("Missing expected argument", "Thiếu tham số"), ("Unknown option", "Không có tùy chọn"),
    ("Unexpected argument", "Thừa tham số"), ("Missing value for", "Thiếu giá trị cho"),
    ("Did you mean", "Có phải bạn muốn"), ("for more information.", "để biết thêm."),
    ("for detailed help.", "để xem chi tiết."), ("  See '", "  Xem '"),
    ("The value ", "Giá trị "), (" is invalid for ", " không hợp lệ cho "),
    ("Please provide one of the following:", "Hãy chọn một trong:"),
    ("Please provide one of ", "Hãy chọn một trong "),
  ]

  static func translated(_ message: String, to language: Language) -> String {
    // The title of a group of commands is heading enough.
    let message = message.replacing(/(?m)^(.+) SUBCOMMANDS:$/) { "\($0.output.1):" }
    guard language == .vi else { return message }
    return vietnamese.reduce(message) { $0.replacing($1.0, with: $1.1) }
      // A line may break before or behind it.
      .replacing(#/(\(|;\s+)default:/#) { "\($0.output.1)mặc định:" }
  }
}
