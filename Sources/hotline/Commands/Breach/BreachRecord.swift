import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Writes down a breach.
struct BreachRecord: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: say(vi: "Ghi một vụ vi phạm dữ liệu.", en: "Record a breach of personal data."),
      discussion: examples(
        "hotline breach record --found 2026-10-05T08:00", "hotline breach record --from - < breach.json")
    )
  }
  @Option(
    help: ArgumentHelp(
      say(vi: "Phát hiện lúc nào (mặc định bây giờ).", en: "When it was found (now unless given)."),
      valueName: "moment"))
  var found: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Tài liệu, '-' là đầu vào chuẩn.", en: "The document; '-' is standard input."), valueName: "file"))
  var from: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let moment = try found.map { try session.moment($0, flag: "--found") }
    if let from {
      let document = try session.surroundings.document(from, flag: "--from")
      return try record(document, moment ?? session.stampNow.now, draft: nil, session)
    }
    try GuidedBreach(session, of: nil).run(known: .object([:]), foundAt: moment) { document, found, draft in
      try record(document, found, draft: draft, session)
    }
  }

  private func record(_ document: JSONValue, _ found: Instant, draft: DraftID?, _ session: Session) throws {
    let breach = try session.keepingUnlocked {
      try session.store.recordBreach(foundAt: found, document, draft: draft, stamp: session.stampNow)
    }
    try session.show(
      Done(
        message: Text(
          vi: "Vụ vi phạm dữ liệu \(breach.id): báo cơ quan chuyên trách trước \(session.calendar.limit(breach.dueAt)) "
            + "(72 giờ, Luật 91/2025 Đ23). Các giám sát đã được báo.",
          en: "Breach \(breach.id): tell the authority by \(session.calendar.limit(breach.dueAt)) "
            + "(72 hours, Luật 91/2025 art. 23). The supervisors hear of it."),
        values: [("breach", "\(breach.id)"), ("dueAt", "\(breach.dueAt)")]))
  }
}

/// Adds what was learned since.
struct BreachAmend: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "amend",
      abstract: say(vi: "Bổ sung điều mới biết; bản cũ vẫn giữ.", en: "Add what was learned; earlier revisions stay."),
      discussion: examples("hotline breach amend 1"))
  }
  @OptionGroup var subject: BreachOptions
  @Option(
    help: ArgumentHelp(
      say(vi: "Tài liệu, '-' là đầu vào chuẩn.", en: "The document; '-' is standard input."), valueName: "file"))
  var from: String?

  func run() throws {
    let session = try Session(subject.options)
    try session.unlockIfLocked()
    let (_, content) = try session.store.breach(subject.breach, stamp: session.stamp)
    if let from {
      return try amend(try session.surroundings.document(from, flag: "--from"), draft: nil, session)
    }
    try GuidedBreach(session, of: subject.breach).run(known: content.document, foundAt: nil) { document, _, draft in
      try amend(document, draft: draft, session)
    }
  }

  private func amend(_ document: JSONValue, draft: DraftID?, _ session: Session) throws {
    try session.keepingUnlocked {
      try session.store.amendBreach(subject.breach, document, draft: draft, stamp: session.stampNow)
    }
    try session.show(
      Done(
        message: Text(
          vi: "Vụ vi phạm dữ liệu \(subject.breach): đã bổ sung.", en: "Breach \(subject.breach): added."),
        values: [("breach", "\(subject.breach)")]))
  }
}

/// The authority was told, or needn't be.
struct BreachEnd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say(
        vi: "Giám sát: đã báo (told), hoặc không phải báo (needless), nêu lý do.",
        en: "By a supervisor: told, or needless, with words."),
      discussion: examples("hotline breach end 1 told"))
  }
  @OptionGroup var subject: BreachOptions
  @Argument(help: ArgumentHelp(say(vi: "Kết thúc thế nào: told, needless.", en: "How it ends: told or needless.")))
  var state: Breach.State
  @Option(help: .wordsFrom) var wordsFrom: String?

  func validate() throws {
    guard state != .open else {
      throw ValidationError(say(vi: "Dùng told hoặc needless.", en: "Use told or needless."))
    }
  }

  func run() throws {
    let session = try Session(subject.options)
    let (id, state) = (subject.breach, state)
    try session.takingWords(
      Text(vi: "Báo ai, văn bản số mấy; hoặc vì sao không phải báo", en: "Told whom, by which letter; or why not"),
      from: wordsFrom, flag: "--words-from"
    ) { store, words in
      try store.endBreach(id, as: state, words: words, stamp: session.stampNow)
    }
    try session.show(
      Done(
        message: Text(
          vi: "Vụ vi phạm dữ liệu \(id): \(state.label.vi).", en: "Breach \(id): \(state.label.en)."),
        values: [("breach", "\(id)"), ("state", state.rawValue)]))
  }
}

extension Breach.State: ExpressibleByArgument {}
