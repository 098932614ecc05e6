import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct UserCertify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "certify",
      abstract: say(
        vi: "Cấp khóa mới cho người mất cụm mật khẩu.",
        en: "New keys for somebody who lost their passphrase."),
      discussion: say(
        vi:
          "Giám sát chạy. Cụm từ hiện ra dùng một lần, để người ấy lập khóa riêng; khóa cũ thôi dùng. Ca đã giao vẫn của người ấy.",
        en:
          "A supervisor runs it. The words serve once, for the person to make keys of their own; the old ones end. Their cases stay theirs."
      ) + "\n" + examples("hotline user certify y-lan"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
  var user: String
  @OptionGroup var clock: ClockOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let words = Words.passphrase()
    try session.certifying(clockChecked: clock.clockChecked) { stamp in
      _ = try session.store.certifyUser(user, stamp: stamp) { keys, _ in
        try session.lock(keys, words)
      }
    }
    try session.show(
      Done(
        message: Handover.words(
          vi: "\(user) có khóa mới. Cụm mật khẩu", en: "\(user) has new keys. Passphrase", words),
        values: [("user", user), ("passphrase", words)]))
  }
}
