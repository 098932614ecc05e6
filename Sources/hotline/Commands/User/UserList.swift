import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct UserList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(vi: "Danh sách người dùng.", en: "List the users."),
      discussion: examples("hotline user list"))
  }
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let users = try session.store.users(after: page.after, limit: page.limit)
    try session.show(Listing(items: users.map(UserRow.init)))
    session.sayMore(users.count, page, after: users.last?.code)
  }
}
