import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralDecline: ReferralStepCommand {
  static let step = ReferralStep.decline
  static let about = Text(
    vi: "Cơ quan từ chối; cần lý do.", en: "The agency declines; needs its reason.")
  @OptionGroup var subject: ReferralOptions
  @OptionGroup var reason: ReasonOptions
  func run() throws { try take(reason: reason, asks: true) }
}
