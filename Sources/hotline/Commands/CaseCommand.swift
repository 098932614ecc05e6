import ArgumentParser
import CaseModel
import CaseStore
import Triage

/// Case work.
struct CaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "case", abstract: say(vi: "Theo dõi từng hồ sơ.", en: "Follow a case."),
      discussion: say(
        vi: "Số hồ sơ gồm năm, thứ tự và chữ số kiểm tra: 26-0147-1.",
        en: "A case number is year, sequence and check digit: 26-0147-1."),
      subcommands: [
        CaseList.self, CaseShow.self, CaseTriage.self, CaseAssign.self, CaseStart.self,
        CaseRecord.self, CaseNote.self, CaseAmend.self, CaseLink.self, CaseMerge.self,
        CaseUnmerge.self, CaseScreenOut.self, CaseClose.self, CaseReopen.self, CaseHistory.self,
      ])
  }
}

/// The case a command is about, and the version its user saw.
struct CaseOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(vi: "Số hồ sơ, như 26-0147-1.", en: "The case's number, such as 26-0147-1."),
      valueName: "case"))
  var number: String
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Phiên bản bạn đã xem; nếu hồ sơ đã đổi thì từ chối.",
        en: "The version you saw; refused if the case has changed since."), valueName: "version"))
  var seen: Int?
  @OptionGroup var options: LogOptions

  func parsed() throws -> CaseNumber { try CaseNumber(number) }
}

/// Why something is done, in words: from a file or standard input, or typed when asked.
struct ReasonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lý do từ tệp, '-' là đầu vào chuẩn.",
        en: "The reason from a file; '-' is standard input."), valueName: "file"))
  var reasonFrom: String?

  func read(_ session: Session) throws -> String? {
    try session.words(Text(vi: "Lý do?", en: "Why?"), from: reasonFrom, flag: "--reason-from")
  }
}

extension Session {
  /// What a step did, with the case as it is now.
  func done(_ number: CaseNumber, _ message: Text, next: Text? = nil) throws {
    let summary = try store.summary(number)
    try show(
      Done(
        message: message, next: next,
        values: [
          ("number", number.description), ("state", summary.state.rawValue),
          ("urgency", summary.urgency.rawValue), ("version", "\(summary.version)"),
          ("dueAt", summary.dueAt.map { "\($0)" }), ("duty", summary.duty?.rawValue),
        ]))
  }
}

struct CaseList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(vi: "Các hồ sơ theo số.", en: "The cases, by number."))
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

struct CaseTriage: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "triage",
      abstract: say(
        vi: "Xác nhận mức khẩn; khác đề xuất thì nêu lý do.",
        en: "Confirm the urgency; another than proposed needs a reason."),
      discussion: say(
        vi: "Ví dụ: hotline case triage 26-0147-1 --accept",
        en: "Example: hotline case triage 26-0147-1 --urgency urgent"))
  }
  @OptionGroup var subject: CaseOptions
  @Flag(help: ArgumentHelp(say(vi: "Theo đề xuất.", en: "Take the proposal.")))
  var accept = false
  @Option(help: ArgumentHelp(say(vi: "Mức khẩn.", en: "The urgency.")))
  var urgency: Urgency?
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let (file, assessment, _) = try session.store.show(number, stamp: session.stamp)
    var chosen = urgency ?? (accept ? assessment.proposed : nil)
    if chosen == nil {
      let prompt = try session.prompt(insteadOf: "--accept, --urgency")
      for finding in assessment.findings {
        session.talk(
          Text(
            vi: "- \(finding.urgency.label.vi): \(finding.reason.vi)",
            en: "- \(finding.urgency.label.en): \(finding.reason.en)"))
      }
      let answer = try prompt.choose(
        Text(
          vi: "Mức khẩn? Đề xuất: \(assessment.proposed.label.vi)",
          en: "Urgency? Proposed: \(assessment.proposed.label.en)"),
        from: Urgency.allCases.map { Choice($0.rawValue, $0.label, $0) },
        initial: assessment.proposed.rawValue, isRequired: true)
      guard case .value(let value) = answer else { throw CommandError.cancelled }
      chosen = value
    }
    let needsReason = chosen != assessment.proposed || file.summary.confirmedUrgency != nil
    let words = needsReason || reason.reasonFrom != nil ? try reason.read(session) : nil
    let confirmed = try session.store.triage(
      number, urgency: chosen, reason: words, seen: subject.seen ?? file.summary.version,
      stamp: session.stamp)
    try session.done(
      number,
      Text(
        vi: "\(number): mức \(confirmed.label.vi).",
        en: "\(number): \(confirmed.label.en.lowercased())."),
      next: Text(
        vi: "Tiếp: 'hotline referral propose \(number)'.",
        en: "Next: 'hotline referral propose \(number)'."))
  }
}

