import ArgumentParser
import CaseModel
import CaseStore

/// What reached the hotline, on paper.
struct ContactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "contact",
      abstract: say(vi: "Báo cáo tiếp nhận thông tin.", en: "Reports as they were received."),
      subcommands: [ContactPrint.self])
  }
}
