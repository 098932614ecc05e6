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
      abstract: say(vi: "Đổi cụm mật khẩu của mình.", en: "Change your own passphrase."),
      discussion: say(
        vi: "Cụm mới do máy tạo (8 từ), hoặc --own: tự nghĩ, ít nhất 15 ký tự.",
        en: "The new one is made for you (8 words), or with --own your own, 15 characters or more.")
        + "\n" + examples("hotline passphrase")
    )
  }

  @Flag(help: ArgumentHelp(say(vi: "Tự nghĩ cụm mới.", en: "Think of the new one yourself.")))
  var own = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let unlocking = session.unlocking
    let old = try passphrase.read(
      Text(vi: "Cụm mật khẩu hiện nay:", en: "Passphrase as it is now:"), session.surroundings)
    let keys = try unlocking.keyring(passphrase: old).keys
    var words: String?
    let new: Vault.Secret
    if own {
      let question = Text(vi: "Cụm mật khẩu mới:", en: "New passphrase:")
      new = try passphrase.read(question, session.surroundings)
      try PassphraseRule.check(new)
      let again = Text(vi: "Gõ lại:", en: "Again:")
      guard try passphrase.read(again, session.surroundings) == new else { throw KeysError.differ }
    } else {
      let made = Words.passphrase()
      words = made
      new = Vault.Secret(Data(made.utf8))
    }
    let lock = try Unlocking.lock(
      keys, passphrase: new, log: session.store.log.id, session.surroundings)
    try session.store.setLock(lock, version: keys.version, stamp: session.stamp)
    try session.show(
      Done(
        message: words.map { Handover.words(vi: "Cụm mật khẩu mới", en: "New passphrase", $0) }
          ?? Text(vi: "Đã đổi cụm mật khẩu.", en: "The passphrase is changed."),
        values: [("user", unlocking.user), ("passphrase", words)]))
  }
}
