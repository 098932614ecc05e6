import Base
import ArgumentParser
import CaseModel
import CaseStore

/// A year's days off and days worked in exchange.
struct CalendarShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(vi: "Ngày nghỉ của một năm.", en: "The days off of a year."),
      discussion: examples("hotline calendar show", "hotline calendar show 2027"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Năm (mặc định năm nay).", en: "The year (this one unless given).")))
  var year: Int?
  @OptionGroup var options: LogOptions

  func validate() throws {
    guard year.map({ (2000...2099).contains($0) }) ?? true else {
      throw ValidationError(say(vi: "Năm: từ 2000 đến 2099.", en: "The year: 2000 to 2099."))
    }
  }

  func run() throws {
    let session = try Session(options)
    let year = self.year ?? session.calendar.day(of: session.stamp.now).year
    let unannounced = try session.store.calendar().unannounced
    let shown = try session.store.referenceRows(table: "holiday", on: nil)
      .compactMap { CalendarRow($0, unannounced: unannounced) }.filter { $0.date.year == year }
    try session.show(
      Listing(
        items: shown,
        ifEmpty: Text(vi: "Chưa nhập ngày nghỉ năm \(year).", en: "No days off of \(year) were entered.")))
    let remedy = Text(
      vi: "Nạp: 'hotline calendar import TỆP.csv'.", en: "Load them: 'hotline calendar import FILE.csv'.")
    if shown.isEmpty {
      let doubt = CalendarDoubt.noHolidays(year: year).label
      session.talk(Text(vi: "\(doubt.vi). \(remedy.vi)", en: "\(doubt.en). \(remedy.en)"))
    } else if shown.contains(where: { !$0.announced }) {
      let doubt = CalendarDoubt.notAnnounced(year: year).label
      session.talk(Text(vi: "\(doubt.vi). \(remedy.vi)", en: "\(doubt.en). \(remedy.en)"))
    }
  }
}

struct CalendarRow: Listed {
  let date: Day
  let kind: String
  let announced: Bool
  let source: String
  private let label: Text

  /// Nil for a row whose day can't be read.
  init?(_ row: [String: String], unannounced: Set<Day>) {
    guard let date = row["date"].flatMap({ Day($0) }) else { return nil }
    self.date = date
    kind = row["kind"] ?? ""
    source = row["source"] ?? ""
    announced = !unannounced.contains(date)
    label = Text(vi: row["labelVi"] ?? "", en: row["labelEn"] ?? "")
  }

  private enum CodingKeys: CodingKey { case date, kind, announced, source }

  static let columns = [
    ListColumn("date", vi: "NGÀY", en: "DAY"), ListColumn("weekday", vi: "THỨ", en: "WEEKDAY"),
    ListColumn("kind", vi: "NGHỈ HAY LÀM", en: "OFF OR WORKED"),
    ListColumn("label", vi: "VÌ", en: "BECAUSE", isFlexible: true),
    ListColumn("announced", vi: "CÔNG BỐ", en: "ANNOUNCED"),
  ]

  private var weekday: Text {
    let names = [
      Text(vi: "thứ hai", en: "Monday"), Text(vi: "thứ ba", en: "Tuesday"), Text(vi: "thứ tư", en: "Wednesday"),
      Text(vi: "thứ năm", en: "Thursday"), Text(vi: "thứ sáu", en: "Friday"), Text(vi: "thứ bảy", en: "Saturday"),
      Text(vi: "chủ nhật", en: "Sunday"),
    ]
    return names[date.weekday - 1]
  }

  private var isOff: Bool { kind == "holiday" }

  func cells(_ language: Language) -> [TextTable.Cell] {
    let off = isOff ? Text(vi: "nghỉ", en: "off") : Text(vi: "làm bù", en: "worked")
    let sure = announced ? Text(vi: "rồi", en: "yes") : Text(vi: "CHƯA", en: "NOT YET")
    return [
      TextTable.Cell("\(date.day)/\(date.month)/\(date.year)"), TextTable.Cell(weekday.inLanguage(language)),
      TextTable.Cell(off.inLanguage(language)), TextTable.Cell(label.inLanguage(language)),
      TextTable.Cell(sure.inLanguage(language), announced ? nil : .alarm),
    ]
  }

  var values: [String] { ["\(date)", "\(date.weekday)", kind, label.vi, announced ? "yes" : "no"] }
}
