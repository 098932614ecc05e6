import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Calls that a supervisor reads again, and feedback to whoever took them.
struct QualityCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quality",
      abstract: say(
        vi: "Đọc lại cuộc gọi, góp ý theo mười tiêu chí.", en: "Read calls again: feedback by ten criteria."),
      discussion: say(
        vi: """
          Mỗi tháng, mỗi người nghe máy có ba báo tin được chọn theo khóa bí mật của sổ: không ai đoán trước, ai chọn lại cũng ra như vậy, không ai đọc lại \
          cuộc của mình. Góp ý được niêm phong cho người nghe máy và giám sát; người nghe máy đọc rồi xác nhận. Số đếm chỉ cho giám sát, không theo tên ai.
          """,
        en: """
          Each month three reports of everybody who takes calls are drawn by the log's secret: nobody foresees them, whoever draws again draws the same, nobody reads \
          their own. Feedback is sealed for whoever took the call and the supervisors; they read it and acknowledge. Counts are for supervisors, and of nobody by name.
          """),
      subcommands: [
        QualityDraw.self, QualityReview.self, QualityList.self, QualityShow.self, QualityAcknowledge.self,
        QualityFigures.self,
      ])
  }
}

/// A month given by an option: 2026-10.
struct MonthOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(vi: "Tháng, như 2026-10 (mặc định tháng này).", en: "The month, such as 2026-10 (this one unless given)."),
      valueName: "month"))
  var month: String?

  func first(_ session: Session) throws -> Day {
    guard let month else { return session.calendar.day(of: session.stamp.now).firstOfMonth(adding: 0) }
    guard let day = Day(month + "-01") else { throw CommandError.notADay(flag: "--month") }
    return day
  }
}
