import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Says that a task is done.
struct TaskDone: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "done",
      abstract: say(vi: "Việc đã làm xong.", en: "A task is done."),
      discussion: say(
        vi: "Hồ sơ chỉ còn một việc thì không cần số việc.",
        en: "The only task that is left needs no number.") + "\n"
        + examples("hotline task done 26-0147-1", "hotline task done 26-0147-1 57"))
  }
  @OptionGroup var subject: TaskOptions
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    try subject.end(
      .done,
      asking: Text(
        vi: "Kết quả (xem các trẻ khác trong nhà: đã gặp ai, có an toàn không)",
        en: "What came of it (children of the home: who was seen, are they safe)"), from: wordsFrom,
      flag: "--words-from")
  }
}

/// Says that a task isn't needed any more.
struct TaskDrop: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drop",
      abstract: say(vi: "Thôi một việc, có lý do.", en: "Drop a task, with its reason."),
      discussion: examples("hotline task drop 26-0147-1 57"))
  }
  @OptionGroup var subject: TaskOptions
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    try subject.end(.dropped, asking: Text(vi: "Lý do?", en: "Why?"), from: reason.reasonFrom, flag: "--reason-from")
  }
}

/// The task that a command is about.
struct TaskOptions: ParsableArguments {
  @OptionGroup var subject: CaseOptions
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Số việc, như 'hotline task list' cho thấy; bỏ trống: việc duy nhất còn lại.",
        en: "The task's number, as 'hotline task list' shows; none for the only one that is left."),
      valueName: "task"))
  var task: EntryID?

  func end(_ result: TaskEnd.Result, asking question: Text, from file: String?, flag: String) throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let ended = try session.takingWords(question, from: file, flag: flag) { store, words in
      try store.endTask(task, in: number, result, words: words, stamp: session.stampNow)
    }
    try session.done(
      number, Text(vi: "Việc \(ended): \(result.label.vi).", en: "Task \(ended): \(result.label.en)."),
      values: [("task", "\(ended)"), ("result", result.rawValue)])
  }
}
