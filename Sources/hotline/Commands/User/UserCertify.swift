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
    let request = try session.certifying(clockChecked: clock.clockChecked) { stamp in
      try session.store.certifyUser(user, stamp: stamp) { keys, _ in try session.lock(keys, words) }.request
    }
    try session.show(
      Done(
        message: Handover.words(
          vi: "\(user) có khóa mới. Cụm mật khẩu", en: "\(user) has new keys. Passphrase", words),
        next: request.map {
          Text(
            vi:
              "Khóa mới của giám sát, người lập số liệu chờ một giám sát khác duyệt: 'hotline request approve \($0)'. "
              + "Đến lúc đó khóa cũ còn dùng được.",
            en:
              "New keys of a supervisor or statistician wait for another supervisor: 'hotline request approve \($0)'. "
              + "Until then the old ones serve.")
        },
        values: [("user", user), ("passphrase", words), ("request", request.map { "\($0)" })]))
  }
}
