public import CaseModel
import Foundation
import GRDB
public import Vault

extension CaseStore {
  /// What opens keys of a person with a passphrase, and what those keys are to them now.
  public struct StoredLock: Hashable, Sendable {
    public let version: Int
    public let lock: PassphraseLock
    public let standing: Standing

    public enum Standing: Hashable, Sendable {
      /// The person's keys.
      case own
      /// Somebody else made them and saw their passphrase: the person makes their own with them, once.
      case handedOver
      /// The person made them; a supervisor's word is wanting.
      case waiting(request: RequestID)
      /// They were handed over, and own keys were made with them.
      case served
    }
  }

  /// The locks of somebody who works here, the one that opens most first; none where they have no keys in the file.
  public func locks(of code: String) throws -> [StoredLock] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT userKey.* FROM userKey JOIN user ON user.code = userKey.user
          WHERE user = ? AND endedAt IS NULL ORDER BY version DESC
          """, arguments: [code])
      let newest = try people(db).book.newest(of: code)
      let waiting = try waitingKeys(db, of: code)
      return try rows.compactMap { row -> StoredLock? in
        let text: String = row["lock"]
        let version: Int = row["version"]
        guard let standing = Self.standing(of: version, newest, waiting: waiting) else { return nil }
        return StoredLock(
          version: version, lock: try JSONDecoder().decode(PassphraseLock.self, from: Data(text.utf8)),
          standing: standing)
      }.sorted { $0.standing.order < $1.standing.order }
    }
  }

  /// Nil for keys that a supervisor refused.
  private static func standing(
    of version: Int, _ newest: Certificate?, waiting: RequestID?
  ) -> StoredLock.Standing? {
    guard let newest else { return .own }
    if version > newest.keyVersion { return waiting.map { .waiting(request: $0) } }
    if version < newest.keyVersion { return .served }
    if !newest.isHandedOver { return .own }
    return waiting == nil ? .handedOver : .served
  }
}

extension CaseStore.StoredLock.Standing {
  fileprivate var order: Int {
    switch self {
    case .own: 0
    case .handedOver: 1
    case .waiting: 2
    case .served: 3
    }
  }
}
