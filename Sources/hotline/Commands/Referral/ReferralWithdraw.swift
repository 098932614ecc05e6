import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralWithdraw: ReferralStepCommand {
  static let step = ReferralStep.withdraw
  static let about = Text(
    vi: "Rút lại; được cả khi không còn sự đồng ý.",
    en: "Take it back; works when consent is gone too.")
  @OptionGroup var subject: ReferralOptions
  @OptionGroup var reason: ReasonOptions
  func run() throws { try take(reason: reason) }
}
