import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct UserAdd: ParsableCommand {
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
  @OptionGroup var clock: ClockOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let words = Words.passphrase()
    let (_, certification) = try session.certifying(clockChecked: clock.clockChecked) { stamp in
      try session.store.addUser(user, roles: role, stamp: stamp) { keys in
        try session.lock(keys, words)
      }
    }
    try session.show(
      Done(
        message: Handover.words(
          vi: "Đã thêm \(user). Cụm mật khẩu của \(user)", en: "Added \(user). Their passphrase",
          words),
        next: certification.waitingText
          ?? Text(
            vi: "Người ấy chạy 'hotline unlock --as \(user)': cụm này dùng một lần, để lập khóa riêng.",
            en: "They run 'hotline unlock --as \(user)': the words serve once, to make keys of their own."),
        values: [
          ("user", user), ("passphrase", words), ("request", certification.request),
        ]))
  }
}
