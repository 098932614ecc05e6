import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ChildShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        vi: "Việc với một trẻ: đã làm gì, tiếp theo, còn thiếu gì để kết thúc.",
        en: "The work with one child: what was done, what comes next, what is missing to end it."),
      discussion: examples("hotline child show 26-0147-1/c1"))
  }
  @OptionGroup var subject: ChildOptions

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    let files = try session.forPurpose { try session.store.children(of: child.number, stamp: $0) }
    guard let file = files.first(where: { $0.number == child }) else { throw StoreError.noSuchChild(child) }
    try session.show(ChildView(file, session).sheet)
  }
}
