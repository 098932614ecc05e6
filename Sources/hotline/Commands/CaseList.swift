import ArgumentParser
import CaseModel
import CaseStore

/// The cases in the order in which they were opened.
struct CaseList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Các hồ sơ theo thứ tự mở.", en: "The cases in the order in which they were opened."),
      discussion: examples("hotline case list --state received --state triaged"))
  }
  @Option(help: ArgumentHelp(say(vi: "Trạng thái; lặp lại được.", en: "State; may be repeated.")))
  var state: [CaseState] = []
  @Option(help: ArgumentHelp(say(vi: "Người phụ trách.", en: "Assigned to."), valueName: "user"))
  var assigned: String?
  @OptionGroup var filter: FilterOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    var filter = filter.filter
    filter.states = Set(state)
    filter.assignedTo = assigned
    let after = try self.filter.after.map { try CaseNumber($0) }
    let cases = try session.store.cases(filter, after: after, limit: self.filter.limit)
    try session.show(try session.lines(cases))
    session.sayMore(cases, limit: self.filter.limit)
  }
}
