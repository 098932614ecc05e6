import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Takes an agency's sealed answer.
struct ReferralReceive: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "receive",
      abstract: say(
        vi: "Nhận thư trả lời niêm phong của cơ quan và ghi bước của phiếu.",
        en: "Take an agency's sealed answer, and the referral's step with it."),
      discussion: say(
        vi: """
          Phiếu chuyển có ghi khóa và mẫu trả lời. Phiếu nào thì máy tự tìm; thư sai hoặc đã sửa thì không ghi gì.
          Ví dụ: hotline referral receive /media/usb/answer.age     hotline referral receive - < answer.age
          """,
        en: """
          The referral's paper names the key and the form of the answer. Which referral it is about is found by the key; nothing is
          recorded of an answer that is faulty or was altered.
          Examples: hotline referral receive /media/stick/answer.age     hotline referral receive - < answer.age
          """))
  }

  @Argument(
    help: ArgumentHelp(
      say(vi: "Tệp trả lời; '-' là đầu vào chuẩn.", en: "The answer; '-' is standard input."),
      valueName: "file"))
  var file: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let data = try session.surroundings.data(file, flag: "FILE")
    let referral = try session.store.receive(data, stamp: session.stamp)
    try session.done(
      referral,
      Text(
        vi: "\(referral.number): \(referral.state.label.vi).",
        en: "\(referral.number): \(referral.state.label.en.lowercased())."))
  }
}
