import Releases
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Disclosure
import Statistics

struct FiguresShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        vi: "Một bản công bố, như người đọc thấy.", en: "A release, as its readers see it."),
      discussion: say(
        vi: "Ví dụ: hotline figures show 3", en: "Example: hotline figures show 3"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Số của bản.", en: "Its number."))) var release: ReleaseID
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let entry = try session.store.release(release)
    let register = try ReleaseLedger([entry])
    try session.show(
      ReleaseSheet(
        row: ReleaseRow(entry, session.calendar), tables: register.entries[0].tables,
        policy: register.entries[0].policy, words: try session.store.figureWords()))
  }
}
