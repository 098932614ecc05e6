import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralSend: ReferralStepCommand {
  static let step = ReferralStep.send
  static let about = Text(
    vi: "Ghi là đã gửi; thời hạn trả lời bắt đầu.",
    en: "It has gone out; the limits of the answer start.")
  @OptionGroup var subject: ReferralOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lời nhắn cho cơ quan, in trên phiếu: từ tệp, '-' là đầu vào chuẩn.",
        en: "Words to the agency, printed on its paper: from a file; '-' is standard input."),
      valueName: "file"))
  var wordsFrom: String?
  func run() throws {
    let session = try Session(subject.options)
    try session.done(session.send(try subject.parsed(), wordsFrom: wordsFrom, seen: subject.seen))
  }
}
