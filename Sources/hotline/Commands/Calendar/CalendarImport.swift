import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Loads the days off of a year.
struct CalendarImport: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        vi: "Nạp ngày nghỉ từ tệp CSV; mọi hạn được tính lại.",
        en: "Load days off from a CSV file; every limit is counted anew."),
      discussion: say(
        vi: """
          Cột: date, kind (holiday: nghỉ; working: làm bù), labelVi, labelEn, source, validFrom, validTo. Ngày đã có thì thay.
          Nguồn chứa "not officially announced" thì hạn gần đó bị coi là chưa chắc. Mẫu: 'hotline reference list holiday --all --format csv'.
          """,
        en: """
          Columns: date, kind (holiday or working), labelVi, labelEn, source, validFrom, validTo. A day that is there is replaced.
          A source with "not officially announced" makes limits near it doubtful. Sample: 'hotline reference list holiday --all --format csv'.
          """) + "\n" + examples("hotline calendar import 2027.csv"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Tệp CSV, tên gì cũng được.", en: "A CSV file of any name.")))
  var file: String
  @OptionGroup var options: LogOptions

  func run() throws {
    try Session(options, rules: .warning).update("holiday", from: file)
  }
}
