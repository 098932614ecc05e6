import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Chuyển tuyến chưa xong.", en: "The referrals that are open."),
      discussion: examples("hotline referral list", "hotline referral list 26-0147-1"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Chỉ của hồ sơ này.", en: "Of this case only."), valueName: "case"))
  var ofCase: String?
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(say(vi: "Của một hồ sơ.", en: "Of one case."), valueName: "case"))
  var subject: String?
  @Flag(help: ArgumentHelp(say(vi: "Cả những chuyển tuyến đã xong.", en: "Ended ones too.")))
  var all = false
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let number = try (subject ?? ofCase).map { try CaseNumber($0) }
    let referrals = try session.store.referralList(
      of: number, all: all, after: page.after.map { try ReferralNumber($0) }, limit: page.limit,
      stamp: session.stamp)
    try session.show(Listing(items: referrals.map { ReferralRow($0, session) }))
    session.sayMore(referrals.count, page, after: referrals.last.map { "\($0.number)" })
  }
}
