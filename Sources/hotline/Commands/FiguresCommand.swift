import ArgumentParser
import CaseModel
import CaseStore
import Statistics

/// Figures: what is counted, divided, protected and handed out.
struct FiguresCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "figures",
      abstract: say(
        vi: "Số liệu: biểu mẫu theo kỳ và câu hỏi riêng.",
        en: "Figures: the forms of a period and questions of one's own."),
      subcommands: [
        FiguresMonth.self, FiguresQuarter.self, FiguresHalf.self, FiguresYear.self,
        FiguresAsk.self, FiguresRelease.self, FiguresList.self, FiguresShow.self,
        FiguresFiles.self, FiguresVerify.self, FiguresWithdraw.self, FiguresAudit.self,
      ])
  }
}
