import Base
import CaseModel

/// An age as people say it, as the form's fields have it.
///
/// "12", "12 tuổi", "8-10", "lớp 6", "tuổi mụ 10", "khoảng 10", "dưới 6", "6 tháng", "mẫu giáo"; "sinh 2016" is a birth
/// date. A grade is the years that the form's own explanation gives: grade 3 is 8 to 10.
enum SpokenAge {
  /// What of the document it answers.
  struct Reading: Hashable {
    var age: Age?
    var birthDate: PartialDate?
  }

  /// - Returns: Nil when it isn't understood.
  static func read(_ text: String, dates: TimeReading) -> Reading? {
    let text = text.foldedForMatching
    if let match = text.wholeMatch(of: /(?:sinh|sinh nam|sinh ngay|born|born in|born on) (.+)/) {
      return dates.readDate(String(match.output.1)).map { Reading(birthDate: $0) }
    }
    guard let age = age(text), (age.from ?? 0) <= 99, (age.to ?? 0) <= 99 else { return nil }
    if let from = age.from, let to = age.to, from > to { return nil }
    return Reading(age: age)
  }

  private static func age(_ text: String) -> Age? {
    if ["so sinh", "moi sinh", "moi de", "newborn", "baby"].contains(text) {
      return Age(from: 0, to: 0, basis: .stated)
    }
    if text.wholeMatch(of: /\d{1,2} ?(?:thang|months?|tuan|weeks?|ngay|days?)(?: tuoi| old)?/) != nil {
      return infant(text)
    }
    if text.wholeMatch(of: /(?:mau giao|mam non|nha tre|kindergarten|nursery)/) != nil {
      return Age(from: 3, to: 5, basis: .schoolGrade)
    }
    if let match = text.wholeMatch(of: /(?:hoc )?(?:lop|grade|class) ?(\d{1,2})/),
      let grade = Int(match.output.1), (1...12).contains(grade)
    {
      return Age(from: grade + 5, to: grade + 7, basis: .schoolGrade)
    }
    if let match = text.wholeMatch(of: /(?:(?:tuoi )?mu (\d{1,2})|(\d{1,2}) tuoi (?:mu|ta)|lunar (\d{1,2}))/) {
      return (match.output.1 ?? match.output.2 ?? match.output.3).flatMap { Int($0) }
        .map { Age(from: $0, to: $0, basis: .lunar) }
    }
    return interval(text)
  }

  /// Months, weeks and days are years that are not yet complete.
  private static func infant(_ text: String) -> Age? {
    guard let count = Int(text.prefix { $0.isNumber }) else { return nil }
    let years = text.contains("thang") || text.contains("month") ? count / 12 : 0
    return Age(from: years, to: years, basis: .stated)
  }

  private static func interval(_ text: String) -> Age? {
    let bare = text.replacing(/\ ?(?:tuoi|years? old|years?|y\/o)$/, with: "")
    if let match = bare.wholeMatch(of: /(\d{1,2}) ?(?:-|–|den|toi|hoac|hay|to|or) ?(\d{1,2})/) {
      return Age(from: Int(match.output.1), to: Int(match.output.2), basis: .stated)
    }
    if let match = bare.wholeMatch(of: /(?:khoang|chung|tam|about|around|~) ?(\d{1,2})/),
      let middle = Int(match.output.1)
    {
      return Age(from: max(0, middle - 1), to: middle + 1, basis: .estimate)
    }
    if let match = bare.wholeMatch(of: /(?:duoi|chua den|under|below|<) ?(\d{1,2})/), let limit = Int(match.output.1),
      limit > 0
    {
      return Age(from: 0, to: limit - 1, basis: .stated)
    }
    if let match = bare.wholeMatch(of: /(?:tren|hon|over|above|>) ?(\d{1,2})/), let least = Int(match.output.1) {
      return Age(from: least, to: nil, basis: .stated)
    }
    return bare.wholeMatch(of: /\d{1,2}/) == nil ? nil : Int(bare).map { Age(from: $0, to: $0, basis: .stated) }
  }

  /// An age of the document as it is typed and shown: "12", "8-10", "trên 12".
  static func written(_ age: JSONValue?, _ language: Language) -> String {
    func number(_ key: String) -> Int? {
      if case .number(let value)? = age?[key] { Int(value) } else { nil }
    }
    let basis: AgeBasis? =
      if case .string(let code)? = age?["basis"] { AgeBasis(rawValue: code) } else { nil }
    let lunar = basis == .lunar ? (language == .vi ? "tuổi mụ " : "lunar ") : ""
    switch (number("from"), number("to")) {
    case (let from?, let to?): return lunar + (from == to ? "\(from)" : "\(from)-\(to)")
    case (let from?, nil): return (language == .vi ? "trên " : "over ") + "\(from)"
    case (nil, let to?): return (language == .vi ? "dưới " : "under ") + "\(to + 1)"
    case (nil, nil): return ""
    }
  }

  static let examples = Text(
    vi: "Tuổi như người gọi nói: 12, 8-10, khoảng 10, lớp 6, tuổi mụ 10, 6 tháng, dưới 6, sinh 2016.",
    en: "The age as the caller says it: 12, 8-10, about 10, grade 6, lunar 10, 6 months, under 6, born 2016.")
}

extension JSONValue {
  /// The document with a child's age or birth date as it was said; nothing was said where the reading is nil.
  func settingAge(_ reading: SpokenAge.Reading?, ofChild path: [String]) -> JSONValue {
    guard let reading else { return setting(path + ["age"], to: nil) }
    if let birth = reading.birthDate {
      return setting(path + ["birthDate"], to: .string(birth.description))
        .setting(path + ["age"], to: nil)
    }
    guard let age = reading.age else { return self }
    var members: [String: JSONValue] = ["basis": .string(age.basis.rawValue)]
    members["from"] = age.from.map { .number(Double($0)) }
    members["to"] = age.to.map { .number(Double($0)) }
    return setting(path + ["age"], to: .object(members))
  }
}
