import Base
import ArgumentParser
import CaseModel
import CaseStore

struct NoticeList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Ai đã làm gì với ca, quyền và khóa của bạn.",
        en: "Who did what to your cases, access and keys."),
      discussion: say(
        vi: "Gom theo ca. Xem rồi thì không báo nữa; --all để xem lại.",
        en: "Together by case. What was shown isn't announced again; --all shows it once more.") + "\n"
        + examples("hotline notice list", "hotline notice list --all --limit 20"))
  }
  @Flag(help: ArgumentHelp(say(vi: "Cả những điều đã xem.", en: "Seen ones too.")))
  var all = false
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let after: NoticeID? = try page.number()
    let notices = try session.forPurpose {
      try session.store.notices(all: all, after: after, limit: page.limit, stamp: $0)
    }
    // For people what is about one case stands together; programs get them by their time.
    let shown = session.options.output.format == .text ? NoticeRow.bySubject(notices) : notices
    try session.show(Listing(items: shown.map { NoticeRow($0, session.calendar) }))
    session.sayMore(notices.count, page, after: notices.last.map { "\($0.id)" })
  }
}
