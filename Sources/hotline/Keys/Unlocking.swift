import Agent
import CaseModel
import CaseStore
import Foundation
import Vault

/// Takes a person's keys out from under their passphrase, and hands them to the agent of this terminal.
struct Unlocking {
  let store: CaseStore
  let user: String
  let surroundings: Surroundings

  /// Where this person's agent listens; nil when the process's terminal can't be told.
  static func socket(log: String, user: String, _ surroundings: Surroundings) -> String? {
    ControllingTerminal.own.map {
      AgentSocket.path(
        environment: surroundings.environment, logID: "\(log)-\(user)", tty: $0)
    }
  }

  var client: AgentClient? {
    Self.socket(log: store.log.id, user: user, surroundings).map { AgentClient(path: $0) }
  }

  /// The person's keys, wherever they are now; nil when they have none in this log.
  func holder() throws -> (any KeyHolder)? {
    guard let own = try store.locks(of: user).first, let client else { return nil }
    return RemoteKeyHolder(user: user, keyVersion: own.version) { try client.send($0) }
  }

  /// The keys that a passphrase opens, and what they are to the person now.
  func open(_ passphrase: Vault.Secret) throws -> (keys: UserKeys, standing: CaseStore.StoredLock.Standing) {
    let locks = try store.locks(of: user)
    if locks.isEmpty { throw KeysError.noKeys(user: user) }
    let pepper = try Pepper(log: store.log.id, in: surroundings).read()
    for stored in locks {
      do throws(VaultError) {
        let keys = try UserKeys.opened(
          stored.lock, user: user, version: stored.version, passphrase: passphrase, pepper: pepper)
        return (keys, stored.standing)
      } catch .wrongPassphrase {}
    }
    throw VaultError.wrongPassphrase
  }

  /// The person's own keys, with those of their groups.
  ///
  /// - Throws: `StoreError` for a passphrase that opens other keys of theirs.
  func keyring(passphrase: Vault.Secret) throws -> Keyring {
    let (keys, standing) = try open(passphrase)
    switch standing {
    case .own: return try store.keyring(keys)
    case .handedOver: throw StoreError.keysHandedOver(user)
    case .waiting(let request): throw StoreError.keysWait(request: request)
    case .served: throw StoreError.wordsServed(user)
    }
  }

  /// Starts the agent, in place of one that holds older keys.
  func start(_ keyring: Keyring) throws {
    guard let client else { throw AgentError.notStarted }
    try? client.lock()
    var payload = keyring.data
    defer { payload.wipe() }
    _ = try AgentProcess.start(payload: payload, socket: client.path)
  }

  /// Seals somebody's keys under a passphrase and this machine's pepper.
  static func lock(
    _ keys: UserKeys, passphrase: Vault.Secret, log: String, practice: Bool, _ surroundings: Surroundings
  ) throws -> PassphraseLock {
    let pepper = Pepper(log: log, in: surroundings)
    try pepper.make()
    return try keys.sealed(passphrase: passphrase, pepper: try pepper.read(), cost: practice ? .practice : .current)
  }
}

extension AgentProcess {
  /// Serves as the agent when this process was started as one; returns otherwise.
  static func serveIfOrdered(_ arguments: some Collection<String>) {
    guard let order = AgentOrder(arguments: arguments) else { return }
    serve(order) { payload in
      var payload = payload
      let keyring = try Keyring(wiping: &payload)
      // The keys go with the process: its memory is wiped by the kernel before anybody else has it.
      return AgentKeys(answer: { keyring.answer($0) }, wipe: {})
    }
  }
}
