import Base
import CaseModel

/// What the command line itself refuses.
enum CommandError: Explained, Hashable {
  case needsInput(flag: String)
  /// Something that is shown as a whole screen, where none can be shown.
  case needsScreen
  case atOnlyInPractice
  case notAMoment(flag: String)
  case notADay(flag: String)
  case notADue(flag: String)
  case longAgo(flag: String)
  /// A line of a rehearsal that would leave its log, or rehearse again.
  case notRehearsed
  case openQuote
  case unreadableFile(flag: String)
  case tooLarge(flag: String, megabytes: Int)
  case notAReferralPaper
  case noPage
  /// Unprotected counts, and somewhere to keep them.
  case countsOnScreenOnly
  case notConfirmed
  case cancelled
  case needsTerminal
  case tourFailed
  /// No shift waits to be taken over.
  case noShiftWaits
  /// Another terminal has it.
  case draftIsTyped

  var status: ExitStatus {
    switch self {
    case .cancelled, .notConfirmed: .cancelled
    case .notAReferralPaper, .tooLarge: .faultyDocument
    case .draftIsTyped: .busy
    case .noShiftWaits: .noSuchRecord
    default: .usage
    }
  }

  var text: Text {
    switch self {
    case .needsInput(let flag):
      Text(
        vi: "Không hỏi được ở đây; hãy dùng \(flag).", en: "Nobody can be asked here; use \(flag).")
    case .needsScreen:
      Text(
        vi:
          "Cần màn hình từ \(ScreenLayout.leastColumns)x\(ScreenLayout.leastRows) trở lên, không phải TERM=dumb hay HOTLINE_PLAIN=1. "
          + "Ở đây dùng 'hotline queue' và 'hotline status'.",
        en:
          "It takes a terminal of at least \(ScreenLayout.leastColumns)x\(ScreenLayout.leastRows), without TERM=dumb and HOTLINE_PLAIN=1. "
          + "Here use 'hotline queue' and 'hotline status'.")
    case .atOnlyInPractice:
      Text(
        vi: "--at chỉ dùng được với sổ thực hành (hotline init --practice).",
        en: "--at works with a practice log only (hotline init --practice).")
    case .notAMoment(let flag):
      Text(
        vi: "\(flag): cần thời điểm như 2026-10-03T21:15.",
        en: "\(flag): give a moment such as 2026-10-03T21:15.")
    case .notADue(let flag):
      Text(
        vi: "\(flag): cần một hạn như 'mai 9h', '3 ngày', '9/12 14h' hoặc 2026-12-09T14:00.",
        en: "\(flag): give a time to come such as 'tomorrow 9h', '3 days', '9/12 14h' or 2026-12-09T14:00.")
    case .needsTerminal:
      Text(
        vi: "Lệnh này cần một cửa sổ dòng lệnh để gõ và xem.",
        en: "This needs a terminal to type in and to look at.")
    case .tourFailed:
      Text(
        vi: "Không tạo được sổ thực hành ở đây. Kiểm tra chỗ trống trong thư mục tạm (TMPDIR).",
        en: "The practice log can't be made here. See whether the temporary folder (TMPDIR) has room.")
    case .noShiftWaits:
      Text(
        vi: "Không có phiếu giao ca nào chờ nhận. Đọc lại: 'hotline shift show'; việc đến hạn: 'hotline queue'.",
        en: "No hand-over waits to be taken. Read the last one: 'hotline shift show'; what is due: 'hotline queue'.")
    case .notRehearsed:
      Text(
        vi: "Lệnh này không chạy trong 'rehearse': không dùng --log, init hay rehearse ở đây.",
        en: "That isn't run by 'rehearse': leave out --log, init and rehearse.")
    case .openQuote:
      Text(vi: "Thiếu dấu \" đóng.", en: "A closing \" is missing.")
    case .longAgo(let flag):
      Text(
        vi: "\(flag): quá lâu trước đây; kiểm tra năm và tháng. Nếu đúng, thêm --late-entry.",
        en:
          "\(flag): that is very long ago; check year and month. If it is right, add --late-entry.")
    case .notADay(let flag):
      Text(vi: "\(flag): cần ngày như 2026-10-03.", en: "\(flag): give a day such as 2026-10-03.")
    case .unreadableFile(let flag):
      Text(
        vi: "\(flag): không đọc được tệp, hoặc tệp không phải UTF-8.",
        en: "\(flag): the file can't be read, or isn't UTF-8.")
    case .tooLarge(let flag, let megabytes):
      Text(
        vi:
          "\(flag): lớn hơn \(megabytes) MB, không phải một báo tin. Kiểm tra tệp; nhiều báo tin thì mỗi dòng một cái.",
        en:
          "\(flag): larger than \(megabytes) MB, which no report is. Check the file; several reports stand one a line."
      )
    case .notAReferralPaper:
      Text(
        vi:
          "Tệp mở được nhưng không phải phiếu chuyển của đường dây nóng: không biết trả lời cho ai.",
        en: "The file opens but is no referral of a hotline: nothing says whom to answer.")
    case .noPage:
      Text(
        vi:
          "--format html chỉ có ở 'referral print', 'contact print', 'form print' và 'board'. Ở đây dùng text, json hoặc csv.",
        en:
          "Only 'referral print', 'contact print', 'form print' and 'board' have --format html. Use text, json or csv here."
      )
    case .countsOnScreenOnly:
      Text(
        vi: "Số đếm thô chỉ hiện trên màn hình, dạng text: không ghi ra tệp hay chuyển tiếp.",
        en:
          "Unprotected counts are shown on a terminal, as text: no file, no pipe, no --format.")
    case .notConfirmed:
      Text(
        vi: "Số gõ lại không giống. Chưa làm gì.", en: "The number differs. Nothing was done.")
    case .draftIsTyped:
      Text(
        vi:
          "Bản nháp đang được gõ ở cửa sổ khác. Gõ tiếp ở đó, hoặc ghi mới bằng 'hotline intake'.",
        en: "The draft is being typed in another terminal. Go on there, or start a new one with "
          + "'hotline intake'.")
    case .cancelled:
      Text(vi: "Đã thôi. Chưa ghi gì.", en: "Cancelled. Nothing was recorded.")
    }
  }
}
