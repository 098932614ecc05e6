import Agent
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Opens the log in this terminal with the person's passphrase.
struct UnlockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unlock",
      abstract: say(
        vi: "Mở khóa sổ ở cửa sổ này, bằng cụm mật khẩu.",
        en: "Unlock the log in this terminal, with your passphrase."),
      discussion: say(
        vi: """
          Khóa nằm trong bộ nhớ của một tiến trình riêng, chỉ cho cửa sổ này; tự khóa sau 10 phút không dùng, hoặc 8 giờ.
          Ví dụ: hotline unlock     hotline unlock --as y-lan --passphrase-fd 3 3< tệp
          """,
        en: """
          Your keys stay in the memory of a process of their own, for this terminal only; it locks after 10 minutes
          without use, or 8 hours. Examples: hotline unlock     hotline unlock --as y-lan --passphrase-fd 3 3< file
          """))
  }

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, history: .warning)
    let unlocking = session.unlocking
    try session.unlock(passphrase)
    try session.show(
      Done(
        message: Text(vi: "\(unlocking.user) đã mở khóa.", en: "\(unlocking.user) has unlocked."),
        next: Text(
          vi: "Xong việc: 'hotline lock'. Tự khóa sau 10 phút không dùng.",
          en: "When done: 'hotline lock'. It locks after 10 minutes without use."),
        values: [("user", unlocking.user)]))
    try session.announceNotices()
    try session.announceCertificate()
  }
}

extension Session {
  /// Says, 60 days ahead, that the person's certificate ends.
  fileprivate func announceCertificate() throws {
    guard let end = try store.certificateEnds().first(where: { $0.user == stamp.actor }),
      stamp.now.adding(minutes: CaseStore.certificateWarning) > end.at
    else { return }
    let day = calendar.written(end.at)
    talk(
      Text(
        vi:
          "Chứng thực của \(end.user) hết hạn \(day). Một giám sát khác chạy 'hotline user renew \(end.user)'.",
        en:
          "The certificate of \(end.user) ends \(day). Another supervisor runs 'hotline user renew \(end.user)'."
      ))
  }
}

/// Ends the session of this terminal.
struct LockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lock",
      abstract: say(vi: "Khóa sổ ở cửa sổ này.", en: "Lock the log in this terminal."),
      discussion: examples("hotline lock"))
  }

  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, history: .none)
    do {
      try session.unlocking.client?.lock()
    } catch AgentError.noAgent {}
    try session.show(
      Done(
        message: Text(vi: "Đã khóa.", en: "Locked."), values: [("user", session.unlocking.user)]))
  }
}

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

struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Đọc cụm mật khẩu từ bộ mô tả tệp này (một dòng), cho tập lệnh.",
        en: "Read the passphrase from this file descriptor (one line), for scripts."),
      valueName: "number"))
  var passphraseFd: Int32?

  func read(_ question: Text, _ surroundings: Surroundings) throws -> Vault.Secret {
    try Self.read(passphraseFd, question, surroundings)
  }

  /// The organisation's key, from the words on paper.
  func paper(_ surroundings: Surroundings) throws -> PaperKey {
    let typed = try read(
      Text(vi: "27 từ của chìa khóa giấy:", en: "The 27 words on paper:"), surroundings)
    return try PaperKey(typed.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
  }

  /// A passphrase for new keys: one from the descriptor, or one that is made, whose words are to be shown.
  func made(_ surroundings: Surroundings) throws -> (secret: Vault.Secret, words: String?) {
    guard passphraseFd != nil else {
      let words = Words.passphrase()
      return (Vault.Secret(Data(words.utf8)), words)
    }
    let secret = try read(Text(vi: "", en: ""), surroundings)
    try PassphraseRule.check(secret)
    return (secret, nil)
  }

  /// - Parameter descriptor: nil asks the person at the terminal.
  static func read(
    _ descriptor: Int32?, _ question: Text, _ surroundings: Surroundings
  ) throws -> Vault.Secret {
    var bytes = try SecretPrompt(terminal: surroundings.terminal, descriptor: descriptor)
      .read(question, language: spoken)
    return Vault.Secret(wiping: &bytes)
  }
}

/// Words that are shown once, to be written down.
enum Handover {
  static func words(vi: String, en: String, _ words: String) -> Text {
    Text(
      vi: "\(vi), chỉ hiện một lần; chép ra giấy:\n\n  \(words)\n",
      en: "\(en), shown once; write it down:\n\n  \(words)\n")
  }

  /// An age key as it is written down: `AGE-SECRET-KEY-1…`.
  static func spelling(_ identity: AgeIdentity) -> String {
    identity.spelling.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// What goes on the organisation's paper: the words in rows, the same as a QR code, and the age key that opens
  /// backups.
  static func paper(_ paper: PaperKey, _ style: TextStyle) throws -> String {
    let words = paper.words
    let code = try QRCode(words.joined(separator: " ")).terminalText(style.ink)
    return "  \(rows(words))\n\n\(code)\n  \(spelling(try paper.ageIdentity))"
  }

  /// The paper's words in rows that can be read aloud.
  static func rows(_ words: [String]) -> String {
    stride(from: 0, to: words.count, by: 9).map {
      words[$0..<min($0 + 9, words.count)].joined(separator: " ")
    }.joined(separator: "\n  ")
  }
}
