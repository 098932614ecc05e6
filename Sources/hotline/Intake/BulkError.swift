import Base
import CaseModel

/// Why lines of a file with many documents weren't recorded. It names lines, fields and codes, never what stands there.
enum BulkError: Explained {
  /// All or nothing: nothing.
  case refused([Line])
  /// All else is recorded.
  case skipped([Int], of: Int)
  case noLines
  case tooLong(line: Int)

  struct Line {
    let number: Int
    let reasons: [Text]
  }

  var status: ExitStatus { .faultyDocument }

  var text: Text {
    switch self {
    case .refused(let lines):
      let told = Self.told(lines)
      return Text(
        vi: "Chưa ghi dòng nào. Cần sửa (hoặc bỏ qua các dòng này bằng --skip-faulty):\n\(told.vi)",
        en:
          "No line was recorded. To mend (or pass over these lines with --skip-faulty):\n\(told.en)"
      )
    case .skipped(let lines, let all):
      let shown = lines.prefix(50).map(String.init).joined(separator: ", ")
      let numbers = lines.count > 50 ? shown + ", …" : shown
      return Text(
        vi:
          "\(lines.count) trong \(all) dòng chưa ghi: \(numbers). Sửa rồi nạp lại cả tệp với cùng khóa.",
        en:
          "\(lines.count) of \(all) lines were not recorded: \(numbers). Mend them and run the whole file again with "
          + "the same keys.")
    case .noLines:
      return Text(vi: "Tệp không có dòng nào.", en: "The file has no lines.")
    case .tooLong(let line):
      return Text(
        vi: "Dòng \(line) dài hơn 4 MB, không phải một báo tin. Kiểm tra tệp.",
        en: "Line \(line) is longer than 4 MB, which no report is. Check the file.")
    }
  }

  static func told(_ lines: [Line]) -> Text {
    func told(_ language: Language) -> String {
      lines.flatMap { line in
        line.reasons.map { reason in
          let heading = Text(vi: "dòng \(line.number)", en: "line \(line.number)")
          return "  \(heading.inLanguage(language)): \(reason.inLanguage(language))"
        }
      }.joined(separator: "\n")
    }
    return Text(vi: told(.vi), en: told(.en))
  }
}

extension BulkError.Line {
  init(_ number: Int, _ faults: [Fault]) {
    self.init(
      number: number,
      reasons: faults.map(\.line))
  }
}
