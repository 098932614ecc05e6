import ArgumentParser
import CaseModel

/// The days on which clocks in working days stand still.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar",
      abstract: say(vi: "Ngày nghỉ, ngày làm bù của từng năm.", en: "Days off and days worked in exchange, by year."),
      discussion: say(
        vi: "Hạn tính bằng ngày làm việc dựa vào đây. Mỗi năm nạp một lần, khi có công bố.",
        en: "Limits in working days rest on it. Load each year once it is announced."),
      subcommands: [CalendarShow.self, CalendarImport.self])
  }
}
