import Base
import CaseModel

/// Where a date lies that an answer means: that decides what "26/6" without its year is.
enum DateSense: Sendable {
  /// What happened: the last such day.
  case past
  /// What is planned: the next such day. A limit follows from it, so it is a whole day.
  case coming
  /// What was decided just now: the nearest such day.
  case near

  func read(_ text: String, _ dates: TimeReading) -> PartialDate? {
    let calendar = LogCalendar(timeZone: dates.zone)
    let now = Instant(dates.now)
    let past = dates.readDate(text)
    guard self != .past else { return past }
    guard let coming = DueReading(now: now, calendar: calendar).read(text).map(calendar.day(of:)) else {
      return self == .near ? past : nil
    }
    guard self == .near, let last = past?.days(in: calendar)?.upperBound else { return .day(coming) }
    let today = calendar.day(of: now)
    return .day(
      today.daysSince1970 - last.daysSince1970 < coming.daysSince1970 - today.daysSince1970 ? last : coming)
  }

  var examples: Text {
    switch self {
    case .past: PromptText.dateExamples
    case .coming, .near:
      Text(
        vi: "Ngày như 20/12/2026, 20/12, mai, thứ sáu, 2 tuần.",
        en: "A day such as 20/12/2026, 20/12, tomorrow, friday, 2 weeks.")
    }
  }
}

extension FormItem {
  /// Where its date lies.
  var dateSense: DateSense {
    switch form {
    case .initialAssessment, .detailedAssessment, .meeting, .review: .past
    case .plan: .coming
    case .approval, .separation: .near
    }
  }
}
