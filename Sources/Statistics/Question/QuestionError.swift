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

extension QuestionError: CustomStringConvertible {
  public var description: String { text.en }

  /// What is wrong and what to do, in both languages of the tool.
  public var text: (vi: String, en: String) {
    switch self {
    case .notAPeriod(let code):
      (
        "'\(code)' không phải là kỳ báo cáo. Hãy viết như 2026-10, 2026-Q4, 2026-H2 hoặc 2026.",
        "'\(code)' is no period. Write it as 2026-10, 2026-Q4, 2026-H2 or 2026."
      )
    case .notADay(let day):
      (
        "'\(day)' không phải là ngày. Hãy viết như 2026-10-31.",
        "'\(day)' is no day. Write it as 2026-10-31."
      )
    case .badName(let name):
      (
        "'\(name)' không dùng được làm tên bảng. Chỉ dùng a–z, 0–9 và '-', tối đa 60 ký tự.",
        "'\(name)' can't name a table. Use a–z, 0–9 and '-', 60 characters at most."
      )
    case .notOfThisUnit(let axis, let unit):
      (
        "Đơn vị đếm '\(unit.rawValue)' không có '\(axis.rawValue)'. Hãy bỏ, hoặc đếm đơn vị khác.",
        "'\(unit.rawValue)' can't be divided by '\(axis.rawValue)'. Drop it, or count another unit."
      )
    case .repeatedAxis(let axis):
      (
        "'\(axis.rawValue)' có hai lần trong một câu hỏi. Hãy để một lần.",
        "'\(axis.rawValue)' stands twice in one question. Leave it once."
      )
    case .emptyFilter(let axis):
      (
        "Bộ lọc '\(axis.rawValue)' trống. Hãy ghi ít nhất một mã, hoặc bỏ bộ lọc.",
        "The filter '\(axis.rawValue)' is empty. Give at least one code, or drop it."
      )
    case .crossingFilter(let filter, let axis):
      (
        "Bộ lọc '\(filter.rawValue)' cắt ngang '\(axis.rawValue)'. Hãy lọc theo chính '\(axis.rawValue)'.",
        "The filter '\(filter.rawValue)' crosses '\(axis.rawValue)'. Filter by '\(axis.rawValue)'."
      )
    case .unknownCode(let code, let axis):
      (
        "Không có mã '\(code)' của '\(axis.rawValue)'. Xem các mã: hotline reference list.",
        "'\(axis.rawValue)' has no code '\(code)'. See the codes with 'hotline reference list'."
      )
    case .tooManyAxes(let count):
      (
        "Bảng \(count) chiều quá chi tiết, sẽ chỉ còn ô của từng người. Tối đa \(Question.mostAxes).",
        "A table of \(count) dimensions leaves cells of single people. "
          + "Use \(Question.mostAxes) at most."
      )
    case .repeatedName(let name):
      (
        "Có hai câu hỏi cùng tên '\(name)'. Hãy đặt tên riêng cho mỗi câu.",
        "Two questions are called '\(name)'. Give each a name of its own."
      )
    case .noQuestions:
      (
        "Tệp không có câu hỏi nào. Xem mẫu: hotline figures ask --schema.",
        "The file holds no question. See 'hotline figures ask --schema'."
      )
    }
  }
}
