import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Erases a case by destroying its keys.
struct EraseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "erase",
      abstract: say(
        vi: "Xóa hồ sơ bằng cách hủy khóa của nó; cần hai giám sát.",
        en: "Erase a case by destroying its keys; it takes two supervisors."),
      discussion: say(
        vi: """
          Chỉ hồ sơ đã đóng hoặc không thụ lý, và không bị giữ theo luật. Số liệu (chỉ mã) được giữ. Không gì tự xóa.
          Ví dụ: hotline erase --due                        hồ sơ hết thời hạn lưu ('hotline reference list retention')
                 hotline erase 26-0147-1 --for retention    đề nghị; giám sát khác: 'hotline request approve'
                 hotline erase 26-0147-1 --certificate      biên bản xóa
                 hotline erase --missed --for retention     số của cuộc gọi nhỡ đã hết thời hạn lưu; một giám sát là đủ
          """,
        en: """
          Only closed or screened-out cases, and none under a legal hold. Figures (codes only) are kept. Nothing erases itself.
          Examples: hotline erase --due                        cases kept long enough ('hotline reference list retention')
                    hotline erase 26-0147-1 --for retention    asks; another supervisor: 'hotline request approve'
                    hotline erase 26-0147-1 --certificate      the certificate of its erasure
                    hotline erase --missed --for retention     numbers of missed calls kept long enough; one supervisor does
          """))
  }

  @Argument(
    help: ArgumentHelp(
      say(vi: "Số hồ sơ.", en: "The case's number."), valueName: "case"))
  var number: String?
  @Flag(
    help: ArgumentHelp(
      say(vi: "Hồ sơ đã hết thời hạn lưu.", en: "The cases whose time of keeping is over.")))
  var due = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Số của các cuộc gọi không ai trả lời đã hết thời hạn lưu.",
        en: "The numbers of unanswered calls whose time of keeping is over.")))
  var missed = false
  @Flag(help: ArgumentHelp(say(vi: "In biên bản xóa.", en: "Print the certificate of erasure.")))
  var certificate = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Gõ lại số hồ sơ (với --missed: có bao nhiêu số), thay cho câu hỏi.",
        en: "The number again (with --missed: how many there are), instead of the question."),
      valueName: "case"))
  var confirm: String?
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func validate() throws {
    guard [due, missed, number != nil].count(where: { $0 }) == 1, !(certificate && number == nil) else {
      throw ValidationError(
        say(vi: "Nêu số hồ sơ, hoặc --due, hoặc --missed.", en: "Name a case, or say --due or --missed."))
    }
  }

  func run() throws {
    let session = try Session(options)
    if missed { return try eraseNumbers(session) }
    guard let number = try number.map({ try CaseNumber($0) }) else { return try listDue(session) }
    if certificate {
      return try session.show(
        ErasureView(try session.store.erasure(of: number), session).sheet)
    }
    // Refused before somebody types the number again; the reason on record is asked for at the step itself.
    _ = try session.store.rehearsal.proposeErasure(
      number, stamp: session.stamp.with(session.stamp.purpose ?? .retention))
    guard try isConfirmed(number, session) else { throw CommandError.notConfirmed }
    let request = try session.forPurpose {
      try session.store.proposeErasure(number, stamp: $0)
    }
    try session.show(
      Done(
        message: Text(
          vi: "Đã đề nghị xóa hồ sơ \(number): đề nghị \(request). Chưa xóa gì.",
          en: "Asked to erase case \(number): request \(request). Nothing is erased yet."),
        next: Text(
          vi: "Giám sát khác chạy 'hotline request approve \(request)'.",
          en: "Another supervisor runs 'hotline request approve \(request)'."),
        values: [("request", "\(request)"), ("number", number.description)]))
  }

  private func listDue(_ session: Session) throws {
    let cases = try session.store.overdue(
      after: try page.after.map { try CaseNumber($0) }, limit: page.limit, now: session.stamp.now)
    try session.show(
      Listing(
        items: cases.map { OverdueRow($0, session.calendar) },
        ifEmpty: Text(
          vi: "Không có hồ sơ nào hết thời hạn lưu.", en: "No case has been kept long enough.")))
    session.sayMore(cases.count, page, after: cases.last.map { "\($0.number)" })
    let numbers = try session.store.overdueNumbers(now: session.stamp.now).count
    guard numbers > 0 else { return }
    session.talk(
      Text(
        vi:
          "Số của \(numbers) cuộc gọi không ai trả lời cũng hết thời hạn lưu: 'hotline erase --missed --for retention'.",
        en:
          "The numbers of \(numbers) unanswered calls were kept long enough, too: 'hotline erase --missed --for retention'."
      ))
  }

  /// The rule says which; how many is confirmed.
  private func eraseNumbers(_ session: Session) throws {
    let count = try session.store.overdueNumbers(now: session.stamp.now).count
    guard count > 0 else {
      return try session.show(
        Done(
          message: Text(
            vi: "Không có số nào của cuộc gọi không ai trả lời hết thời hạn lưu.",
            en: "No number of an unanswered call has been kept long enough."), values: [("erased", "0")]))
    }
    _ = try session.store.rehearsal.eraseNumbers(stamp: session.stamp.with(session.stamp.purpose ?? .retention))
    var typed = confirm.flatMap { Int($0) }
    if confirm == nil {
      let answer = try session.prompt(insteadOf: "--confirm").ask(
        Text(
          vi: "Xóa \(count) số thì không lấy lại được. Gõ lại \(count):",
          en: "\(count) erased numbers can't be had back. Type \(count) again:")
      ) { Int($0) }
      if case .value(let number) = answer { typed = number }
    }
    guard typed == count else { throw CommandError.notConfirmed }
    let erased = try session.forPurpose { try session.store.eraseNumbers(stamp: $0) }
    try session.show(
      Done(
        message: Text(
          vi: "Đã xóa \(erased.count) số; các cuộc gọi vẫn được đếm.",
          en: "\(erased.count) numbers are erased; the calls stay counted."), values: [("erased", "\(erased.count)")]))
  }

  private func isConfirmed(_ number: CaseNumber, _ session: Session) throws -> Bool {
    if let confirm { return try CaseNumber(confirm) == number }
    let answer = try session.prompt(insteadOf: "--confirm").ask(
      Text(
        vi: "Xóa thì không lấy lại được. Gõ lại số hồ sơ \(number):",
        en: "What is erased can't be had back. Type the number \(number) again:")
    ) { try? CaseNumber($0) }
    guard case .value(let typed) = answer else { return false }
    return typed == number
  }
}

