import Base
import ArgumentParser
import CaseModel
import CaseStore

struct RequestList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Đề nghị đang chờ; giám sát thấy tất cả, người khác thấy của mình.",
        en: "Requests that wait; supervisors see all, others their own."),
      discussion: examples("hotline request list"))
  }
  @Flag(help: ArgumentHelp(say(vi: "Cả những đề nghị đã xong.", en: "Decided ones too.")))
  var all = false
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let after: RequestID? = try page.number()
    let requests = try session.forPurpose {
      try session.store.requests(openOnly: !all, after: after, limit: page.limit, stamp: $0)
    }
    try session.show(
      Listing(
        items: requests.map { RequestRow($0, session.calendar) },
        ifEmpty: all
          ? Text(vi: "Không có đề nghị nào.", en: "There are no requests.")
          : Text(vi: "Không có đề nghị nào đang chờ.", en: "No request waits.")))
    session.sayMore(requests.count, page, after: requests.last.map { "\($0.id)" })
  }
}
