import Foundation
import Synchronization
import Vault

/// The sessions' keys that were opened in this run, each once however many records were wrapped under it, and the
/// secret of this session.
///
/// The keys under which this run wraps aren't among those opened: whoever wraps for others opens nothing that is
/// theirs.
final class SessionKeyCache: Sendable {
  private struct Name: Hashable {
    let session: Data
    let holder: Holder
  }

  private let keys = Mutex<[Name: SessionKey]>([:])
  private let numbered = Mutex<[Int64: SessionKey]>([:])
  private let own = Mutex<SessionSecret?>(nil)

  /// The secret of this session; the agent is asked for it once.
  func secret(of holder: any KeyHolder) throws -> SessionSecret {
    if let known = own.withLock({ $0 }) { return known }
    let secret = try holder.session
    own.withLock { $0 = secret }
    return secret
  }

  /// The same by the number of its row, for whoever reads in one transaction.
  func key(numbered number: Int64, open: () throws -> SessionKey) throws -> SessionKey {
    if let known = numbered.withLock({ $0[number] }) { return known }
    let key = try open()
    numbered.withLock { $0[number] = key }
    return key
  }

  /// Begins another session, for the rest of this run.
  func renew() { own.withLock { $0 = SessionSecret() } }

  func key(of session: Data, for holder: Holder, open: () throws -> SessionKey) throws -> SessionKey {
    let name = Name(session: session, holder: holder)
    if let known = keys.withLock({ $0[name] }) { return known }
    let key = try open()
    keys.withLock { $0[name] = key }
    return key
  }
}
