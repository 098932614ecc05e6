import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The tasks of one's own cases, by their time.
struct TaskList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Việc có hạn trong các ca của tôi và các ca chưa ai lo.",
        en: "The tasks of my cases, and of those that are nobody's, by their time."),
      discussion: say(
        vi: "Nội dung việc nằm trong hồ sơ: 'hotline case show'.",
        en: "What is to be done stands in the case: 'hotline case show'.") + "\n"
        + examples("hotline task list", "hotline task list --all --limit 20"))
  }
  @Flag(help: ArgumentHelp(say(vi: "Của mọi người.", en: "Of everybody's cases.")))
  var all = false
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let user = all ? nil : session.stamp.actor
    let after: EntryID? = try page.number()
    let tasks = try session.store.tasks(of: user, after: after, limit: page.limit)
    try session.show(
      Listing(
        items: tasks.map { TaskRow($0, session.calendar, now: session.stamp.now) },
        ifEmpty: Text(vi: "Không có việc nào.", en: "There are no tasks.")))
    session.sayMore(tasks.count, page, after: tasks.last.map { "\($0.id)" })
  }
}
