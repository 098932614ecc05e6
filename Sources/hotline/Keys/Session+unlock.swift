import Agent
import Base
import CaseModel
import CaseStore
import Glibc
import Vault

extension Session {
  /// What became of a passphrase.
  enum Unlocked {
    /// The agent serves this terminal.
    case served
    /// The person made keys of their own; the agent serves.
    case ownKeys
    /// They made keys of their own that wait for a supervisor, who is to hear these four words.
    case waiting(request: RequestID, check: [String])
  }

  /// Takes the passphrase and starts the agent of this terminal.
  @discardableResult
  func unlock(_ passphrase: PassphraseOptions?, clockChecked: Bool = false) throws -> Unlocked {
    let user = unlocking.user
    let question = Text(vi: "Cụm mật khẩu của \(user):", en: "Passphrase of \(user):")
    let typed = try PassphraseOptions.read(passphrase?.passphraseFd, question, surroundings)
    let (keys, standing) = try throttled { try unlocking.open(typed) }
    switch standing {
    case .own:
      try unlocking.start(try store.keyring(keys))
      return .served
    case .handedOver:
      talk(
        Text(
          vi: "Cụm từ này người khác đã biết, chỉ dùng được một lần. Bây giờ lập khóa của riêng bạn.",
          en: "Somebody else knows these words; they serve once. Keys are made now that only you hold."))
      return try changeKeys(keys, passphrase, own: false, clockChecked: clockChecked)
    case .waiting(let request): throw StoreError.keysWait(request: request)
    case .served: throw StoreError.wordsServed(user)
    }
  }

  /// New keys for the person under a new passphrase, which is shown and asked back before it counts.
  func changeKeys(
    _ keys: UserKeys, _ passphrase: PassphraseOptions?, own: Bool, clockChecked: Bool
  ) throws -> Unlocked {
    let new = try NewPassphrase(self, passphrase?.passphraseFd).ask(own: own)
    let holder = try store.keyring(keys)
    let made = try certifying(of: holder, clockChecked: clockChecked) { store, stamp in
      try store.changeKeys(stamp: stamp) { keys in
        try Unlocking.lock(
          keys, passphrase: new, log: store.log.id, practice: store.log.isPractice, surroundings)
      }
    }
    if let request = made.request {
      let check = try store.checkWords(request: request)
      return .waiting(request: request, check: check)
    }
    try unlocking.start(made.keyring)
    return .ownKeys
  }

  private func certifying<Value>(
    of holder: Keyring, clockChecked: Bool, _ body: (CaseStore, CaseStore.Stamp) throws -> Value
  ) throws -> Value {
    let store = store.unlocked(by: holder)
    return try askingClock(stampNow, clockChecked: clockChecked) { try body(store, $0) }
  }

  /// Asks for the passphrase before a call is taken down, rather than when all has been typed.
  func unlockIfLocked() throws {
    guard canPrompt, store.holder != nil, let client = unlocking.client else { return }
    do {
      _ = try client.status()
    } catch AgentError.noAgent, AgentError.expired {
      if case .waiting(let request, _) = try unlock(nil) { throw StoreError.keysWait(request: request) }
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
        try unlock(nil)
        return
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
  private func throttled(
    _ open: () throws -> (keys: UserKeys, standing: CaseStore.StoredLock.Standing)
  ) throws -> (keys: UserKeys, standing: CaseStore.StoredLock.Standing) {
    let user = unlocking.user
    let now = Instant(surroundings.now())
    let waits = try store.beginUnlock(user, now: now)
    if waits > 0 { throw KeysError.waiting(seconds: waits) }
    do {
      let opened = try open()
      switch opened.standing {
      case .own, .handedOver:
        try store.unlocked(by: Keyring(opened.keys, groups: [])).unlockSucceeded(now: stampNow.now)
      case .waiting: try store.unlockWaits(user)
      case .served: try store.wordsServed(user, now: stampNow.now)
      }
      return opened
    } catch VaultError.wrongPassphrase {
      // In a practice log at the moment that is played; the waiting itself is real.
      try store.unlockFailed(user, now: stampNow.now)
      throw VaultError.wrongPassphrase
    }
  }
}
