import ArgumentParser
import CaseModel

/// Decisions of people who are no users of the log.
struct DecisionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decision",
      abstract: say(vi: "Quyết định của Chủ tịch UBND xã, Tòa án.", en: "Decisions of the commune's chair or a court."),
      discussion: say(
        vi:
          "Một người ghi, người khác xác nhận; từ lúc xác nhận quyết định mới có hiệu lực trong sổ, tính từ lúc được ban hành.",
        en: "One person enters it, another confirms it; from then on it counts, with the time at which it was made."),
      subcommands: [DecisionRecordCommand.self, DecisionConfirm.self, DecisionList.self])
  }
}
