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
      discussion: say(
        vi: """
          Ca được đếm theo mọi điều đã biết về nó, ai gọi cũng vậy: trẻ, người bị tố giác, vấn đề mà chỉ lần gọi sau hoặc ca gộp \
          vào mới nêu thì tính từ ngày được nêu, thuộc tháng của ngày đó; tháng đã chốt không đổi. Gọi lại về cùng một trẻ \
          (cùng tên, hoặc giới và tuổi không trái nhau) không thành trẻ thứ hai. Kênh và người gọi là của lần gọi đầu.
          """,
        en: """
          A case counts with all that is known of it, whoever called: children, offenders and topics that only a later call or a \
          merged case named count from the day on which they were named, in its month; a closed month isn't restated. \
          Another call about the same child (the same name, or sex and age that fit) makes no second child. Channel and \
          caller are those of the first call.
          """),
      subcommands: [
        FiguresMonth.self, FiguresQuarter.self, FiguresHalf.self, FiguresYear.self,
        FiguresTriage.self, FiguresAnswers.self, FiguresAsk.self, FiguresRelease.self, FiguresList.self,
        FiguresShow.self, FiguresFiles.self, FiguresVerify.self, FiguresWithdraw.self,
        FiguresAudit.self,
      ])
  }
}
