import ArgumentParser
import CaseModel
import Statistics

/// How well triage does, for the office itself.
struct FiguresTriage: FormForOffices {
  static let form: any ReportForm = Form07Triage()

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "triage",
      abstract: say(
        vi: "Chất lượng phân loại của một kỳ, nội bộ, được bảo vệ.",
        en: "The quality of triage in a period, internal, protected."),
      discussion: say(
        vi: """
          Lần phân loại đầu so với đề xuất, theo quy tắc và theo dấu hiệu; thời gian đến xử lý đầu tiên theo mức độ; hồ sơ gác \
          lại (không thụ lý, hoặc mức "không cần theo dõi") có trở lại trong 180 ngày không: gọi lại, gộp, mở lại; người đọc lại (hotline case reread) đồng ý hay không.
          Một lần gác lại tính vào tháng mà 180 ngày của nó kết thúc: tháng đã chốt không đổi. Việc gác lại ghi trước khi có số \
          liệu này được tính khi hồ sơ có thay đổi mới.
          Bảo vệ như mọi số liệu cho cơ quan: số dưới ngưỡng không bao giờ in; nên hỏi quý hoặc năm. Luôn là official, nội bộ; phạm \
          vi mặc định là cơ quan của sổ này.
          Ví dụ: hotline figures triage 2026 --preview
                 hotline figures triage 2026-Q4
          """,
        en: """
          The first triage against the proposal, by rule and by sign; the time to the first action by urgency; whether cases \
          that were put aside (screened out, or urgency "none") came back within 180 days: by a call, a merger, a reopening; whether second readings (hotline case reread) agree.
          A putting aside counts in the month in which its 180 days end, so no closed month is restated. One that was recorded \
          before there were these figures counts once its case changes again.
          Protected as all figures for offices: counts below the threshold are never printed; ask for quarters or years. Always \
          official and internal; the scope is this log's agency unless another is given.
          Examples: hotline figures triage 2026 --preview
                    hotline figures triage 2026-Q4
          """))
  }

  @Argument(help: spanHelp) var period: String
  @Option(help: cutHelp) var cut: Period.Cut = .calendar
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var options: LogOptions
}
