import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(vi: "Xem một chuyển tuyến.", en: "Show one referral."),
      discussion: examples("hotline referral show 26-0147-1/2"))
  }
  @OptionGroup var subject: ReferralOptions

  func run() throws {
    let session = try Session(subject.options)
    let (referral, ladder) = try session.store.referral(
      try subject.parsed(), stamp: session.stamp)
    try session.show(ReferralView(referral, ladder, session).sheet)
  }
}
