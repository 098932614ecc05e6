/// A day of the calendar as publications write it.
struct CivilDay: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// Reads `yyyy-mm-dd`; nil for anything else and for days that don't exist.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// - Throws: ``ExportError/notADay(_:)``.
  init(checked text: String) throws(ExportError) {
    guard let day = CivilDay(text) else { throw .notADay(text) }
    self = day
  }

  /// `5/11/2026` in Vietnamese, `5 November 2026` in English.
  func short(_ edition: Edition) -> String {
    switch edition {
    case .vi: "\(day)/\(month)/\(year)"
    case .en: "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }
  }

  /// As at the head of a document: zero before days below 10 and the months 1 and 2 (NĐ 30/2020).
  func formal(_ edition: Edition) -> String {
    switch edition {
    case .vi:
      "ngày \(day.twoDigits) tháng \(month < 3 ? month.twoDigits : "\(month)") năm \(year)"
    case .en: short(.en)
    }
  }

  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
