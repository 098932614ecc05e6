import Agent
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

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

  /// - Parameters:
  ///   - descriptor: nil asks the person at the terminal.
  ///   - question: What is asked; one line.
  ///   - surroundings: Files and terminal.
  static func read(
    _ descriptor: Int32?, _ question: Text, _ surroundings: Surroundings
  ) throws -> Vault.Secret {
    var bytes = try SecretPrompt(terminal: surroundings.terminal, descriptor: descriptor, isPlain: surroundings.isPlain)
      .read(question, language: spoken)
    return Vault.Secret(wiping: &bytes)
  }
}
