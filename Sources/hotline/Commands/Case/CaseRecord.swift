import Base
import ArgumentParser
import CaseModel
import CaseStore
import Triage

/// Records what was done; it stops the clocks it meets.
struct CaseRecord: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: say(
        vi: "Ghi việc đã làm (đánh giá, kế hoạch, biện pháp…); thời hạn tương ứng dừng.",
        en: "Record what was done (assessment, plan, measure…); it stops the limits it meets."),
      discussion: say(
        vi: "Ví dụ: hotline case record 26-0147-1 review --no-more-risk yes --stable yes",
        en: "Example: hotline case record 26-0147-1 review --no-more-risk yes --stable yes"))
  }
  @OptionGroup var subject: CaseOptions
  @Argument(
    help: ArgumentHelp(say(vi: "Việc đã làm; không có thì hỏi.", en: "What was done; asked where it isn't given.")))
  var act: Act?
  @Option(
    help: ArgumentHelp(
      say(vi: "Làm lúc nào (mặc định bây giờ).", en: "When it was done (now unless given)."),
      valueName: "moment"))
  var when: String?
  @Option(
    help: ArgumentHelp(say(vi: "Mẫu 02: có khẩn cấp không.", en: "Form 02: is it an emergency.")))
  var emergency: Answer?
  @Option(help: ArgumentHelp(say(vi: "Mẫu 02: mức tổn hại.", en: "Form 02: level of harm.")))
  var harm: Level?
  @Option(help: ArgumentHelp(say(vi: "Mẫu 06: không còn nguy cơ.", en: "Form 06: no more risk.")))
  var noMoreRisk: Answer?
  @Option(
    help: ArgumentHelp(say(vi: "Mẫu 06: tình trạng ổn định.", en: "Form 06: condition stable.")))
  var stable: Answer?
  @Option(
    help: ArgumentHelp(
      say(vi: "Số công văn, quyết định.", en: "Number of the letter or decision."),
      valueName: "number"))
  var letter: String?
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let act = try act ?? ask(session, number)
    let summary = try session.store.summary(number)
    var at = try when.map { try session.moment($0, flag: "--when") } ?? session.stamp.now
    // People say minutes: what was done in that of the receipt was done at the receipt.
    if at < summary.receivedAt, at.adding(minutes: 1) > summary.receivedAt { at = summary.receivedAt }
    let seen = subject.seen ?? summary.version
    var form = ActForm()
    form.emergency = emergency
    form.harm = harm
    form.noMoreRisk = noMoreRisk
    form.stable = stable
    form.letter = letter
    let (done, moment) = (form, at)
    try session.takingWords(
      Text(vi: "Nội dung (Enter: không có)", en: "In words (Enter: nothing)"), from: wordsFrom,
      flag: "--words-from"
    ) { store, words in
      try store.record(
        number, act: act, form: done, words: words, at: moment, seen: seen,
        stamp: session.stampNow)
    }
    try session.done(
      number, Text(vi: "\(number): \(act.label.vi).", en: "\(number): \(act.label.en)."),
      next: act == .policeTold ? Self.asReferral(number) : nil)
  }

  private func ask(_ session: Session, _ number: CaseNumber) throws -> Act {
    try session.asked(Text(vi: "Đã làm việc gì?", en: "What was done?")) { .ofCase(try session.paths(of: number)) }
  }

  /// Who told the police is told of a better record: a referral has who received it, an answer and its limit.
  private static func asReferral(_ number: CaseNumber) -> Text {
    Text(
      vi:
        "Ghi thành phiếu thì biết ai nhận, nhắc khi chưa trả lời: 'hotline referral draft \(number) --to emergency-113' "
        + "(hoặc mã công an, xem 'hotline referral propose \(number)'). Gọi điện rồi vẫn phải gửi văn bản (BLTTHS Đ146 k4).",
      en: "As a referral it has who received it, and its answer is waited for: 'hotline referral draft \(number) --to "
        + "emergency-113' (or the police's code, by 'hotline referral propose \(number)'). After a call a written report "
        + "still follows (BLTTHS art. 146(4)).")
  }
}
