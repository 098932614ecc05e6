public import Foundation

/// What a command asks of the agent.
enum KeyRequest: Codable {
  case unwrap(wrap: Data, record: RecordID, log: String, holder: Holder)
  case unwrapSession(wrap: Data, session: Data, log: String, holder: Holder)
  case session
  case sign(Data)
  case searchKey(epoch: Int)
  case join(Group, epoch: Int, log: String, wrap: Data)
  case wrapGroup(Group, epoch: Int, log: String, member: Holder, key: SealingPublicKey)
}

/// What the agent answers. Keys of one record, of a session and of the register are in clear: the socket is the user's
/// own.
enum KeyAnswer: Codable {
  case keys([KeyClass: Data])
  case sessionKey(Data)
  case session(id: Data, secret: Data)
  case signature(Data)
  case searchKey(Data)
  case wrap(Data)
  case joined
  case refused(VaultError)
}

extension Keyring {
  /// Answers one request of a ``RemoteKeyHolder``; what isn't one is refused, never ignored.
  public func answer(_ request: Data) -> Data {
    let answer: KeyAnswer
    do throws(VaultError) {
      answer = try self.answer(to: request)
    } catch {
      answer = .refused(error)
    }
    return (try? JSONEncoder().encode(answer)) ?? Data()
  }

  private func answer(to request: Data) throws(VaultError) -> KeyAnswer {
    switch try? JSONDecoder().decode(KeyRequest.self, from: request) {
    case .unwrap(let wrap, let record, let log, let holder):
      let keys = try unwrap(wrap, for: record, log: log, holder: holder)
      return .keys(keys.keys.mapValues { Data($0.copy) })
    case .unwrapSession(let wrap, let session, let log, let holder):
      let key = try unwrapSession(wrap, session: session, log: log, holder: holder)
      return .sessionKey(Data(key.key.copy))
    case .session: return .session(id: session.id, secret: Data(session.secret.copy))
    case .sign(let message): return .signature(try sign(message))
    case .searchKey(let epoch): return .searchKey(Data(try searchKey(epoch: epoch).key.copy))
    case .join(let group, let epoch, let log, let wrap):
      try join(group, epoch: epoch, log: log, wrap)
      return .joined
    case .wrapGroup(let group, let epoch, let log, let member, let key):
      return .wrap(try wrapGroup(group, epoch: epoch, log: log, to: member, key))
    case nil: throw .notUnderstood
    }
  }
}
