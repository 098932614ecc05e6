import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Undoes a merge.
struct CaseUnmerge: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unmerge", abstract: say(vi: "Tách hồ sơ đã gộp.", en: "Undo a merge."),
      discussion: examples("hotline case unmerge 26-0148-9"))
  }
  @OptionGroup var subject: CaseOptions
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try reason.taking(session) { store, words in
      try store.unmerge(number, reason: words, seen: subject.seen, stamp: session.stampNow)
    }
    try session.done(number, Text(vi: "\(number) đã tách.", en: "\(number) stands alone again."))
  }
}
