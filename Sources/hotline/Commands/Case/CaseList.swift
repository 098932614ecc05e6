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
      discussion: say(
        vi: "--second-reading: ca trúng mẫu 5% chờ giám sát đọc lại bằng 'case reread'.",
        en: "--second-reading: cases of the 5 % sample, for supervisors and 'case reread'.")
        + "\n" + examples("hotline case list --state received --state triaged"))
  }
  @Option(help: ArgumentHelp(say(vi: "Trạng thái; lặp lại được.", en: "State; may be repeated.")))
  var state: [CaseState] = []
  @Option(help: ArgumentHelp(say(vi: "Người phụ trách.", en: "Assigned to."), valueName: "user"))
  var assigned: String?
  @Flag(
    help: ArgumentHelp(
      say(vi: "Chỉ ca chờ bạn đọc lại.", en: "Only what waits for your second reading.")))
  var secondReading = false
  @OptionGroup var filter: FilterOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    var filter = filter.filter
    filter.states = Set(state)
    filter.assignedTo = assigned
    let after = try self.filter.after.map { try CaseNumber($0) }
    let cases =
      try secondReading
      ? waiting(after, session)
      : session.store.cases(filter, after: after, limit: self.filter.limit)
    try session.show(try session.lines(cases))
    session.sayMore(cases, limit: self.filter.limit)
  }

  private func waiting(_ after: CaseNumber?, _ session: Session) throws -> [CaseSummary] {
    try session.unlockIfLocked()
    return try session.store.secondReadings(
      after: after, limit: filter.limit, stamp: session.stamp)
  }

  func validate() throws {
    let isNarrowed =
      !state.isEmpty || assigned != nil || filter.place != nil || filter.urgency != nil
    guard !secondReading || !isNarrowed else {
      throw ValidationError(
        say(
          vi: "--second-reading không đi cùng --state, --assigned, --place, --urgency.",
          en: "--second-reading stands without --state, --assigned, --place, --urgency."))
    }
  }
}
