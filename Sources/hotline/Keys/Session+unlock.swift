import CaseModel
import CaseStore
import Vault

extension Session {
  /// Takes the passphrase and starts the agent of this terminal.
  func unlock(_ passphrase: PassphraseOptions?) throws {
    let user = unlocking.user
    let question = Text(vi: "Cụm mật khẩu của \(user):", en: "Passphrase of \(user):")
    let typed = try PassphraseOptions.read(passphrase?.passphraseFd, question, surroundings)
    let keyring = try throttled { try unlocking.keyring(passphrase: typed) }
    try unlocking.start(keyring)
  }

  /// Asks for the passphrase before a call is taken down, rather than when all has been typed.
  func unlockIfLocked() throws {
    guard canPrompt, store.holder != nil, let client = unlocking.client else { return }
    do {
      _ = try client.status()
      // After a rotation, better now than when all has been typed.
      if try !store.holdsNewestKeys() { try unlock(nil) }
    } catch AgentError.noAgent, AgentError.expired {
      try unlock(nil)
    }
  }

  /// Makes guessing slow; a copy of the file escapes this, and meets scrypt and the pepper instead.
  private func throttled(_ open: () throws -> Keyring) throws -> Keyring {
    let user = unlocking.user
    let now = Instant(surroundings.now())
    let waits = try store.unlockWait(of: user, now: now)
    if waits > 0 { throw KeysError.waiting(seconds: waits) }
    do {
      let keyring = try open()
      try store.unlockSucceeded(user)
      return keyring
    } catch VaultError.wrongPassphrase {
      try store.unlockFailed(user, now: now)
      throw VaultError.wrongPassphrase
    }
  }
}
