import Base
import ArgumentParser
import CaseModel
import Statistics

/// The forms 01 to 05 of a period.
protocol FormsOfPeriod: ParsableCommand {
  static var name: String { get }
  static var length: Text { get }
  static var example: String { get }
  static var months: Int { get }
  var period: String { get }
  var cut: Period.Cut { get }
  var release: ReleaseOptions { get }
  var options: LogOptions { get }
}

extension FormsOfPeriod {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name,
      abstract: say(
        vi: "Biểu 01–05 của một \(length.vi), được bảo vệ.",
        en: "The forms 01 to 05 of a \(length.en), protected."),
      discussion: say(
        vi: """
          Xem trước bằng --preview; không có thì lập bản công bố, chờ người thứ hai duyệt.
          Ví dụ: hotline figures \(name) \(example) --preview
                 hotline figures \(name) \(example) --audience official --scope "Sở Y tế" --secrecy internal
                 hotline figures \(name) \(example) --method round --base 5
          merge gộp mục của bảng nào phải ẩn quá nhiều; không bao giờ sang kỳ dài hơn.
          """,
        en: """
          Look first with --preview; without it a release is made, which somebody else must approve.
          Examples: hotline figures \(name) \(example) --preview
                    hotline figures \(name) \(example) --audience official --scope "Department of Health" --secrecy internal
                    hotline figures \(name) \(example) --method round --base 5
          merge joins items of tables of which too much would be hidden; never does it take a longer period.
          """))
  }

  func run() throws {
    let asked = try Period(period, cut: cut)
    guard asked.months.count == Self.months else { throw FiguresError.otherLength(period) }
    let session = try Session(options)
    try ReleaseRun(session: session, options: release).run(
      StandardSet.questions(asked, unitsOn: release.unitsOn, known: release.known))
  }
}

let cutHelp = ArgumentHelp(
  say(
    vi: "calendar: tháng dương lịch; administrative: từ 15 đến 14 (NĐ 09/2019).",
    en: "calendar: whole months; administrative: from the 15th to the 14th (NĐ 09/2019)."))

struct FiguresMonth: FormsOfPeriod {
  static let name = "month"
  static let length = Text(vi: "tháng", en: "month")
  static let example = "2026-10"
  static let months = 1
  @Argument(help: ArgumentHelp(say(vi: "Như 2026-10.", en: "Such as 2026-10."))) var period: String
  @Option(help: cutHelp) var cut: Period.Cut = .calendar
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var options: LogOptions
}

struct FiguresQuarter: FormsOfPeriod {
  static let name = "quarter"
  static let length = Text(vi: "quý", en: "quarter")
  static let example = "2026-Q4"
  static let months = 3
  @Argument(help: ArgumentHelp(say(vi: "Như 2026-Q4.", en: "Such as 2026-Q4."))) var period: String
  @Option(help: cutHelp) var cut: Period.Cut = .calendar
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var options: LogOptions
}

struct FiguresHalf: FormsOfPeriod {
  static let name = "half"
  static let length = Text(vi: "nửa năm", en: "half-year")
  static let example = "2026-H2"
  static let months = 6
  @Argument(help: ArgumentHelp(say(vi: "Như 2026-H2.", en: "Such as 2026-H2."))) var period: String
  @Option(help: cutHelp) var cut: Period.Cut = .calendar
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var options: LogOptions
}

struct FiguresYear: FormsOfPeriod {
  static let name = "year"
  static let length = Text(vi: "năm", en: "year")
  static let example = "2026"
  static let months = 12
  @Argument(help: ArgumentHelp(say(vi: "Như 2026.", en: "Such as 2026."))) var period: String
  @Option(help: cutHelp) var cut: Period.Cut = .calendar
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var options: LogOptions
}
