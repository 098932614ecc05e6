import ArgumentParser
import CaseModel

/// Tasks of one's own: what a case wants by a time, though no rule asks for it.
struct TaskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "task",
      abstract: say(vi: "Việc tự đặt trong ca, có hạn.", en: "Tasks of your own in a case, with a time."),
      discussion: say(
        vi: "Việc có hạn tính như mọi thời hạn khác: trễ thì lên đầu 'hotline queue'.",
        en: "A task's time runs as every other clock: late ones come up in 'hotline queue'."),
      subcommands: [TaskAdd.self, TaskList.self, TaskDone.self, TaskDrop.self, TaskSplit.self])
  }
}
