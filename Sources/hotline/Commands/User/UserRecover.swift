import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct UserRecover: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recover",
      abstract: say(
        vi: "Cấp khóa mới bằng chìa khóa giấy, khi không còn giám sát nào mở được sổ.",
        en: "New keys by the words on paper, when no supervisor is left who can unlock."),
      discussion: say(
        vi:
          "27 từ gõ khi được hỏi (không hiện), hoặc qua --passphrase-fd. Lịch sử ghi lại việc này.",
        en:
          "The 27 words are typed when asked (unseen), or come by --passphrase-fd. The journal says so."
      ) + "\n" + examples("hotline user recover y-lan"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
  var user: String
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, history: .warning)
    let paper = try passphrase.paper(session.surroundings)
    let words = Words.passphrase()
    try session.store.recover(
      user, with: paper,
      stamp: clock.clockChecked ? session.stamp.withClockChecked() : session.stamp
    ) { keys in
      try session.lock(keys, words)
    }
    try session.show(
      Done(
        message: Handover.words(
          vi: "\(user) có khóa mới và mọi vai trò. Cụm mật khẩu",
          en: "\(user) has new keys and every role. Passphrase", words),
        next: Text(
          vi:
            "Tiếp: 'hotline unlock --as \(user)', rồi 'hotline user certify' cho những người khác.",
          en: "Next: 'hotline unlock --as \(user)', then 'hotline user certify' for the others."),
        values: [("user", user), ("passphrase", words)]))
  }
}
