import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Where children wait, on one screen.
struct BoardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "board",
      abstract: say(
        vi: "Bảng giám sát: ca mở, trễ, chưa ai lo, theo xã, cán bộ, cơ quan; không có tên ai.",
        en: "The supervisor's board: open, late, nobody's, by commune, worker and agency; no names."),
      discussion: say(
        vi: """
          Trả lời của cơ quan và việc bỏ lỡ chỉ đếm trên những ca khóa của bạn mở được; khóa giám sát mở mọi ca. Việc bỏ lỡ của ca đã kết thúc
          đứng lại 90 ngày. Một trang HTML: --format html. Thời gian trả lời theo loại cơ quan để gửi ra ngoài: 'hotline figures answers'.
          Ví dụ: hotline board --most 15     hotline board --format html > bang.html
          """,
        en: """
          Agencies' answers and missed duties are counted of the cases that your keys open; a supervisor's open all. Missed duties of a case that
          ended stay for 90 days. One HTML page: --format html. Answer times by kind of agency that go out of the house:
          'hotline figures answers'.
          Examples: hotline board --most 15     hotline board --format html > board.html
          """))
  }
  @Option(
    help: ArgumentHelp(
      say(vi: "Một cán bộ lo nhiều nhất bấy nhiêu ca.", en: "So many open cases are the most for one worker."),
      valueName: "cases"))
  var most: Int = 20
  @OptionGroup var options: LogOptions

  func validate() throws {
    guard (1...1000).contains(most) else {
      throw ValidationError(say(vi: "--most: từ 1 đến 1000.", en: "--most: from 1 to 1000."))
    }
  }

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let view = try BoardView(try session.store.board(limit: most, stamp: session.stamp), session)
    if options.format == .html { return try session.out(view.html) }
    try session.show(view.sheet)
  }
}
