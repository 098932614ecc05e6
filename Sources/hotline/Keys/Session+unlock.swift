import Agent
import Base
import CaseModel
import CaseStore
import Glibc
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

  /// Does what takes keys; where the session has ended meanwhile, asks for the passphrase and does it then.
  ///
  /// For whatever a person has typed that must not be lost.
  func keepingUnlocked<Value>(_ body: () throws -> Value) throws -> Value {
    while true {
      do {
        return try body()
      } catch let ended as AgentError where ended == .noAgent || ended == .expired {
        talk(ended.text)
        try unlockPatiently()
      }
    }
  }

  private func unlockPatiently() throws {
    while true {
      do {
        return try unlock(nil)
      } catch VaultError.wrongPassphrase {
        talk(VaultError.wrongPassphrase.text)
      } catch let refusal as SecretPrompt.Refusal where refusal == .empty {
        talk(refusal.text)
      } catch KeysError.waiting(let seconds) {
        talk(KeysError.waiting(seconds: seconds).text)
        sleep(UInt32(clamping: seconds))
      }
    }
  }

  /// Makes guessing slow; a copy of the file escapes this, and meets scrypt and the pepper instead.
  ///
  /// A try is counted before the passphrase is stretched, so that tries beside one another wait for each other too.
  private func throttled(_ open: () throws -> Keyring) throws -> Keyring {
    let user = unlocking.user
    let now = Instant(surroundings.now())
    let waits = try store.beginUnlock(user, now: now)
    if waits > 0 { throw KeysError.waiting(seconds: waits) }
    do {
      let keyring = try open()
      try store.unlocked(by: keyring).unlockSucceeded(now: now)
      return keyring
    } catch VaultError.wrongPassphrase {
      try store.unlockFailed(user, now: now)
      throw VaultError.wrongPassphrase
    }
  }
}
