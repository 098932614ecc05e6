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
    try session.store.unmerge(
      number, reason: try reason.read(session, for: .unmerge, of: number), seen: subject.seen,
      stamp: session.stamp)
    try session.done(number, Text(vi: "\(number) đã tách.", en: "\(number) stands alone again."))
  }
}
