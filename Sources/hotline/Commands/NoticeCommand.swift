import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What others did that you must hear of.
struct NoticeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notice",
      abstract: say(
        vi: "Việc người khác đã làm mà bạn cần biết.", en: "What others did that you must hear of."),
      subcommands: [List.self], defaultSubcommand: List.self)
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: say(
          vi: "Ai đã làm gì với ca, quyền và khóa của bạn.",
          en: "Who did what to your cases, access and keys."),
        discussion: say(
          vi: "Xem rồi thì không báo nữa; --all để xem lại.",
          en: "What was shown isn't announced again; --all shows it once more.") + "\n"
          + examples("hotline notice list", "hotline notice list --all --limit 20"))
    }
    @Flag(help: ArgumentHelp(say(vi: "Cả những điều đã xem.", en: "Seen ones too.")))
    var all = false
    @OptionGroup var page: PageOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let after = try page.number()
      let notices = try session.forPurpose {
        try session.store.notices(all: all, after: after, limit: page.limit, stamp: $0)
      }
      try session.show(Listing(items: notices.map { NoticeRow($0, session.calendar) }))
      session.sayMore(notices.count, page, after: notices.last.map { "\($0.id)" })
    }
  }
}

struct NoticeRow: Listed {
  let at: Instant
  let kind: Notice.Kind
  let actor: String
  let subject: String
  private let calendar: LogCalendar

  init(_ notice: Notice, _ calendar: LogCalendar) {
    at = notice.at
    kind = notice.kind
    actor = notice.actor
    subject = notice.subject
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case at, kind, actor, subject }

  static let columns = [
    ListColumn("at", vi: "LÚC", en: "WHEN"), ListColumn("actor", vi: "AI", en: "WHO"),
    ListColumn("kind", vi: "VIỆC", en: "WHAT", isFlexible: true),
    ListColumn("subject", vi: "CA, NGƯỜI, ĐỀ NGHỊ", en: "CASE, USER OR REQUEST"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [calendar.written(at), actor, kind.label.inLanguage(language), subject].map {
      TextTable.Cell($0)
    }
  }

  var values: [String] { ["\(at)", actor, kind.rawValue, subject] }
}

extension Session {
  /// Says that something waits to be heard of.
  func announceNotices() throws {
    let count = try store.unseenNotices(of: stamp.actor)
    guard count > 0 else { return }
    talk(
      Text(
        vi: "\(count) việc bạn cần biết: 'hotline notice list'.",
        en: "You must hear of \(count) that others did: 'hotline notice list'."))
  }
}
