import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Codes, rules and limits that change without a release.
struct ReferenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reference",
      abstract: say(
        vi: "Dữ liệu tham chiếu: mã, thời hạn, quy tắc.",
        en: "Reference data: codes, limits, rules."),
      subcommands: [ReferenceAccept.self, ReferenceList.self, ReferenceUpdate.self])
  }
}
