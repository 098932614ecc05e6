import Releases
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Disclosure
import Statistics

struct FiguresVerify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        vi: "Đếm lại và kiểm tra bằng chứng của một bản, hay của tất cả.",
        en: "Count again and check the proof of a release, or of all."),
      discussion: say(
        vi: "Mã thoát 19: bằng chứng không đúng.",
        en: "Exit code 19: a proof doesn't hold.") + "\n" + examples("hotline figures verify 3"))
  }
  @Argument(
    help: ArgumentHelp(
      say(vi: "Số của bản; không nêu thì tất cả.", en: "Its number; all when left out.")))
  var release: ReleaseID?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let entries = try session.store.releases().filter { release == nil || $0.id == release }
    if let release, entries.isEmpty { throw StoreError.noSuchRelease(release) }
    for entry in entries {
      _ = try ReleaseRebuild(store: session.store, stamp: session.stamp).draft(entry)
    }
    try session.show(
      Done(
        message: Text(
          vi: "\(entries.count) bản: đếm lại đúng từng số, bằng chứng đúng.",
          en: "\(entries.count) releases: every number counted again, every proof holds."),
        values: [("verified", entries.map { "\($0.id)" }.joined(separator: " "))]))
  }
}
