import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct AgencyList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Các cơ quan đang có hiệu lực.", en: "The agencies that are valid."),
      discussion: examples("hotline agency list --all"))
  }
  @Flag(help: ArgumentHelp(say(vi: "Cả những phiên bản đã kết thúc.", en: "Ended versions too.")))
  var all = false
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let day = all ? nil : session.calendar.day(of: session.stamp.now)
    let kinds = try session.store.reference(at: session.stamp.now).agencyKinds
    let agencies = try session.store.agencies(
      on: day, after: page.dated().map { ($0.code, $0.validFrom) }, limit: page.limit)
    try session.show(Listing(items: try agencies.map { try AgencyRow($0, session, kinds: kinds) }))
    session.sayMore(
      agencies.count, page, after: agencies.last.map { "\($0.code)@\($0.validFrom)" })
  }
}
