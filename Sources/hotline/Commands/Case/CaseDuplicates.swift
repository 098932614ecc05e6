import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Cases that may be about one child.
struct CaseDuplicates: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "duplicates",
      abstract: say(
        vi: "Những hồ sơ có thể về cùng một trẻ, và vì sao.", en: "Cases that may be about one child, and why."),
      discussion: say(
        vi:
          "So mọi hồ sơ trong sổ theo số gọi và tên; không hiện tên. Đúng là một trẻ: 'hotline case merge'. Việc tra được ghi vào lịch sử.",
        en:
          "Holds all cases of the log against each other by phone and name; shows no name. For one child: 'hotline case merge'. The history tells of the search."
      )
        + "\n" + examples("hotline case duplicates --days 90"))
  }
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Hồ sơ tiếp nhận trong bấy nhiêu ngày, so với mọi hồ sơ.",
        en: "Cases received within so many days, held against all."),
      valueName: "days"))
  var days: Int = 365
  @Option(help: ArgumentHelp(say(vi: "Nhiều nhất bấy nhiêu dòng.", en: "At most so many lines.")))
  var limit: Int = 50
  @OptionGroup var options: LogOptions

  func validate() throws {
    try PageOptions.check(limit)
    guard (1...36_500).contains(days) else {
      throw ValidationError(say(vi: "--days: từ 1 đến 36500.", en: "--days: from 1 to 36500."))
    }
  }

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let doubles = try session.store.doubles(days: days, limit: limit, stamp: session.stamp)
    try session.show(
      Listing(
        items: doubles.map(DoubleRow.init),
        ifEmpty: Text(vi: "Không có hồ sơ nào giống nhau.", en: "No two cases are alike.")))
  }
}

/// Two cases that may be one.
struct DoubleRow: Listed {
  let double: CaseStore.LikelyDouble

  init(_ double: CaseStore.LikelyDouble) { self.double = double }

  static let columns = [
    ListColumn("first", vi: "Hồ sơ", en: "Case"), ListColumn("firstState", vi: "Trạng thái", en: "State"),
    ListColumn("second", vi: "và", en: "and"), ListColumn("secondState", vi: "Trạng thái", en: "State"),
    ListColumn("name", vi: "Tên", en: "Name"), ListColumn("phone", vi: "Số gọi", en: "Phone"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(double.first)"), TextTable.Cell(double.states[0].label.inLanguage(language)),
      TextTable.Cell("\(double.second)"), TextTable.Cell(double.states[1].label.inLanguage(language)),
      TextTable.Cell(double.name?.label.inLanguage(language) ?? ""),
      TextTable.Cell(double.samePhone ? Text(vi: "cùng số", en: "the same").inLanguage(language) : ""),
    ]
  }

  var values: [String] {
    [
      "\(double.first)", double.states[0].rawValue, "\(double.second)", double.states[1].rawValue,
      double.name?.rawValue ?? "", double.samePhone ? "same" : "",
    ]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(zip(Self.columns.map(\.key), values)) { $1 })
  }
}
