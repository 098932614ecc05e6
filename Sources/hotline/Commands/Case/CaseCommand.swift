import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Case work.
struct CaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "case", abstract: say(vi: "Theo dõi từng hồ sơ.", en: "Follow a case."),
      discussion: say(
        vi: "Số hồ sơ gồm năm, thứ tự và chữ số kiểm tra: 26-0147-1.",
        en: "A case number is year, sequence and check digit: 26-0147-1."),
      subcommands: [
        CaseList.self, CaseShow.self, CaseTriage.self, CaseAssign.self, CaseStart.self,
        CaseRecord.self, CaseNote.self, CaseAmend.self, CaseLink.self, CaseTieCommand.self,
        CaseMerge.self,
        CaseUnmerge.self, CaseScreenOut.self, CaseAccess.self, CaseHold.self, CaseReread.self,
        CaseWithhold.self, CaseDuplicates.self, CasePrint.self,
        CaseClose.self, CaseReopen.self, CaseHistory.self,
      ])
  }
}

/// The case a command is about, and the version its user saw.
struct CaseOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(vi: "Số hồ sơ, như 26-0147-1.", en: "The case's number, such as 26-0147-1."),
      valueName: "case"), completion: Completions.cases)
  var number: String
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Phiên bản bạn đã xem; nếu hồ sơ đã đổi thì từ chối.",
        en: "The version you saw; refused if the case has changed since."), valueName: "version"))
  var seen: Int?
  @OptionGroup var options: LogOptions

  func parsed() throws -> CaseNumber { try CaseNumber(number) }
}

/// Why something is done, in words: from a file or standard input, or typed when asked.
struct ReasonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lý do từ tệp, '-' là đầu vào chuẩn.",
        en: "The reason from a file; '-' is standard input."), valueName: "file"))
  var reasonFrom: String?

  /// Does a step with its reason, which is asked for only when the step can be done.
  func taking<Value>(
    _ session: Session, asks: Bool = true, _ step: (CaseStore, String?) throws -> Value
  ) throws -> Value {
    try session.takingWords(
      Text(vi: "Lý do?", en: "Why?"), from: reasonFrom, flag: "--reason-from", asks: asks, step)
  }
}

extension Session {
  /// What a step did, with the case as it is now.
  func done(
    _ number: CaseNumber, _ message: Text, values: [(String, String?)] = [], next: Text? = nil
  ) throws {
    let summary = try store.summary(number)
    try show(
      Done(
        message: message, next: next,
        values: [
          ("number", number.description), ("state", summary.state.rawValue),
          ("urgency", summary.urgency.rawValue), ("version", "\(summary.version)"),
          ("dueAt", summary.dueAt.map { "\($0)" }), ("duty", summary.duty?.rawValue),
        ] + values))
  }
}

extension CaseState: ExpressibleByArgument {}
extension Act: ExpressibleByArgument {}
extension Answer: ExpressibleByArgument {}
extension Level: ExpressibleByArgument {}
extension ClosingReason: ExpressibleByArgument {}
extension ScreeningReason: ExpressibleByArgument {}
