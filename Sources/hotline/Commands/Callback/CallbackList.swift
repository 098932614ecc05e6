import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The call-backs that are owed, those due first coming first.
struct CallbackList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(vi: "Còn phải gọi lại ai.", en: "Who is owed a call."),
      discussion: examples("hotline callback list", "hotline callback list --all"))
  }
  @Flag(help: ArgumentHelp(say(vi: "Cả những cuộc đã xong, mới nhất trước.", en: "Ended ones too, the newest first.")))
  var all = false
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let after: CallbackID? = try page.number()
    let callbacks =
      try all
      ? session.store.callbacks(after: after, limit: page.limit)
      : session.store.owedCallbacks(after: after, limit: page.limit)
    try session.show(
      Listing(
        items: callbacks.map { CallbackLine($0, session) },
        ifEmpty: Text(vi: "Không còn phải gọi lại ai.", en: "Nobody is owed a call.")))
    session.sayMore(callbacks.count, page, after: callbacks.last.map { "\($0.id)" })
  }
}
