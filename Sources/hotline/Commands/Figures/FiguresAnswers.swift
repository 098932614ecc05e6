import ArgumentParser
import CaseModel
import Statistics

/// How soon agencies answer, for the office itself.
struct FiguresAnswers: FormForOffices {
  static let form: any ReportForm = Form08Answers()

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answers",
      abstract: say(
        vi: "Cơ quan nào trả lời sau bao lâu, nội bộ, được bảo vệ.",
        en: "How soon each kind of agency answers, internal, protected."),
      discussion: say(
        vi: """
          Phiếu chuyển của một kỳ theo loại cơ quan: thời gian đến khi trả lời, và kết quả. Không phải bảng của báo cáo tháng: một xã \
          có ít phiếu, mỗi ô nhỏ sẽ buộc phải che thêm ô của các bảng khác. Nên hỏi quý hoặc năm.
          Bảo vệ như mọi số liệu cho cơ quan: số dưới ngưỡng không bao giờ in. Luôn là official, nội bộ. Trong nhà, chưa che: \
          'hotline board'.
          """,
        en: """
          The referrals of a period by kind of agency: how long until it answered, and what came of it. No table of the monthly \
          report: a commune has few referrals, and each small cell would have cells of other tables hidden too. Ask for quarters or years.
          Protected as all figures for offices: counts below the threshold are never printed. Always official and internal. In \
          the house, unprotected: 'hotline board'.
          """)
        + "\n" + examples("hotline figures answers 2026 --preview", "hotline figures answers 2026-Q4"))
  }

  @Argument(help: spanHelp) var period: String
  @Option(help: cutHelp) var cut: Period.Cut = .calendar
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var options: LogOptions
}
