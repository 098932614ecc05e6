import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Links a contact to a case.
struct CaseLink: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "link",
      abstract: say(vi: "Gắn một cuộc gọi vào hồ sơ.", en: "Link a contact to a case."),
      discussion: examples("hotline case link 26-0147-1 --contact 12"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(say(vi: "Số cuộc gọi.", en: "The contact's number."), valueName: "contact"))
  var contact: ContactID

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try session.store.link(contact: contact, to: number, seen: subject.seen, stamp: session.stamp)
    try session.done(
      number,
      Text(
        vi: "\(number): đã gắn cuộc gọi \(contact).", en: "\(number): contact \(contact) linked."))
  }
}
