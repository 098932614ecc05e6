import Base
import ArgumentParser
import CaseModel
import CaseStore

extension UserCommand {
  /// A certificate anew for somebody, with the keys and roles they have.
  struct Renew: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "renew",
        abstract: say(
          vi: "Gia hạn chứng thực của một người: khóa và vai trò như cũ.",
          en: "Renew somebody's certificate: same keys, same roles."),
        discussion: say(
          vi: """
            Chứng thực có hạn 3 năm, quá hạn vẫn dùng được 180 ngày. Giám sát khác gia hạn; không ai tự gia hạn cho mình.
            Ví dụ: hotline user renew y-lan
            """,
          en: """
            A certificate lasts 3 years and still counts for 180 days after. Another supervisor renews it; nobody renews their own.
            Example: hotline user renew y-lan
            """))
    }
    @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
    var user: String
    @OptionGroup var clock: ClockOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      try session.certifying(clockChecked: clock.clockChecked) {
        try session.store.renew(user, stamp: $0)
      }
      try session.show(
        Done(
          message: Text(
            vi: "Đã gia hạn chứng thực của \(user).", en: "The certificate of \(user) is renewed."),
          values: [("user", user)]))
    }
  }
}
