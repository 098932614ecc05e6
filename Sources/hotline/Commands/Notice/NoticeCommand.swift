import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What others did that you must hear of.
struct NoticeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notice",
      abstract: say(
        vi: "Việc người khác đã làm mà bạn cần biết.", en: "What others did that you must hear of."),
      subcommands: [NoticeList.self], defaultSubcommand: NoticeList.self)
  }
}

extension Session {
  /// Says that something waits to be heard of.
  func announceNotices() throws {
    let count = try store.unseenNotices(of: stamp.actor)
    guard count > 0 else { return }
    talk(
      Text(
        vi: "\(count) việc bạn cần biết: 'hotline notice list'.",
        en: "You must hear of \(count) that others did: 'hotline notice list'."))
  }
}
