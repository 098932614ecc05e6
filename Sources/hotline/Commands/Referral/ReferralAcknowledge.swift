import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralAcknowledge: ReferralStepCommand {
  static let step = ReferralStep.acknowledge
  static let about = Text(vi: "Cơ quan báo đã nhận.", en: "The agency says that it has it.")
  @OptionGroup var subject: ReferralOptions
  func run() throws { try take() }
}
