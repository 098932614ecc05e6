import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Work on a case begins.
struct CaseStart: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "start", abstract: say(vi: "Bắt đầu xử lý.", en: "Start work."),
      discussion: examples("hotline case start 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try session.store.start(number, seen: subject.seen, stamp: session.stamp)
    try session.done(number, Text(vi: "\(number): đang xử lý.", en: "\(number): in progress."))
  }
}
