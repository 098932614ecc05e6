import Base
import CaseModel
import CaseStore

/// A recorded report corrected on its own form: on the screen, or question by question where none can be shown.
///
/// What is being corrected is kept as a draft that knows its case; 'hotline intake --resume' leads back to it.
struct Amendment {
  private let session: Session
  private let report: PrintedReport
  /// What stands on the form at first: the report, or a draft of its correction.
  private let document: JSONValue
  private let keeper: DraftKeeper
  private let vocabulary: FormChoices

  init(_ session: Session, _ report: PrintedReport) throws {
    let vocabulary = try FormChoices(session)
    self.init(
      session, report, document: report.document, vocabulary,
      DraftKeeper(session, dangers: Set(vocabulary.signs.map(\.code))))
  }

  init(
    _ session: Session, _ report: PrintedReport, document: JSONValue, _ vocabulary: FormChoices,
    _ keeper: DraftKeeper
  ) {
    self.session = session
    self.report = report
    self.document = document
    self.vocabulary = vocabulary
    self.keeper = keeper
    keeper.amends = report
  }

  func run(_ reason: ReasonOptions) throws {
    let changed: Bool
    if let page = session.page() {
      changed = try onScreen(page, reason)
    } else {
      changed = try inTurn(reason)
    }
    try? keeper.discard()
    let number = report.number
    guard changed else {
      return try session.done(number, Text(vi: "\(number): không có gì đổi.", en: "\(number): nothing was changed."))
    }
    try session.done(
      number, Text(vi: "\(number): đã sửa, bản cũ vẫn giữ.", en: "\(number): amended; the old revision is kept."))
  }

  private var dates: TimeReading {
    TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone)
  }

  /// - Returns: Whether anything was changed.
  private func onScreen(_ page: FormPage, _ reason: ReasonOptions) throws -> Bool {
    let signals = SignalWatch.begin()
    defer { signals.end() }
    let number = report.number
    let screen = FormScreen(.correction, document, choices: vocabulary, dates: dates, language: session.language)
    let conversation = FormConversation(
      session, page, screen,
      heading: { Text(vi: "SỬA BÁO TIN CỦA \(number)", en: "CORRECTING THE REPORT OF \(number)") },
      keep: { [keeper] document, path, _ in keeper.keepIfPossible(document, at: path, link: nil) })
    do {
      return try conversation.run { document, _, _ in try submit(document, reason) }
    } catch {
      page.close()
      if case FormConversation.Stop.discarded = error {
        try? keeper.discard()
        throw IntakeStopped.discarded
      }
      try? keeper.keep(conversation.document, at: conversation.place, link: nil, hasStopped: true)
      guard error is FormConversation.Stop else { throw error }
      throw keeper.draft.map { IntakeStopped.kept($0) } ?? IntakeStopped.discarded
    }
  }

  /// Asks which question is to be answered anew, until there is none.
  private func inTurn(_ reason: ReasonOptions) throws -> Bool {
    let prompt = try session.prompt(insteadOf: "--from")
    var form = FormSession(prompt: prompt, choices: vocabulary, document: document, dates: dates)
    while true {
      let steps = IntakeStep.all(for: form.document).filter { $0.applies(form.document) && !$0.isOnlyMended }
      let choices = steps.enumerated().map { index, step in
        Choice("", step.title(in: form.document) ?? Text(vi: "", en: ""), index)
      }
      let answer = try prompt.choose(
        Text(vi: "Sửa câu nào?", en: "Which question is to be corrected?"), from: choices, listed: 0,
        help: Text(
          vi: "Gõ vài chữ của câu hỏi, như 'họ tên trẻ', 'tuổi', 'xảy ra ở xã nào'. Enter khi đã sửa xong.",
          en:
            "Type some words of the question, such as 'name', 'age', 'commune of the incident'. Enter when all is mended."
        ))
      guard case .value(let index) = answer else { break }
      _ = try form.ask(steps[index])
      keeper.keepIfPossible(form.document, at: steps[index].path, link: nil)
    }
    return try submit(form.document, reason)
  }

  private func submit(_ document: JSONValue, _ reason: ReasonOptions) throws -> Bool {
    guard document != report.document else { return false }
    let printed = PrintedReport(document, of: report.number, version: report.version).printed
    let (intake, version) = try session.store.readAmendment(
      printed, of: report.number, seen: nil, stamp: session.stampNow)
    for doubt in intake.doubts { session.talk(doubt.line.indented) }
    try reason.taking(session) { store, words in
      try store.amend(
        report.number, with: intake, reason: words, seen: nil, printed: version, stamp: session.stampNow)
    }
    return true
  }
}
