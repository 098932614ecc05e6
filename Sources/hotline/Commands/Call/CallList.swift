import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The contacts of a day.
struct CallList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Các cuộc gọi của một ngày.", en: "The contacts of a day."),
      discussion: say(
        vi: "Ví dụ: hotline call list --day 2026-10-03",
        en: "Example: hotline call list --day 2026-10-03"))
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
    let lines = try session.store.contacts(
      from: session.calendar.start(of: wanted), to: session.calendar.end(of: wanted),
      after: page.number(), limit: page.limit, stamp: session.stamp)
    try session.show(Listing(items: lines.map { ContactRow($0, session.calendar) }))
    session.sayMore(lines.count, page, after: lines.last.map { "\($0.id)" })
  }
}

struct ContactRow: Listed {
  let contact: ContactID
  let kind: ContactKind
  let result: ContactResult?
  let receivedAt: Instant
  let recordedAt: Instant
  let recordedBy: String
  let number: String?
  /// Whether it was written down more than an hour after it came in.
  let late: Bool
  private let calendar: LogCalendar

  init(_ line: CaseStore.ContactLine, _ calendar: LogCalendar) {
    contact = line.id
    kind = line.kind
    result = line.result
    receivedAt = line.receivedAt
    recordedAt = line.recordedAt
    recordedBy = line.recordedBy
    number = line.number?.description
    late = CaseContact.isLate(received: line.receivedAt, recorded: line.recordedAt)
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey {
    case contact, kind, result, receivedAt, recordedAt, recordedBy, number, late
  }

  static let columns = [
    ListColumn("contact", vi: "CUỘC GỌI", en: "CONTACT"),
    ListColumn("receivedAt", vi: "TIẾP NHẬN", en: "RECEIVED"),
    ListColumn("kind", vi: "LOẠI", en: "KIND", isFlexible: true),
    ListColumn("result", vi: "KẾT QUẢ", en: "RESULT"),
    ListColumn("number", vi: "HỒ SƠ", en: "CASE"),
    ListColumn("recordedBy", vi: "NGƯỜI GHI", en: "BY"),
    ListColumn("late", vi: "", en: ""),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      "\(contact)", TextTable.Cell(calendar.written(receivedAt)),
      TextTable.Cell(kind.label.inLanguage(language)),
      TextTable.Cell(result?.label.inLanguage(language) ?? ""), TextTable.Cell(number ?? ""),
      TextTable.Cell(recordedBy),
      TextTable.Cell(
        late ? Text(vi: "ghi muộn", en: "late entry").inLanguage(language) : "", .warning),
    ]
  }

  var values: [String] {
    [
      "\(contact)", "\(receivedAt)", kind.rawValue, result?.rawValue ?? "", number ?? "",
      recordedBy, late ? "yes" : "no",
    ]
  }
}
