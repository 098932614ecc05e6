import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What one person asks for and another decides.
struct RequestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "request",
      abstract: say(
        vi: "Đề nghị cần người thứ hai duyệt.", en: "What needs a second person's decision."),
      discussion: say(
        vi:
          "Đề nghị sinh ra từ: case access, user add, user role, erase propose, figures release, case triage|close|screen-out --ask.",
        en:
          "Requests come from: case access, user add, user role, erase propose, figures release, case triage|close|screen-out --ask."
      ),
      subcommands: [List.self, Approve.self, Refuse.self, Withdraw.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: say(
          vi: "Đề nghị đang chờ; giám sát thấy tất cả, người khác thấy của mình.",
          en: "Requests that wait; supervisors see all, others their own."),
        discussion: examples("hotline request list"))
    }
    @Flag(help: ArgumentHelp(say(vi: "Cả những đề nghị đã xong.", en: "Decided ones too.")))
    var all = false
    @OptionGroup var page: PageOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let after = try page.number()
      let requests = try session.forPurpose {
        try session.store.requests(openOnly: !all, after: after, limit: page.limit, stamp: $0)
      }
      try session.show(
        Listing(
          items: requests.map { RequestRow($0, session.calendar) },
          ifEmpty: all
            ? Text(vi: "Không có đề nghị nào.", en: "There are no requests.")
            : Text(vi: "Không có đề nghị nào đang chờ.", en: "No request waits.")))
      session.sayMore(requests.count, page, after: requests.last.map { "\($0.id)" })
    }
  }

  struct Approve: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: say(vi: "Duyệt đề nghị của người khác.", en: "Approve what somebody else asked."),
        discussion: examples("hotline request approve 4"))
    }
    @OptionGroup var subject: RequestOptions
    @OptionGroup var clock: ClockOptions

    func run() throws { try subject.decide(approve: true, clockChecked: clock.clockChecked) }
  }

  struct Refuse: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: say(vi: "Từ chối đề nghị.", en: "Refuse what somebody else asked."),
        discussion: examples("hotline request refuse 4"))
    }
    @OptionGroup var subject: RequestOptions

    func run() throws { try subject.decide(approve: false, clockChecked: false) }
  }

  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: say(vi: "Rút đề nghị của mình.", en: "Take back your own request."),
        discussion: examples("hotline request withdraw 4"))
    }
    @OptionGroup var subject: RequestOptions

    func run() throws {
      let session = try Session(subject.options)
      try session.forPurpose { try session.store.withdraw(request: subject.request, stamp: $0) }
      try session.show(
        Done(
          message: Text(
            vi: "Đã rút đề nghị \(subject.request).", en: "Withdrew request \(subject.request)."),
          values: [("request", "\(subject.request)"), ("state", "withdrawn")]))
    }
  }
}

/// The request that a command is about.
struct RequestOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(vi: "Số đề nghị: 'hotline request list'.", en: "Its number: 'hotline request list'.")))
  var request: Int64
  @OptionGroup var options: LogOptions

  func decide(approve: Bool, clockChecked: Bool) throws {
    let session = try Session(options)
    let decided = try session.certifying(clockChecked: clockChecked) {
      try session.store.decide(request, approve: approve, stamp: $0)
    }
    let endsAt = decided.endsAt.map { session.calendar.written($0) }
    let left = LeftCases(decided.unassigned)
    let ended = left.numbers == nil ? Text(vi: "", en: "") : left.text
    try session.show(
      Done(
        message: Text(
          vi: "Đề nghị \(request): \(decided.state.label.vi)"
            + (endsAt.map { ", đến \($0)." } ?? ".") + " \(ended.vi)",
          en: "Request \(request): \(decided.state.label.en)"
            + (endsAt.map { ", until \($0)." } ?? ".") + " \(ended.en)"),
        next: decided.state == .open
          ? Text(
            vi: "Cần thêm chữ ký của một giám sát nữa.",
            en: "Another supervisor's signature is needed.") : left.next,
        values: [
          ("request", "\(request)"), ("kind", decided.kind.rawValue),
          ("state", decided.state.rawValue), ("endsAt", decided.endsAt.map { "\($0)" }),
          ("unassigned", left.numbers),
        ]))
  }
}

struct RequestRow: Listed {
  let request: Int64
  let kind: Request.Kind
  let number: String?
  let user: String?
  let askedBy: String
  let askedAt: Instant
  let purpose: Purpose
  let detail: String
  let state: Request.State
  let decidedBy: String?
  let endsAt: Instant?
  private let calendar: LogCalendar

  init(_ request: Request, _ calendar: LogCalendar) {
    self.request = request.id
    kind = request.kind
    number = request.number?.description
    user = request.user
    askedBy = request.askedBy
    askedAt = request.askedAt
    purpose = request.purpose
    detail = request.detail
    state = request.state
    decidedBy = request.decidedBy
    endsAt = request.endsAt
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey {
    case request, kind, number, user, askedBy, askedAt, purpose, detail, state, decidedBy, endsAt
  }

  static let columns = [
    ListColumn("request", vi: "SỐ", en: "NO."), ListColumn("kind", vi: "VIỆC", en: "WHAT"),
    ListColumn("number", vi: "CA", en: "CASE"), ListColumn("user", vi: "CHO AI", en: "FOR"),
    ListColumn("askedBy", vi: "NGƯỜI ĐỀ NGHỊ", en: "ASKED BY"),
    ListColumn("askedAt", vi: "LÚC", en: "WHEN"),
    ListColumn("purpose", vi: "VÌ SAO", en: "WHY", isFlexible: true),
    ListColumn("detail", vi: "CHI TIẾT", en: "DETAIL"),
    ListColumn("state", vi: "TÌNH TRẠNG", en: "STATE"),
    ListColumn("decidedBy", vi: "NGƯỜI DUYỆT", en: "DECIDED BY"),
    ListColumn("endsAt", vi: "ĐẾN", en: "UNTIL"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      "\(request)", kind.label.inLanguage(language), number ?? "", user ?? "", askedBy,
      calendar.written(askedAt), purpose.label.inLanguage(language),
      RequestDetail.text(detail).inLanguage(language),
      state.label.inLanguage(language), decidedBy ?? "",
      endsAt.map { calendar.written($0) } ?? "",
    ].map { TextTable.Cell($0) }
  }

  var values: [String] {
    [
      "\(request)", kind.rawValue, number ?? "", user ?? "", askedBy, "\(askedAt)",
      purpose.rawValue, detail, state.rawValue, decidedBy ?? "", endsAt.map { "\($0)" } ?? "",
    ]
  }
}