struct CaseAssign: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign", abstract: say(vi: "Giao cho một người.", en: "Assign it to somebody."))
  }
  @OptionGroup var subject: CaseOptions
  @Option(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code."), valueName: "user"))
  var to: String

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try session.store.assign(number, to: to, seen: subject.seen, stamp: session.stamp)
    try session.done(
      number, Text(vi: "\(number): giao cho \(to).", en: "\(number): assigned to \(to)."))
  }
}

struct CaseStart: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "start", abstract: say(vi: "Bắt đầu xử lý.", en: "Start work."))
  }
  @OptionGroup var subject: CaseOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try session.store.start(number, seen: subject.seen, stamp: session.stamp)
    try session.done(number, Text(vi: "\(number): đang xử lý.", en: "\(number): in progress."))
  }
}

struct CaseRecord: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: say(
        vi: "Ghi việc đã làm (đánh giá, kế hoạch, biện pháp…); đồng hồ dừng theo.",
        en: "Record what was done (assessment, plan, measure…); it stops the clocks it meets."),
      discussion: say(
        vi: "Ví dụ: hotline case record 26-0147-1 review --no-more-risk yes --stable yes",
        en: "Example: hotline case record 26-0147-1 review --no-more-risk yes --stable yes"))
  }
  @OptionGroup var subject: CaseOptions
  @Argument(help: ArgumentHelp(say(vi: "Việc đã làm.", en: "What was done.")))
  var act: Act
  @Option(
    help: ArgumentHelp(
      say(vi: "Làm lúc nào (mặc định bây giờ).", en: "When it was done (now unless given)."),
      valueName: "moment"))
  var when: String?
  @Option(
    help: ArgumentHelp(say(vi: "Mẫu 02: có khẩn cấp không.", en: "Form 02: is it an emergency.")))
  var emergency: Answer?
  @Option(help: ArgumentHelp(say(vi: "Mẫu 02: mức tổn hại.", en: "Form 02: level of harm.")))
  var harm: Level?
  @Option(help: ArgumentHelp(say(vi: "Mẫu 06: không còn nguy cơ.", en: "Form 06: no more risk.")))
  var noMoreRisk: Answer?
  @Option(
    help: ArgumentHelp(say(vi: "Mẫu 06: tình trạng ổn định.", en: "Form 06: condition stable.")))
  var stable: Answer?
  @Option(
    help: ArgumentHelp(
      say(vi: "Số công văn, quyết định.", en: "Number of the letter or decision."),
      valueName: "number"))
  var letter: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Nội dung từ tệp, '-' là đầu vào chuẩn.",
        en: "The words from a file; '-' is standard input."), valueName: "file"))
  var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    var at = session.stamp.now
    if let when {
      guard let moment = Moment(when) else { throw CommandError.notAMoment(flag: "--when") }
      at = session.calendar.instant(moment)
    }
    let seen = try subject.seen ?? session.store.summary(number).version
    var form = ActForm()
    form.emergency = emergency
    form.harm = harm
    form.noMoreRisk = noMoreRisk
    form.stable = stable
    form.letter = letter
    let words = try session.words(
      Text(vi: "Nội dung (Enter: không có)", en: "In words (Enter: nothing)"), from: wordsFrom,
      flag: "--words-from")
    try session.store.record(
      number, act: act, form: form, words: words, at: at, seen: seen, stamp: session.stamp)
    try session.done(
      number, Text(vi: "\(number): \(act.label.vi).", en: "\(number): \(act.label.en)."))
  }
}

