import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralComplete: ReferralStepCommand {
  static let step = ReferralStep.complete
  static let about = Text(
    vi: "Cơ quan đã làm xong; ghi kết quả.", en: "The agency has acted; record what came of it.")
  @OptionGroup var subject: ReferralOptions
  @Option(help: ArgumentHelp(say(vi: "Kết quả.", en: "The outcome.")))
  var outcome: Referral.Outcome
  @OptionGroup var reason: ReasonOptions
  func run() throws { try take(outcome: outcome, reason: reason) }
}
