import Base
import ArgumentParser
import CaseModel
import CaseStore

extension UserCommand {
  /// Other roles for somebody.
  struct RoleChange: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "role",
        abstract: say(vi: "Đổi vai trò của một người.", en: "Change somebody's roles."),
        discussion: say(
          vi: """
            Hai giám sát cùng ký; nếu chỉ có một thì một mình, và lịch sử ghi rõ. Các vai trò cũ không nêu lại thì mất.
            Ai thôi vai trò lo hồ sơ thì các ca đang mở của người ấy thành chưa ai lo.
            Ví dụ: hotline user role a-thu --role case-worker --role supervisor --for staffing
            """,
          en: """
            Two supervisors sign; the only one signs alone, and the history says so. Roles that aren't named again end.
            The open cases of somebody who loses the roles that work cases become nobody's.
            Example: hotline user role a-thu --role case-worker --role supervisor --for staffing
            """))
    }
    @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
    var user: String
    @Option(help: ArgumentHelp(say(vi: "Vai trò; lặp lại được.", en: "A role; may be repeated.")))
    var role: [Role]
    @OptionGroup var clock: ClockOptions
    @OptionGroup var options: LogOptions

    func validate() throws {
      guard !role.isEmpty else {
        throw ValidationError(
          say(
            vi: "Cần ít nhất một --role. Để ngừng hẳn: 'hotline user end'.",
            en: "At least one --role is needed. To end their work: 'hotline user end'."))
      }
    }

    func run() throws {
      let session = try Session(options)
      let certification = try session.certifying(clockChecked: clock.clockChecked) {
        try session.store.changeRoles(of: user, to: Set(role).sorted(), stamp: $0)
      }
      let roles = Set(role).sorted()
      let left = certification.left
      let ended = left.numbers == nil ? Text(vi: "", en: "") : left.text
      try session.show(
        Done(
          message: certification.waitingText
            ?? Text(
              vi: "\(user): \(roles.map(\.label.vi).joined(separator: ", ")). \(ended.vi)",
              en: "\(user): \(roles.map(\.label.en).joined(separator: ", ")). \(ended.en)"),
          next: left.next,
          values: [
            ("user", user), ("roles", roles.map(\.rawValue).joined(separator: " ")),
            ("request", certification.request), ("unassigned", left.numbers),
          ]))
    }
  }
}