struct CaseNote: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "note", abstract: say(vi: "Ghi chú vào hồ sơ.", en: "Add a note to the case."))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Nội dung từ tệp, '-' là đầu vào chuẩn.",
        en: "The words from a file; '-' is standard input."), valueName: "file"))
  var from: String?

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    if from == nil { _ = try session.prompt(insteadOf: "--from") }
    guard let words = try session.words(Text(vi: "Ghi chú", en: "Note"), from: from, flag: "--from")
    else {
      throw CommandError.cancelled
    }
    try session.store.note(number, words, seen: subject.seen, stamp: session.stamp)
    try session.done(number, Text(vi: "\(number): đã ghi chú.", en: "\(number): noted."))
  }
}

struct CaseAmend: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "amend",
      abstract: say(
        vi: "Sửa báo tin ban đầu; bản cũ vẫn giữ.",
        en: "Correct the opening report; the old one is kept."),
      discussion: say(
        vi:
          "Lấy tài liệu: hotline case amend 26-0147-1 --print; sửa; nạp lại bằng --from - --reason-from FILE.",
        en:
          "Get the document with 'hotline case amend 26-0147-1 --print', correct it, give it back with --from - --reason-from FILE."
      ))
  }
  @OptionGroup var subject: CaseOptions
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "In tài liệu hiện tại ra đầu ra chuẩn.",
        en: "Print the present document on standard output.")))
  var print = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tài liệu đã sửa, '-' là đầu vào chuẩn.",
        en: "The corrected document; '-' is standard input."), valueName: "file"))
  var from: String?
  @OptionGroup var reason: ReasonOptions

  func validate() throws {
    guard print != (from != nil) else {
      throw ValidationError(
        say(vi: "Dùng --print hoặc --from.", en: "Use either --print or --from."))
    }
    if from == "-", reason.reasonFrom == "-" {
      throw ValidationError(
        say(vi: "Chỉ một trong hai đọc được từ '-'.", en: "Only one of the two can come from '-'."))
    }
  }

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    guard let from else {
      let document = try session.store.document(number, stamp: session.stamp)
      try session.surroundings.out(JSON.document(document))
      return
    }
    guard let document = JSONValue(try session.surroundings.data(from, flag: "--from")) else {
      throw CommandError.notADocument
    }
    let intake = try session.store.read(document, now: session.stamp.now)
    try session.store.amend(
      number, with: intake, reason: try reason.read(session), seen: subject.seen,
      stamp: session.stamp)
    try session.done(
      number,
      Text(
        vi: "\(number): đã sửa, bản cũ vẫn giữ.",
        en: "\(number): amended; the old revision is kept."))
  }
}

struct CaseLink: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "link",
      abstract: say(vi: "Gắn một cuộc gọi vào hồ sơ.", en: "Link a contact to a case."))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(say(vi: "Số cuộc gọi.", en: "The contact's number."), valueName: "contact"))
  var contact: Int64

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try session.store.link(contact: contact, to: number, seen: subject.seen, stamp: session.stamp)
    try session.done(
      number,
      Text(
        vi: "\(number): đã gắn cuộc gọi \(contact).", en: "\(number): contact \(contact) linked."))
  }
}

struct CaseMerge: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: say(
        vi: "Gộp vào hồ sơ khác về cùng một trẻ; tách lại được.",
        en: "Merge into another case about the same child; can be undone."))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(say(vi: "Hồ sơ giữ lại.", en: "The case that stays."), valueName: "case"))
  var into: String
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let target = try CaseNumber(into)
    try session.store.merge(
      number, into: target, reason: try reason.read(session), seen: subject.seen,
      stamp: session.stamp)
    try session.done(
      number, Text(vi: "\(number) đã gộp vào \(target).", en: "\(number) merged into \(target)."),
      next: Text(
        vi: "Tách lại: 'hotline case unmerge \(number)'.",
        en: "Undo: 'hotline case unmerge \(number)'."))
  }
}

struct CaseUnmerge: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unmerge", abstract: say(vi: "Tách hồ sơ đã gộp.", en: "Undo a merge."))
  }
  @OptionGroup var subject: CaseOptions
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try session.store.unmerge(
      number, reason: try reason.read(session), seen: subject.seen, stamp: session.stamp)
    try session.done(number, Text(vi: "\(number) đã tách.", en: "\(number) stands alone again."))
  }
}

