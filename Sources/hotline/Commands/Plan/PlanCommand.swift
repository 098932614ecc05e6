import ArgumentParser
import CaseModel

/// The plan in force of a child.
struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: say(
        vi: "Kế hoạch của một trẻ: mục, hạn, kinh phí, tiến độ.", en: "A child's plan: items, limits, cost, progress."),
      discussion: say(
        vi: "Lập hoặc điều chỉnh kế hoạch: 'hotline form fill 26-0147-1/c1 04'.",
        en: "To make or adjust a plan: 'hotline form fill 26-0147-1/c1 04'."),
      subcommands: [PlanShow.self, PlanProgress.self])
  }
}
