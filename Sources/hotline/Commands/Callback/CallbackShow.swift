import Base
import ArgumentParser
import CaseModel
import CaseStore

/// How to call somebody back safely, what came of earlier attempts, and last the number.
struct CallbackShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(vi: "Cách gọi an toàn, rồi số gọi.", en: "How to call safely, then the number."),
      discussion: say(
        vi:
          "Số chưa chắc an toàn chỉ hiện sau khi đã đọc. Lượt xem được ghi vào lịch sử. Ví dụ: hotline callback show 7",
        en:
          "A number that may not be safe comes only after the reading. The look is journalled. Example: hotline callback show 7"
      ))
  }
  @OptionGroup var subject: CallbackOptions

  func run() throws {
    let session = try Session(subject.options)
    try session.unlockIfLocked()
    let file = try session.store.callback(subject.callback, stamp: session.stamp)
    let view = CallbackView(file, session)
    let isText = session.options.output.format == .text
    guard isText, session.canPrompt, file.whom.contact.numberSafe != .yes else {
      try session.show(view.sheet(withNumber: true))
      return view.sayNext()
    }
    try session.show(view.sheet(withNumber: false))
    let answer = try session.prompt(insteadOf: "--no-input").confirm(
      Text(vi: "Đã đọc cách gọi. Hiện số?", en: "You have read how to call. Show the number?"), default: false)
    guard case .value(true) = answer else { throw CommandError.cancelled }
    try session.show(view.number)
    view.sayNext()
  }
}

/// A call-back as its caller reads it: the warnings first, the number last.
struct CallbackView {
  private let file: CaseStore.CallbackFile
  private let session: Session

  init(_ file: CaseStore.CallbackFile, _ session: Session) {
    self.file = file
    self.session = session
  }

  private func row(_ vi: String, _ en: String, _ value: String, _ emphasis: Palette.Emphasis? = nil) -> DetailBlock.Row
  {
    DetailBlock.Row(Text(vi: vi, en: en).inLanguage(session.language), value, emphasis)
  }

  private var head: [DetailBlock.Row] {
    let callback = file.callback
    let due = callback.dueAt.map { dueAt in
      "\(session.calendar.written(dueAt)) · \(Remaining.text(dueAt, now: session.stamp.now).inLanguage(session.language))"
    }
    return [
      row("Gọi lại số", "Call-back", "\(callback.id) · \(callback.standing.inLanguage(session.language))", .strong),
      row("Vì", "Because of", callback.reason.label.inLanguage(session.language)),
      row("Hồ sơ", "Case", callback.number?.description ?? ""),
      row("Chờ từ", "Since", session.calendar.written(callback.owedSince)),
      row("Hạn", "Due", due ?? ""),
      row("Đã gọi", "Tried", "\(callback.attempts)/\(callback.atMost)", callback.isSpent ? .alarm : nil),
    ].filter { !$0.value.isEmpty }
  }

  private var safely: [DetailBlock.Row] {
    file.whom.contact.lines.map {
      DetailBlock.Row(
        $0.label.inLanguage(session.language), $0.value.inLanguage(session.language), $0.isWarning ? .alarm : nil)
    } + (file.whom.language.map { [row("Ngôn ngữ", "Language", $0)] } ?? [])
  }

  private var tried: [DetailBlock.Row] {
    file.entries.map { entry in
      let what = [entry.facts.outcome?.label, entry.facts.because?.label].compactMap(\.self)
        .map { $0.inLanguage(session.language) }
      return DetailBlock.Row(
        session.calendar.written(entry.at),
        (what + [entry.recordedBy]).joined(separator: " · ") + (entry.facts.words.map { ": \($0)" } ?? ""))
    }
  }

  private var numberRow: DetailBlock.Row { row("Số gọi", "The number", file.whom.phone, .strong) }

  func sheet(withNumber: Bool) -> Sheet<CallbackDocument> {
    Sheet(
      document: CallbackDocument(file),
      sections: [
        .init(title: nil, rows: head),
        .init(title: Text(vi: "Đã gọi", en: "Attempts"), rows: tried),
        .init(title: Text(vi: "ĐỌC TRƯỚC KHI GỌI", en: "READ BEFORE YOU CALL"), rows: safely),
        .init(title: nil, rows: withNumber ? [numberRow] : []),
      ])
  }

  var number: Sheet<CallbackDocument> {
    Sheet(document: CallbackDocument(file), sections: [.init(title: nil, rows: [numberRow])])
  }

  func sayNext() {
    let id = file.callback.id
    guard session.options.output.format == .text, file.callback.state == .owed else { return }
    session.talk(
      Text(
        vi: "Gọi xong thì ghi: 'hotline callback attempt \(id)'; người khác bắt máy thì nói nhầm số rồi cúp.",
        en: "After the call: 'hotline callback attempt \(id)'. If somebody else answers, say wrong number and hang up.")
    )
  }
}

/// A call-back as programs read it.
struct CallbackDocument: Encodable {
  struct Attempt: Encodable {
    let at: Instant
    let recordedBy: String
    let outcome: Callback.Outcome?
    let because: Callback.GivingUp?
    let words: String?
  }

  let callback: CallbackID
  let reason: Callback.Reason
  let state: Callback.State
  let number: String?
  let owedSince: Instant
  let dueAt: Instant?
  let attempts: Int
  let atMost: Int
  /// The later call from the same number.
  let calledAgain: ContactID?
  let contact: Report.SafeContact
  let language: String?
  let phone: String
  let entries: [Attempt]

  init(_ file: CaseStore.CallbackFile) {
    let own = file.callback
    callback = own.id
    reason = own.reason
    state = own.state
    number = own.number?.description
    owedSince = own.owedSince
    dueAt = own.dueAt
    attempts = own.attempts
    atMost = own.atMost
    calledAgain = own.calledAgain
    var safe = file.whom.contact
    // What nobody asked is unknown in words: no program takes a missing key for a yes.
    safe.numberSafe = safe.numberSafe ?? .unknown
    safe.leaveMessage = safe.leaveMessage ?? .unknown
    contact = safe
    language = file.whom.language
    phone = file.whom.phone
    entries = file.entries.map {
      Attempt(
        at: $0.at, recordedBy: $0.recordedBy, outcome: $0.facts.outcome, because: $0.facts.because,
        words: $0.facts.words)
    }
  }
}
