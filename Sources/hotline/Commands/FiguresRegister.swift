import Releases
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Disclosure
import Statistics

/// The register of releases.
struct FiguresList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Sổ các bản công bố.", en: "The register of releases."),
      discussion: say(
        vi: "Bản đã rút vẫn ở trong sổ: người đọc đã biết.",
        en: "What was withdrawn stays: its readers know it.") + "\n"
        + examples("hotline figures list"))
  }
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let entries = try session.store.releases(after: page.number(), limit: page.limit)
    try session.show(Listing(items: entries.map { ReleaseRow($0, session.calendar) }))
    session.sayMore(entries.count, page, after: entries.last.map { "\($0.id)" })
  }
}

struct FiguresShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        vi: "Một bản công bố, như người đọc thấy.", en: "A release, as its readers see it."),
      discussion: say(
        vi: "Ví dụ: hotline figures show 3", en: "Example: hotline figures show 3"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Số của bản.", en: "Its number."))) var release: Int64
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let entry = try session.store.release(release)
    let register = try ReleaseLedger([entry])
    try session.show(
      ReleaseSheet(
        row: ReleaseRow(entry, session.calendar), tables: register.entries[0].tables,
        policy: register.entries[0].policy, words: try session.store.figureWords()))
  }
}

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
  var release: Int64?
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
  @Argument(help: ArgumentHelp(say(vi: "Số của bản.", en: "Its number."))) var release: Int64
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