struct OverdueRow: Listed {
  let number: String
  let state: CaseState
  let endedAt: Instant
  let keptUntil: Day
  let held: Bool
  let source: String
  private let calendar: LogCalendar

  init(_ overdue: CaseStore.Overdue, _ calendar: LogCalendar) {
    number = overdue.number.description
    state = overdue.state
    endedAt = overdue.endedAt
    keptUntil = overdue.keptUntil
    held = overdue.isHeld
    source = overdue.source
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case number, state, endedAt, keptUntil, held, source }

  static let columns = [
    ListColumn("number", vi: "HỒ SƠ", en: "CASE"),
    ListColumn("state", vi: "TRẠNG THÁI", en: "STATE"),
    ListColumn("endedAt", vi: "KẾT THÚC", en: "ENDED"),
    ListColumn("keptUntil", vi: "LƯU ĐẾN", en: "KEPT UNTIL"),
    ListColumn("held", vi: "GIỮ THEO LUẬT", en: "HELD"),
    ListColumn("source", vi: "CĂN CỨ", en: "SOURCE", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    let yesNo = held ? Text(vi: "có", en: "yes") : Text(vi: "không", en: "no")
    return [
      number, state.label.inLanguage(language), calendar.written(endedAt), "\(keptUntil)",
      yesNo.inLanguage(language), Citation(source).text.inLanguage(language),
    ].map { TextTable.Cell($0) }
  }

  var values: [String] {
    [number, state.rawValue, "\(endedAt)", "\(keptUntil)", held ? "yes" : "no", source]
  }
}

/// The certificate of an erasure.
struct ErasureView {
  let erasure: CaseStore.Erasure
  let session: Session

  init(_ erasure: CaseStore.Erasure, _ session: Session) {
    self.erasure = erasure
    self.session = session
  }

  struct Document: Encodable {
    let number: String
    let erasedAt: Instant
    let askedBy: String
    let approvedBy: String
    let purpose: Purpose?
    let entry: JournalID
    let keysExpireAt: Instant?
  }

  var sheet: Sheet<Document> {
    let language = session.language
    func row(_ vi: String, _ en: String, _ value: String) -> DetailBlock.Row {
      DetailBlock.Row(Text(vi: vi, en: en).inLanguage(language), value)
    }
    let none = Text(
      vi: "không có bản sao lưu nào giữ khóa", en: "there was no backup that holds its keys")
    return Sheet(
      document: Document(
        number: erasure.number.description, erasedAt: erasure.erasedAt, askedBy: erasure.askedBy,
        approvedBy: erasure.approvedBy, purpose: erasure.purpose, entry: erasure.entry,
        keysExpireAt: erasure.keysExpireAt),
      sections: [
        .init(
          title: Text(vi: "BIÊN BẢN XÓA HỒ SƠ", en: "CERTIFICATE OF ERASURE"),
          rows: [
            row("Hồ sơ", "Case", erasure.number.description),
            row("Xóa lúc", "Erased", session.calendar.written(erasure.erasedAt)),
            row("Người đề nghị", "Asked by", erasure.askedBy),
            row("Người duyệt", "Approved by", erasure.approvedBy),
            row("Lý do", "Reason", erasure.purpose?.label.inLanguage(language) ?? ""),
            row(
              "Cách xóa", "How",
              Text(
                vi: "Hủy mọi khóa của hồ sơ; nội dung còn lại không khóa nào mở được.",
                en: "Every key of the case was destroyed; what is left no key opens."
              ).inLanguage(language)),
            row("Mục lịch sử", "Entry of the history", "\(erasure.entry)"),
            row(
              "Bản sao lưu cuối còn mở được đến", "The last backup can be opened until",
              erasure.keysExpireAt.map { session.calendar.written($0) }
                ?? none.inLanguage(language)),
          ])
      ])
  }
}
