import Base
import CaseModel
import Foundation
import Vault

/// A new passphrase, which counts once whoever is to use it has shown that they have it: words that were only printed
/// are lost with a closed window.
struct NewPassphrase {
  private let session: Session
  private let descriptor: Int32?

  /// - Parameters:
  ///   - session: The open log, and how to speak.
  ///   - descriptor: Where a script writes it; nil asks the person.
  init(_ session: Session, _ descriptor: Int32?) {
    self.session = session
    self.descriptor = descriptor
  }

  /// - Parameter own: Whether the person thinks of it; eight words are made else.
  func ask(own: Bool) throws -> Vault.Secret {
    if descriptor != nil { return try given() }
    return own ? try thoughtOf() : try made()
  }

  /// A script can't be asked back: it has what it gives, on the next line.
  private func given() throws -> Vault.Secret {
    do {
      let given = try read(Text(vi: "", en: ""))
      try PassphraseRule.check(given)
      return given
    } catch SecretPrompt.Refusal.empty {
      throw KeysError.secondLine
    }
  }

  private func thoughtOf() throws -> Vault.Secret {
    let new = try read(Text(vi: "Cụm mật khẩu mới:", en: "New passphrase:"))
    try PassphraseRule.check(new)
    guard try read(Text(vi: "Gõ lại:", en: "Again:")) == new else { throw KeysError.differ }
    return new
  }

  private func made() throws -> Vault.Secret {
    let words = Words.passphrase()
    let secret = Vault.Secret(Data(words.utf8))
    for _ in 0..<Self.tries {
      session.talk(Handover.words(vi: "Cụm mật khẩu mới của bạn", en: "Your new passphrase", words))
      let again = try read(
        Text(
          vi: "Chép xong, gõ lại cụm ấy (chưa gõ đúng thì chưa đổi gì):",
          en: "Write it down, then type it (nothing is changed until you do):"))
      if again.isSamePassphrase(as: secret) { return secret }
      session.talk(KeysError.differ.text)
    }
    throw KeysError.differ
  }

  private func read(_ question: Text) throws -> Vault.Secret {
    try PassphraseOptions.read(descriptor, question, session.surroundings)
  }

  private static let tries = 3
}