struct CaseScreenOut: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "screen-out",
      abstract: say(vi: "Không thụ lý, nêu lý do.", en: "Take it no further, with a reason."))
  }
  @OptionGroup var subject: CaseOptions
  @Option(help: ArgumentHelp(say(vi: "Lý do.", en: "The reason.")))
  var because: ScreeningReason
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let words = because == .other || reason.reasonFrom != nil ? try reason.read(session) : nil
    try session.store.screenOut(
      number, because: because, reason: words, seen: subject.seen, stamp: session.stamp)
    try session.done(
      number,
      Text(
        vi: "\(number): không thụ lý (\(because.label.vi)).",
        en: "\(number): screened out (\(because.label.en))."))
  }
}

struct CaseClose: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "close",
      abstract: say(vi: "Đóng hồ sơ, nêu lý do.", en: "Close the case, with a reason."),
      discussion: say(
        vi:
          "Đóng vì an toàn (NĐ 56 Đ30) cần rà soát với hai câu trả lời 'có' và số quyết định (--decision).",
        en:
          "Closing as safe (NĐ 56 art. 30) needs a review with both answers yes and the decision's number (--decision)."
      ))
  }
  @OptionGroup var subject: CaseOptions
  @Option(help: ArgumentHelp(say(vi: "Kết thúc thế nào.", en: "How it ends.")))
  var because: ClosingReason
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số quyết định của người có thẩm quyền.",
        en: "Number of the competent person's decision."), valueName: "number"))
  var decision: String?
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let seen = try subject.seen ?? session.store.summary(number).version
    try session.store.close(
      number, because: because, decision: decision, reason: try reason.read(session), seen: seen,
      stamp: session.stamp)
    try session.done(
      number,
      Text(
        vi: "\(number) đã đóng (\(because.label.vi)).",
        en: "\(number) closed (\(because.label.en))."))
  }
}

struct CaseReopen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reopen", abstract: say(vi: "Mở lại, nêu lý do.", en: "Reopen, with a reason."))
  }
  @OptionGroup var subject: CaseOptions
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try session.store.reopen(
      number, reason: try reason.read(session), seen: subject.seen, stamp: session.stamp)
    try session.done(number, Text(vi: "\(number) đã mở lại.", en: "\(number) reopened."))
  }
}

struct CaseHistory: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: say(vi: "Ai đã làm gì, kể cả ai đã xem.", en: "Who did what, reads included."))
  }
  @OptionGroup var subject: CaseOptions

  func run() throws {
    let session = try Session(subject.options)
    let entries = try session.store.history(try subject.parsed(), stamp: session.stamp)
    try session.show(Listing(items: entries.map { HistoryRow($0, session.calendar) }))
  }
}

struct HistoryRow: Listed {
  let at: Instant
  let actor: String
  let action: String
  let version: Int?
  let detail: [String: String]
  private let calendar: LogCalendar

  init(_ entry: JournalEntry, _ calendar: LogCalendar) {
    at = entry.at
    actor = entry.actor
    action = entry.action
    version = entry.version
    detail = entry.detail
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case at, actor, action, version, detail }

  static let columns = [
    ListColumn("at", vi: "LÚC", en: "WHEN"), ListColumn("actor", vi: "AI", en: "WHO"),
    ListColumn("action", vi: "LÀM GÌ", en: "WHAT"), ListColumn("version", vi: "BẢN", en: "VERSION"),
    ListColumn("detail", vi: "CHI TIẾT", en: "DETAIL", isFlexible: true),
  ]

  private var details: String {
    detail.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(calendar.written(at)), TextTable.Cell(actor), TextTable.Cell(action),
      TextTable.Cell(version.map { "\($0)" } ?? ""), TextTable.Cell(details),
    ]
  }

  var values: [String] { ["\(at)", actor, action, version.map { "\($0)" } ?? "", details] }
}

extension CaseState: ExpressibleByArgument {}
extension Act: ExpressibleByArgument {}
extension Answer: ExpressibleByArgument {}
extension Level: ExpressibleByArgument {}
extension ClosingReason: ExpressibleByArgument {}
extension ScreeningReason: ExpressibleByArgument {}
