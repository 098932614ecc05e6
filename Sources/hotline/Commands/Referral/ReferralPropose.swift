import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralPropose: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "propose",
      abstract: say(
        vi: "Luật và quy định muốn báo ai, vì sao, trước lúc nào.",
        en: "Whom law and local policy want told, why, by when."),
      discussion: examples("hotline referral propose 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions

  func run() throws {
    let session = try Session(subject.options)
    let proposals = try session.store.proposals(try subject.parsed(), stamp: session.stamp)
    try session.show(Details(items: proposals.map { ProposalRow($0, session) }))
    try session.warnOfStale(proposals.filter { !$0.isWithheld }.compactMap { $0.agency?.code })
  }
}
