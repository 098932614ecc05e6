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
  /// One of a closed list that wasn't given, asked for where somebody can be asked.
  func asked<Code: CaseIterable & RawRepresentable<String> & Labelled>(
    _ question: Text, _ type: Code.Type, insteadOf flag: String
  ) throws -> Code {
    let choices = type.allCases.map { Choice($0.rawValue, $0.label, $0) }
    guard
      case .value(let code) = try prompt(insteadOf: flag).choose(question, from: choices, isRequired: true)
    else { throw CommandError.cancelled }
    return code
  }

  /// Words that weren't given, asked for where somebody can be asked.
  func asked(_ question: Text, help: Text? = nil, insteadOf flag: String) throws -> String {
    guard
      case .value(let words) = try prompt(insteadOf: flag).ask(
        question, help: help, isRequired: true, validate: { $0 })
    else { throw CommandError.cancelled }
    return words
  }

  /// Asks for it and says who decides.
  func asked(_ request: RequestID, of number: CaseNumber) throws {
    let onDuty = try supervisorsOnDuty().filter { $0 != stamp.actor }.joined(separator: ", ")
    let who =
      onDuty.isEmpty
      ? Text(vi: "Giám sát", en: "The supervisor")
      : Text(vi: "Giám sát (đang trực: \(onDuty))", en: "The supervisor (on duty: \(onDuty))")
    try done(
      number,
      Text(
        vi: "\(number): đã đề nghị (số \(request)), chờ giám sát khác duyệt.",
        en: "\(number): asked (request \(request)); another supervisor decides."),
      values: [("request", "\(request)")],
      next: Text(
        vi: "\(who.vi): 'hotline request approve \(request)'.",
        en: "\(who.en): 'hotline request approve \(request)'."))
  }
}
