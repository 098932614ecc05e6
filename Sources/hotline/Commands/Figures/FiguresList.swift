import Releases
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Disclosure
import Statistics

/// The register of releases.
struct FiguresList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Sổ các bản công bố.", en: "The register of releases."),
      discussion: say(
        vi: "Bản đã rút vẫn ở trong sổ: người đọc đã biết.",
        en: "What was withdrawn stays: its readers know it.") + "\n"
        + examples("hotline figures list"))
  }
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let entries = try session.store.releases(after: page.number(), limit: page.limit)
    try session.show(Listing(items: entries.map { ReleaseRow($0, session.calendar) }))
    session.sayMore(entries.count, page, after: entries.last.map { "\($0.id)" })
  }
}
