import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The calls of a day that nobody answered.
struct CallUnanswered: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unanswered",
      abstract: say(
        vi: "Các cuộc gọi không ai trả lời của một ngày.", en: "The calls of a day that nobody answered."),
      discussion: examples("hotline call unanswered --day 2026-10-03"))
  }
  @Option(
    help: ArgumentHelp(
      say(vi: "Ngày (mặc định hôm nay).", en: "The day (today unless given)."), valueName: "day"))
  var day: String?
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let wanted = try session.day(day, flag: "--day")
    let calls = try session.store.unansweredCalls(
      from: session.calendar.start(of: wanted), to: session.calendar.end(of: wanted), after: page.number(),
      limit: page.limit)
    try session.show(Listing(items: calls.map { UnansweredRow(call: $0, calendar: session.calendar) }))
    session.sayMore(calls.count, page, after: calls.last.map { "\($0.id)" })
  }
}

/// A call that nobody answered, in a list.
struct UnansweredRow: Listed {
  let call: UnansweredCall
  let calendar: LogCalendar

  private enum CodingKeys: CodingKey {
    case call, ending, rangAt, waited, recordedAt, recordedBy, callback, calledAgain
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(call.id, forKey: .call)
    try container.encode(call.ending, forKey: .ending)
    try container.encode(call.rangAt, forKey: .rangAt)
    try container.encodeIfPresent(call.waited, forKey: .waited)
    try container.encode(call.recordedAt, forKey: .recordedAt)
    try container.encode(call.recordedBy, forKey: .recordedBy)
    try container.encodeIfPresent(call.callback, forKey: .callback)
    try container.encodeIfPresent(call.calledAgain, forKey: .calledAgain)
  }

  static let columns = [
    ListColumn("call", vi: "SỐ", en: "CALL"), ListColumn("rangAt", vi: "ĐỔ CHUÔNG", en: "RANG"),
    ListColumn("ending", vi: "THẾ NÀO", en: "ENDING", isFlexible: true),
    ListColumn("waited", vi: "CHỜ (GIÂY)", en: "WAITED (S)"), ListColumn("callback", vi: "GỌI LẠI", en: "CALLBACK"),
    ListColumn("calledAgain", vi: "HỌ GỌI LẠI", en: "CALLED AGAIN"),
    ListColumn("recordedBy", vi: "NGƯỜI GHI", en: "BY"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(call.id)"), TextTable.Cell(calendar.written(call.rangAt)),
      TextTable.Cell(call.ending.label.inLanguage(language)),
      TextTable.Cell(call.waited.map { "\($0)" } ?? ""), TextTable.Cell(call.callback.map { "\($0)" } ?? ""),
      TextTable.Cell(
        call.calledAgain.map { Text(vi: "cuộc gọi \($0)", en: "contact \($0)").inLanguage(language) } ?? ""),
      TextTable.Cell(call.recordedBy),
    ]
  }

  var values: [String] {
    [
      "\(call.id)", "\(call.rangAt)", call.ending.rawValue, call.waited.map { "\($0)" } ?? "",
      call.callback.map { "\($0)" } ?? "", call.calledAgain.map { "\($0)" } ?? "", call.recordedBy,
    ]
  }
}
