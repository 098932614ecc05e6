public import Base

/// Why a question can't be asked.
public enum QuestionError: Error, Hashable {
  case notAPeriod(String)
  case notADay(String)
  case badName(String)
  case notOfThisUnit(Axis, StatisticsRow.Unit)
  case repeatedAxis(Axis)
  case emptyFilter(Axis)
  case crossingFilter(Axis, Axis)
  case unknownCode(String, Axis)
  case tooManyAxes(Int)
  case repeatedName(String)
  case noQuestions
}

extension QuestionError: Explained {
  public var status: ExitStatus { .faultyDocument }

  public var text: Text {
    switch self {
    case .notAPeriod(let code):
      Text(
        vi: "'\(code)' không phải là kỳ báo cáo. Hãy viết như 2026-10, 2026-Q4, 2026-H2 hoặc 2026.",
        en: "'\(code)' is no period. Write it as 2026-10, 2026-Q4, 2026-H2 or 2026."
      )
    case .notADay(let day):
      Text(
        vi: "'\(day)' không phải là ngày. Hãy viết như 2026-10-31.",
        en: "'\(day)' is no day. Write it as 2026-10-31."
      )
    case .badName(let name):
      Text(
        vi: "'\(name)' không dùng được làm tên bảng. Chỉ dùng a–z, 0–9 và '-', tối đa 60 ký tự.",
        en: "'\(name)' can't name a table. Use a–z, 0–9 and '-', 60 characters at most."
      )
    case .notOfThisUnit(let axis, let unit):
      Text(
        vi:
          "Đơn vị đếm '\(unit.rawValue)' không có '\(axis.rawValue)'. Hãy bỏ, hoặc đếm đơn vị khác.",
        en:
          "'\(unit.rawValue)' can't be divided by '\(axis.rawValue)'. Drop it, or count another unit."
      )
    case .repeatedAxis(let axis):
      Text(
        vi: "'\(axis.rawValue)' có hai lần trong một câu hỏi. Hãy để một lần.",
        en: "'\(axis.rawValue)' stands twice in one question. Leave it once."
      )
    case .emptyFilter(let axis):
      Text(
        vi: "Bộ lọc '\(axis.rawValue)' trống. Hãy ghi ít nhất một mã, hoặc bỏ bộ lọc.",
        en: "The filter '\(axis.rawValue)' is empty. Give at least one code, or drop it."
      )
    case .crossingFilter(let filter, let axis):
      Text(
        vi:
          "Bộ lọc '\(filter.rawValue)' cắt ngang '\(axis.rawValue)'. Hãy lọc theo chính '\(axis.rawValue)'.",
        en:
          "The filter '\(filter.rawValue)' crosses '\(axis.rawValue)'. Filter by '\(axis.rawValue)'."
      )
    case .unknownCode(let code, let axis):
      Text(
        vi: "Không có mã '\(code)' của '\(axis.rawValue)'. Xem các mã: hotline reference list.",
        en: "'\(axis.rawValue)' has no code '\(code)'. See the codes with 'hotline reference list'."
      )
    case .tooManyAxes(let count):
      Text(
        vi:
          "Bảng \(count) chiều quá chi tiết, sẽ chỉ còn ô của từng người. Tối đa \(Question.mostAxes).",
        en: "A table of \(count) dimensions leaves cells of single people. "
          + "Use \(Question.mostAxes) at most."
      )
    case .repeatedName(let name):
      Text(
        vi: "Có hai câu hỏi cùng tên '\(name)'. Hãy đặt tên riêng cho mỗi câu.",
        en: "Two questions are called '\(name)'. Give each a name of its own."
      )
    case .noQuestions:
      Text(
        vi: "Tệp không có câu hỏi nào. Xem mẫu: hotline figures ask --schema.",
        en: "The file holds no question. See 'hotline figures ask --schema'."
      )
    }
  }
}
