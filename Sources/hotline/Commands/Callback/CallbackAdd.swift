import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Somebody is owed a call: whoever told of a case, or made a contact.
struct CallbackAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say(vi: "Ghi rằng phải gọi lại người đã gọi.", en: "Write down that whoever called is owed a call."),
      discussion: examples("hotline callback add 26-0147-1", "hotline callback add 26-0147-1 --due 07:30"))
  }
  @Argument(
    help: ArgumentHelp(
      say(vi: "Số hồ sơ, hoặc số cuộc gọi.", en: "A case's number, or a contact's."), valueName: "report"),
    completion: Completions.cases)
  var report: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Gọi trước lúc nào (mặc định theo danh mục).", en: "By when (as the reference data say, unless given)."),
      valueName: "moment"))
  var due: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let due = try due.map { try session.coming($0, flag: "--due") }
    let callback =
      try ContactID(report).map { try session.store.oweCallback(ofContact: $0, due: due, stamp: session.stamp) }
      ?? session.store.oweCallback(of: try CaseNumber(report), due: due, stamp: session.stamp)
    try session.show(
      Done(
        callback, Text(vi: "Phải gọi lại: số \(callback.id).", en: "A call is owed: no. \(callback.id)."),
        next: callback.next(session.calendar)))
  }
}
