import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Whether a second person is asked for what one alone may not do.
struct AskOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Đề nghị người thứ hai duyệt (ca khẩn cấp hoặc có dấu hiệu tội phạm chưa báo đủ nơi).",
        en: "Ask a second person (an emergency or suspected crime that not all know of who must)."))
  )
  var ask = false
}

extension Session {
  /// Asks for it and says who decides.
  func asked(_ request: RequestID, of number: CaseNumber) throws {
    try done(
      number,
      Text(
        vi: "\(number): đã đề nghị (số \(request)), chờ giám sát khác duyệt.",
        en: "\(number): asked (request \(request)); another supervisor decides."),
      values: [("request", "\(request)")],
      next: Text(
        vi: "Giám sát: 'hotline request approve \(request)'.",
        en: "The supervisor: 'hotline request approve \(request)'."))
  }
}
