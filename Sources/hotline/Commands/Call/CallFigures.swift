import Base
import ArgumentParser
import CaseModel
import CaseStore

/// How many calls were answered, and how long they waited, by month.
struct CallFigures: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "figures",
      abstract: say(
        vi: "Tỷ lệ trả lời, thời gian chờ, gọi lại, theo tháng (nội bộ).",
        en: "Answered share, waiting time and call-backs by month (for the office)."),
      discussion: say(
        vi: """
          Ngày nào tổng đài có số ('hotline call import') thì lấy số đó; ngày khác lấy sổ: mỗi liên hệ đã ghi là một cuộc được trả lời, kênh nào cũng vậy. \
          Thời gian chờ chỉ biết từ tổng đài; ~ là có số trung bình của giờ hay ngày. Không tự đưa ra ngoài: số cuộc trả lời gần bằng số liên hệ mà bản công bố có thể đang che.
          """,
        en: """
          A day of which the phone system gave counts ('hotline call import') has those; any other day has the log's: each contact that was recorded is a call that was \
          answered, whatever its channel. Waits are known from a phone system alone; ~ says that some are means of an hour or day. Not for outside: calls answered nearly \
          equal the contacts that a release may hide.
          """) + "\n" + examples("hotline call figures", "hotline call figures --months 3 --format csv"))
  }
  @Option(
    help: ArgumentHelp(
      say(vi: "Bao nhiêu tháng, kể cả tháng này.", en: "How many months, this one included."), valueName: "months"))
  var months: Int = 12
  @OptionGroup var options: LogOptions

  func validate() throws {
    guard (1...240).contains(months) else {
      throw ValidationError(say(vi: "--months: từ 1 đến 240.", en: "--months: from 1 to 240."))
    }
  }

  func run() throws {
    let session = try Session(options)
    let today = session.calendar.day(of: session.stamp.now)
    var first = Day(year: today.year, month: today.month, day: 1) ?? today
    for _ in 1..<max(1, months) where months > 1 {
      let before = first.adding(days: -1)
      first = Day(year: before.year, month: before.month, day: 1) ?? before
    }
    let rows = try session.store.callMonths(from: first, to: today)
    try session.show(
      Listing(
        items: rows.map(CallMonthRow.init),
        ifEmpty: Text(vi: "Chưa có cuộc gọi nào trong thời gian này.", en: "There were no calls in this time.")))
  }
}

/// A month of calls.
struct CallMonthRow: Listed {
  let own: CallMonth

  init(_ month: CallMonth) { own = month }

  private enum CodingKeys: CodingKey {
    case month, answered, missed, abandoned, answeredPermille, medianWait, wait90, means, daysCounted, callbacks
    case reached, givenUp
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(own.month, forKey: .month)
    try container.encode(own.answered, forKey: .answered)
    try container.encode(own.missed, forKey: .missed)
    try container.encode(own.abandoned, forKey: .abandoned)
    try container.encodeIfPresent(own.answeredPermille, forKey: .answeredPermille)
    try container.encodeIfPresent(own.medianWait, forKey: .medianWait)
    try container.encodeIfPresent(own.wait90, forKey: .wait90)
    try container.encode(own.hasMeans, forKey: .means)
    try container.encode(own.daysCounted, forKey: .daysCounted)
    try container.encode(own.callbacks, forKey: .callbacks)
    try container.encode(own.reached, forKey: .reached)
    try container.encode(own.givenUp, forKey: .givenUp)
  }

  static let columns = [
    ListColumn("month", vi: "THÁNG", en: "MONTH"), ListColumn("answered", vi: "TRẢ LỜI", en: "ANSWERED"),
    ListColumn("missed", vi: "NHỠ", en: "MISSED"), ListColumn("abandoned", vi: "ĐỨT", en: "ABANDONED"),
    ListColumn("answeredPermille", vi: "TỶ LỆ", en: "SHARE"), ListColumn("medianWait", vi: "CHỜ GIỮA", en: "MEDIAN"),
    ListColumn("wait90", vi: "CHỜ 90%", en: "90 %"),
    ListColumn("daysCounted", vi: "NGÀY CÓ TỔNG ĐÀI", en: "DAYS COUNTED", isForWide: true),
    ListColumn("callbacks", vi: "GỌI LẠI", en: "CALLED BACK"), ListColumn("givenUp", vi: "THÔI GỌI", en: "GIVEN UP"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    let point = language == .vi ? "," : "."
    let share = own.answeredPermille.map { "\($0 / 10)\(point)\($0 % 10) %" } ?? ""
    func seconds(_ wait: Int?) -> String {
      wait.map { (own.hasMeans ? "~" : "") + Text(vi: "\($0) giây", en: "\($0) s").inLanguage(language) } ?? ""
    }
    let parts = own.month.split(separator: "-")
    let month = language == .vi && parts.count == 2 ? "\(Int(parts[1]) ?? 0)/\(parts[0])" : own.month
    return [
      month, "\(own.answered)", "\(own.missed)", "\(own.abandoned)", share, seconds(own.medianWait),
      seconds(own.wait90), own.daysCounted > 0 ? "\(own.daysCounted)" : "",
      own.callbacks > 0 ? "\(own.reached)/\(own.callbacks)" : "", own.givenUp > 0 ? "\(own.givenUp)" : "",
    ].map { TextTable.Cell($0) }
  }

  var values: [String] {
    [
      own.month, "\(own.answered)", "\(own.missed)", "\(own.abandoned)", own.answeredPermille.map { "\($0)" } ?? "",
      own.medianWait.map { "\($0)" } ?? "", own.wait90.map { "\($0)" } ?? "", "\(own.daysCounted)",
      "\(own.callbacks)", "\(own.givenUp)",
    ]
  }
}
