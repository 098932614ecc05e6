import ArgumentParser
import CaseModel
import CaseStore

/// The people who work in the log.
struct UserCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "user",
      abstract: say(vi: "Người làm việc trong sổ.", en: "The people who work in the log."),
      subcommands: [Add.self, List.self, End.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: say(
          vi: "Thêm một người, bằng mã chứ không bằng tên.",
          en: "Add somebody, by a code and not by name."),
        discussion: say(
          vi: "Ví dụ: hotline user add y-lan --role operator",
          en: "Example: hotline user add y-lan --role operator"))
    }
    @Argument(
      help: ArgumentHelp(
        say(vi: "Mã: a–z, 0–9, '.', '_', '-'.", en: "Code: a–z, 0–9, '.', '_', '-'.")))
    var user: String
    @Option(help: ArgumentHelp(say(vi: "Vai trò; lặp lại được.", en: "Role; may be repeated.")))
    var role: [Role] = [.operator]
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      try session.store.addUser(user, roles: role, stamp: session.stamp)
      try session.show(
        Done(message: Text(vi: "Đã thêm \(user).", en: "Added \(user)."), values: [("user", user)]))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(vi: "Danh sách người dùng.", en: "List the users."))
    }
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      try session.show(Listing(items: session.store.users().map(UserRow.init)))
    }
  }

  struct End: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "end",
        abstract: say(vi: "Một người thôi làm việc.", en: "Somebody stops working here."))
    }
    @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
    var user: String
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      try session.store.endUser(user, stamp: session.stamp)
      try session.show(
        Done(
          message: Text(
            vi: "\(user) đã thôi. Phân công lại các ca của người này.",
            en: "\(user) has ended. Reassign their cases."),
          values: [("user", user)]))
    }
  }
}

struct UserRow: Listed {
  let user: String
  let roles: [Role]
  let endedAt: Instant?

  init(_ user: User) {
    self.user = user.code
    roles = user.roles
    endedAt = user.endedAt
  }

  static let columns = [
    ListColumn("user", vi: "NGƯỜI", en: "USER"),
    ListColumn("roles", vi: "VAI TRÒ", en: "ROLES", isFlexible: true),
    ListColumn("endedAt", vi: "ĐÃ THÔI", en: "ENDED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(user),
      TextTable.Cell(roles.map { $0.label.inLanguage(language) }.joined(separator: ", ")),
      TextTable.Cell(endedAt.map { "\($0)" } ?? ""),
    ]
  }

  var values: [String] {
    [user, roles.map(\.rawValue).joined(separator: " "), endedAt.map { "\($0)" } ?? ""]
  }
}

extension Role: ExpressibleByArgument {}
