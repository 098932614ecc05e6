import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The referral a command is about, and the version its user saw.
struct ReferralOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Số chuyển tuyến, như 26-0147-1/2.", en: "The referral's number, such as 26-0147-1/2."),
      valueName: "referral"))
  var number: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Phiên bản bạn đã xem.", en: "The version you saw."), valueName: "version"))
  var seen: Int?
  @OptionGroup var options: LogOptions

  func parsed() throws -> ReferralNumber { try ReferralNumber(number) }
}
