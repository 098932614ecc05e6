import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Gives a case to somebody.
struct CaseAssign: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign", abstract: say(vi: "Giao cho một người.", en: "Assign it to somebody."),
      discussion: examples("hotline case assign 26-0147-1 --to a-thu"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code."), valueName: "user"),
    completion: Completions.people)
  var to: String

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try session.store.assign(number, to: to, seen: subject.seen, stamp: session.stamp)
    try session.done(
      number, Text(vi: "\(number): giao cho \(to).", en: "\(number): assigned to \(to)."))
  }
}
