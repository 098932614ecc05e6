import Agent
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Gives a person another passphrase.
struct PassphraseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "passphrase",
      abstract: say(
        vi: "Đổi cụm mật khẩu và khóa của mình.", en: "Change your own passphrase and keys."),
      discussion: say(
        vi: """
          Cụm mới do máy tạo (8 từ), hoặc --own: tự nghĩ, ít nhất 15 ký tự. Hiện ra rồi gõ lại; gõ đúng mới đổi. Khóa cũng lập
          mới: ai có bản chép cũ của sổ và biết cụm cũ thì không dùng được nữa. Với --passphrase-fd, cụm mới là dòng thứ hai.
          """,
        en: """
          The new one is made for you (8 words), or with --own your own, 15 characters or more. It is shown and typed back before it
          counts. Your keys are made anew: an older copy of the log and the old passphrase serve no longer. With --passphrase-fd the
          new one is the second line.
          """)
        + "\n" + examples("hotline passphrase")
    )
  }

  @Flag(help: ArgumentHelp(say(vi: "Tự nghĩ cụm mới.", en: "Think of the new one yourself.")))
  var own = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let old = try passphrase.read(
      Text(vi: "Cụm mật khẩu hiện nay:", en: "Passphrase as it is now:"), session.surroundings)
    let keys = try session.unlocking.keyring(passphrase: old).keys
    _ = try session.changeKeys(keys, passphrase, own: own, clockChecked: clock.clockChecked)
    try session.show(
      Done(
        message: Text(
          vi: "Đã đổi cụm mật khẩu và khóa.", en: "The passphrase and your keys are changed."),
        values: [("user", session.unlocking.user)]))
  }
}
