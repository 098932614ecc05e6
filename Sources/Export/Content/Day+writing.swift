import Base
import Statistics

/// A day of the calendar as publications write it.
extension Day {
  /// - Throws: ``ExportError/notADay(_:)``.
  init(checked text: String) throws(ExportError) {
    guard let day = Day(text) else { throw .notADay(text) }
    self = day
  }

  /// `5/11/2026` in Vietnamese, `5 November 2026` in English.
  func short(_ language: Language) -> String {
    switch language {
    case .vi: "\(day)/\(month)/\(year)"
    case .en: "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }
  }

  /// As at the head of a document: zero before days below 10 and the months 1 and 2 (NĐ 30/2020).
  func formal(_ language: Language) -> String {
    switch language {
    case .vi:
      "ngày \(day.twoDigits) tháng \(month < 3 ? month.twoDigits : "\(month)") năm \(year)"
    case .en: short(.en)
    }
  }

  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
