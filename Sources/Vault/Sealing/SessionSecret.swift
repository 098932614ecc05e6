public import Foundation

/// What somebody's session makes the keys from under which it wraps: drawn when they unlock, gone when they lock.
///
/// Whoever knows it opens what was wrapped in that session and no more; the session had those keys in clear anyway.
public struct SessionSecret: Sendable {
  /// 16 random bytes, which stand beside what was wrapped.
  public let id: Data
  let secret: Secret

  /// Draws a new one.
  public init() {
    id = .random(16)
    secret = .random()
  }

  /// - Throws: ``VaultError/notUnderstood`` unless there are 16 and 32 bytes.
  init(id: Data, secret: Secret) throws(VaultError) {
    guard id.count == 16, secret.count == 32 else { throw .notUnderstood }
    self.id = id
    self.secret = secret
  }

  /// The key for one holder.
  public func key(for holder: Holder, log: String) -> SessionKey {
    SessionKey(secret.derived(SessionKey.bound(id, log: log, to: holder)))
  }
}
