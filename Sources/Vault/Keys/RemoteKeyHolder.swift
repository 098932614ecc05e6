public import Foundation

/// The command's side of an agent that answers with ``Keyring/answer(_:)``.
///
/// It throws what the keyring would throw, and whatever `send` throws.
public struct RemoteKeyHolder: KeyHolder {
  public let user: String
  public let keyVersion: Int
  private let send: @Sendable (Data) throws -> Data

  /// - Parameters:
  ///   - user: The person's id.
  ///   - keyVersion: Which keys of theirs.
  ///   - send: Carries one request there and its answer back.
  public init(user: String, keyVersion: Int, send: @escaping @Sendable (Data) throws -> Data) {
    self.user = user
    self.keyVersion = keyVersion
    self.send = send
  }

  public func unwrap(
    _ wrap: Data, for record: RecordID, log: String, holder: Holder
  ) throws -> DataKeys {
    guard
      case .keys(let keys) = try ask(
        .unwrap(wrap: wrap, record: record, log: log, holder: holder)),
      keys.values.allSatisfy({ $0.count == 32 })
    else { throw VaultError.notUnderstood }
    return DataKeys(keys: keys.mapValues { Secret($0) })
  }

  public func unwrapSession(
    _ wrap: Data, session: Data, log: String, holder: Holder
  ) throws -> SessionKey {
    guard
      case .sessionKey(let key) = try ask(
        .unwrapSession(wrap: wrap, session: session, log: log, holder: holder)), key.count == 32
    else { throw VaultError.notUnderstood }
    return SessionKey(Secret(key))
  }

  public var session: SessionSecret {
    get throws {
      guard case .session(let id, let secret) = try ask(.session) else {
        throw VaultError.notUnderstood
      }
      return try SessionSecret(id: id, secret: Secret(secret))
    }
  }

  public func sign(_ message: Data) throws -> Data {
    guard case .signature(let signature) = try ask(.sign(message)) else {
      throw VaultError.notUnderstood
    }
    return signature
  }

  public func searchKey(epoch: Int) throws -> SearchKey {
    guard case .searchKey(let key) = try ask(.searchKey(epoch: epoch)), key.count == 32 else {
      throw VaultError.notUnderstood
    }
    return SearchKey(Secret(key))
  }

  public func join(_ group: Group, epoch: Int, log: String, _ wrap: Data) throws {
    let request = KeyRequest.join(group, epoch: epoch, log: log, wrap: wrap)
    guard case .joined = try ask(request) else { throw VaultError.notUnderstood }
  }

  public func wrapGroup(
    _ group: Group, epoch: Int, log: String, to member: Holder, _ key: SealingPublicKey
  ) throws -> Data {
    let request = KeyRequest.wrapGroup(group, epoch: epoch, log: log, member: member, key: key)
    guard case .wrap(let wrap) = try ask(request) else { throw VaultError.notUnderstood }
    return wrap
  }

  private func ask(_ request: KeyRequest) throws -> KeyAnswer {
    var data = try send(JSONEncoder().encode(request))
    defer { data.wipe() }
    guard let answer = try? JSONDecoder().decode(KeyAnswer.self, from: data) else {
      throw VaultError.notUnderstood
    }
    if case .refused(let error) = answer { throw error }
    return answer
  }
}
