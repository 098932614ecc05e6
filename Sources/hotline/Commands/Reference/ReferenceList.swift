import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferenceList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Các dòng của một bảng.", en: "The rows of a table."),
      discussion: say(vi: "Các bảng: ", en: "Tables: ")
        + CaseStore.referenceTables.joined(separator: " ") + "\n" + examples("hotline reference list clock"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Tên bảng.", en: "The table's name.")))
  var table: String
  @Flag(
    help: ArgumentHelp(
      say(vi: "Cả những dòng hết hiệu lực.", en: "Rows that are no longer valid too.")))
  var all = false
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    // A table that was changed by other means is read before anybody accepts it.
    let session = try Session(options, rules: .warning)
    let day = all ? nil : session.calendar.day(of: session.stamp.now)
    let after = page.after?.split(separator: "@").map(String.init) ?? []
    let rows = try session.store.referenceRows(
      table: table, on: day, after: after, limit: page.limit)
    let key = try session.store.referenceKey(of: table)
    try session.show(Listing(items: rows.map(ReferenceRow.init)))
    session.sayMore(
      rows.count, page,
      after: rows.last.map { row in key.map { row[$0] ?? "" }.joined(separator: "@") })
  }
}
