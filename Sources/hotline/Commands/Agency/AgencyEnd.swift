import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct AgencyEnd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say(vi: "Cơ quan hết hiệu lực sau một ngày.", en: "An agency ends after a day."),
      discussion: examples("hotline agency end ca-tmr --on 2026-12-31"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã cơ quan.", en: "The agency's code.")))
  var agency: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Ngày cuối cùng (mặc định hôm nay).", en: "The last day (today unless given)."),
      valueName: "day"))
  var on: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let last = try session.day(on, flag: "--on")
    try session.store.endAgency(agency, on: last, stamp: session.stamp)
    try session.show(
      Done(
        message: Text(
          vi: "Cơ quan \(agency) hết hiệu lực sau \(last).",
          en: "Agency \(agency) ends after \(last)."),
        values: [("agency", agency), ("validTo", "\(last)")]))
  }
}
