public import Foundation

/// What an unlocked user's keys do, wherever they are: in this process or in an agent.
///
/// Private keys never leave it. What it hands out are the keys of one record, those of one session, and the key of the
/// register.
public protocol KeyHolder: WrapOpener, Sendable {
  /// The user's code.
  var user: String { get }
  var keyVersion: Int { get }

  /// What is wrapped from now until the user locks is wrapped under keys made from it.
  var session: SessionSecret { get throws }

  /// Signs with the user's Ed25519 key. The message begins with what it is, so that no signature serves for another.
  ///
  /// - Returns: 64 bytes.
  func sign(_ message: Data) throws -> Data

  /// - Throws: ``VaultError/notEntitled(_:)`` when the user isn't in the group ``Group/search`` of that epoch.
  func searchKey(epoch: Int) throws -> SearchKey

  /// Takes up a group's key that was wrapped to the user since they unlocked.
  ///
  /// - Throws: ``VaultError/damaged(_:)`` for a wrap that isn't theirs.
  func join(_ group: Group, epoch: Int, log: String, _ wrap: Data) throws

  /// Makes `member` one of a group of which the user holds the key.
  ///
  /// - Parameters:
  ///   - group: Whose key it is.
  ///   - epoch: The group key's number.
  ///   - log: The log's id.
  ///   - member: Who gets it.
  ///   - key: The member's, from the ``CertificateBook``.
  /// - Returns: What the member unwraps by ``SealingKey/unwrapGroup(_:_:epoch:log:holder:)``.
  /// - Throws: ``VaultError/notEntitled(_:)`` when the user isn't in the group of that epoch.
  func wrapGroup(
    _ group: Group, epoch: Int, log: String, to member: Holder, _ key: SealingPublicKey
  ) throws -> Data
}
