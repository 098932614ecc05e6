import ArgumentParser
import Base
import CaseModel
import CaseStore

/// A task for each of the other children of a home.
struct TaskSplit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "split",
      abstract: say(
        vi: "Chia việc xem các trẻ khác trong nhà: mỗi trẻ một việc.",
        en: "The other children of a home: a task for each, instead of one for all."),
      discussion: say(
        vi: "Khi đã biết nhà có bao nhiêu trẻ khác. Hạn giữ nguyên.",
        en: "Once it is known how many other children live there. The time runs on.") + "\n"
        + examples("hotline task split 26-0147-1 --children 3", "hotline task split 26-0147-1 57 --children 3"))
  }
  @OptionGroup var subject: CaseOptions
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Số việc, như 'hotline task list' cho thấy; bỏ trống: việc duy nhất như vậy.",
        en: "The task's number, as 'hotline task list' shows; none for the only one of the kind."),
      valueName: "task"))
  var task: EntryID?
  @Option(
    help: ArgumentHelp(
      say(vi: "Số trẻ khác sống trong nhà.", en: "How many other children live in the home."), valueName: "number"))
  var children: Int

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let tasks = try session.store.splitTask(task, in: number, children: children, stamp: session.stampNow)
    let list = tasks.map { "\($0)" }.joined(separator: ", ")
    try session.done(
      number, Text(vi: "\(number): các việc \(list).", en: "\(number): tasks \(list)."),
      values: [("tasks", tasks.map { "\($0)" }.joined(separator: " "))],
      next: Text(
        vi: "Gặp trẻ nào thì: hotline task done \(number) \(tasks[0])",
        en: "When a child was seen: hotline task done \(number) \(tasks[0])"))
  }
}
