public import Base
import Statistics

extension ReportingPeriod {
  /// What it is called inside a sentence: "tháng 10 năm 2026", "October 2026".
  var name: Text {
    let months = Day.englishMonths
    return switch length {
    case .month(let month):
      Text(vi: "tháng \(month) năm \(year)", en: "\(months[month - 1]) \(year)")
    case .quarter(let quarter):
      Text(vi: "quý \(quarter.roman) năm \(year)", en: "quarter \(quarter) of \(year)")
    case .half(1):
      Text(vi: "6 tháng đầu năm \(year)", en: "the first half of \(year)")
    case .half:
      Text(vi: "6 tháng cuối năm \(year)", en: "the second half of \(year)")
    case .year:
      Text(vi: "năm \(year)", en: "the year \(year)")
    case .months(let from, let to):
      Text(
        vi: "từ tháng \(from) đến tháng \(to) năm \(year)",
        en: "\(months[from - 1]) to \(months[to - 1]) \(year)")
    }
  }

  /// The period before, in words: "Last month".
  public var wordsBefore: Text {
    switch length {
    case .month: Text(vi: "Tháng trước", en: "Last month")
    case .quarter: Text(vi: "Quý trước", en: "Last quarter")
    case .half: Text(vi: "6 tháng trước", en: "Last half-year")
    case .year: Text(vi: "Năm trước", en: "Last year")
    case .months: Text(vi: "Kỳ trước", en: "Period before")
    }
  }

  /// Its days, and by which rule they were cut.
  var days: Text {
    let rule =
      switch kind {
      case .calendar: Text(vi: "theo tháng dương lịch", en: "calendar months")
      case .administrative:
        Text(
          vi: "kỳ báo cáo hành chính, NĐ 09/2019/NĐ-CP Điều 12",
          en: "administrative months, Decree 09/2019 art. 12")
      }
    return Text(
      vi: "từ ngày \(first.short(.vi)) đến hết ngày \(last.short(.vi)) (\(rule.vi))",
      en: "from \(first.short(.en)) to the end of \(last.short(.en)) (\(rule.en))")
  }

  /// The letter of its forms after BC-: T tháng, Q quý, 6T sáu tháng, N năm.
  var formLetter: String {
    switch length {
    case .month, .months: "T"
    case .quarter: "Q"
    case .half: "6T"
    case .year: "N"
    }
  }
}
