import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Sets a task.
struct TaskAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say(vi: "Đặt một việc phải làm, có hạn.", en: "Set something to be done by a time."),
      discussion: say(
        vi: "Người phụ trách ca được báo. --household: các trẻ khác trong nhà có an toàn không?",
        en: "Whoever has the case is told. --household: are the other children of this home safe?") + "\n"
        + examples(
          #"hotline task add 26-0147-1 --due "mai 9h""#, "hotline task add 26-0147-1 --household --due 72h"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(
      say(vi: "Hạn: 'mai 9h', '3 ngày', '9/12 14h'.", en: "Until when: 'tomorrow 9h', '3 days', '9/12 14h'."),
      valueName: "time"))
  var due: String?
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Xem các trẻ khác trong nhà có an toàn không (hạn mặc định: danh mục taskLimit).",
        en: "See whether the other children of this home are safe (by default until what taskLimit says).")))
  var household = false
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let kind: CaseTask.Kind = household ? .household : .own
    let dueAt = try due.map { try session.due($0, flag: "--due") } ?? byDefault(session)
    let words =
      household
      ? Text(vi: "Ghi thêm (Enter: không có)", en: "Anything more (Enter: nothing)")
      : Text(vi: "Việc phải làm", en: "What is to be done")
    let id = try session.takingWords(words, from: wordsFrom, flag: "--words-from") { store, words in
      try store.addTask(CaseTask(kind, dueAt: dueAt), in: number, words: words, stamp: session.stampNow)
    }
    let limit = session.calendar.limit(dueAt)
    try session.done(
      number, Text(vi: "\(number): việc \(id), hạn \(limit).", en: "\(number): task \(id), due \(limit)."),
      values: [("task", "\(id)"), ("taskDueAt", "\(dueAt)")],
      next: Text(
        vi: "Xong thì: hotline task done \(number) \(id)", en: "When it is done: hotline task done \(number) \(id)"))
  }

  /// A household has its limit; for a task of one's own somebody must say when.
  private func byDefault(_ session: Session) throws -> Instant {
    if household { return try session.store.householdDue(from: session.stamp.now) }
    let prompt = try session.prompt(insteadOf: "--due")
    let question = Text(vi: "Hạn? (mai 9h, 3 ngày, 9/12 14h)", en: "By when? (tomorrow 9h, 3 days, 9/12 14h)")
    let answer = try prompt.ask(question, isRequired: true) { line in
      guard let due = DueReading(now: session.stamp.now, calendar: session.calendar).read(line) else {
        throw Prompt.Unacceptable(
          expected: Text(vi: "'mai 9h', '3 ngày', '9/12 14h'", en: "'tomorrow 9h', '3 days', '9/12 14h'"))
      }
      return due
    }
    guard case .value(let due) = answer else { throw CommandError.cancelled }
    return due
  }
}
