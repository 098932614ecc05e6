import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What is due: what is late and was never assigned to anybody, then all else, late first.
struct QueueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "queue",
      abstract: say(
        vi: "Việc đến hạn: ca trễ chưa ai lo đứng đầu, rồi trễ trước.",
        en: "What is due: late cases that are nobody's, then late first."),
      discussion: say(
        vi: "Ví dụ: hotline queue --mine     hotline queue --urgency emergency",
        en: "Examples: hotline queue --mine     hotline queue --urgency emergency"))
  }

  @Flag(help: ArgumentHelp(say(vi: "Chỉ việc của tôi.", en: "Only what is assigned to me.")))
  var mine = false
  @OptionGroup var filter: FilterOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    var filter = filter.filter
    if mine { filter.assignedTo = session.stamp.actor }
    var after: CaseSummary?
    if let number = self.filter.after { after = try session.store.summary(CaseNumber(number)) }
    let cases = try session.store.queue(
      filter, after: after, limit: self.filter.limit, now: session.stamp.now)
    // The first page has the calls that were broken off: of what place and how urgent, nobody knows yet.
    let isWhole = after == nil && self.filter.place == nil && self.filter.urgency == nil
    let drafts =
      try isWhole
      ? (mine
        ? session.store.drafts(of: session.stamp.actor, limit: self.filter.limit)
        : session.store.drafts(limit: self.filter.limit)).map { DraftLine($0, session) } : []
    // Owed calls are nobody's own: whoever takes calls makes them.
    let callbacks =
      try isWhole && !mine
      ? session.store.owedCallbacks(limit: self.filter.limit).map { CallbackLine($0, session) } : []
    try session.show(
      Listing(
        items: QueueLine.merged(drafts, callbacks, try session.lines(cases).items),
        ifEmpty: Text(vi: "Không có việc đến hạn.", en: "Nothing is due.")))
    session.sayHowToGoOn(drafts)
    session.sayWhoIsOwed(callbacks)
    if isWhole { try session.sayUnsent(mine: mine) }
    try session.sayBreaches()
    try session.saySubjects()
    try session.announceNotices()
    try session.announceReadings()
    session.sayMore(cases, limit: self.filter.limit)
  }
}

/// Which cases a list shows, and how many.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(say(vi: "Mã xã.", en: "Code of the commune."), valueName: "code"),
    completion: Completions.places)
  var place: String?
  @Option(help: ArgumentHelp(say(vi: "Mức khẩn.", en: "Urgency.")))
  var urgency: Urgency?
  @Option(
    help: ArgumentHelp(
      say(vi: "Tiếp sau hồ sơ này.", en: "Continue after this case."), valueName: "case"))
  var after: String?
  @Option(help: ArgumentHelp(say(vi: "Nhiều nhất bấy nhiêu dòng.", en: "At most so many lines.")))
  var limit: Int = 100

  func validate() throws { try PageOptions.check(limit) }

  var filter: CaseStore.Filter { CaseStore.Filter(place: place, urgency: urgency) }
}

extension Session {
  /// Says how to go on when a list was cut.
  func sayMore(_ cases: [CaseSummary], limit: Int) {
    sayMore(cases.count, limit: limit, after: cases.last.map { "\($0.number)" })
  }
}

extension Urgency: ExpressibleByArgument {}
