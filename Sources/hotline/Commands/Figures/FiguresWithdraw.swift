import Releases
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Disclosure
import Statistics

struct FiguresWithdraw: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: say(vi: "Rút một bản công bố.", en: "Withdraw a release."),
      discussion: say(
        vi: "Người đọc vẫn biết số liệu: mọi bản sau vẫn tính đến nó.",
        en: "Its readers know it all the same: whatever comes is protected together with it.")
        + "\n" + examples("hotline figures withdraw 3"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Số của bản.", en: "Its number."))) var release: ReleaseID
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.store.withdrawRelease(release, stamp: session.stamp)
    try session.show(
      Done(
        message: Text(vi: "Đã rút bản \(release).", en: "Release \(release) is withdrawn."),
        values: [("release", "\(release)")]))
  }
}
