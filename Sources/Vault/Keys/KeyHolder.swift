public import Foundation

/// What an unlocked user's keys do, wherever they are: in this process or in an agent.
///
/// Private keys never leave it. What it hands out are the keys of one record, and the key of the register.
public protocol KeyHolder: Sendable {
  /// The user's code.
  var user: String { get }
  var keyVersion: Int { get }

  /// Opens a wrap made to the user or to a group of which they hold the key.
  ///
  /// - Throws: ``VaultError/notEntitled(_:)`` when `holder` is neither.
  func unwrap(
    _ wrap: Data, for record: RecordID, log: String, holder: Holder
  ) throws -> DataKeys

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
  /// - Parameter key: The member's, from the ``CertificateBook``.
  /// - Returns: What the member unwraps by ``SealingKey/unwrapGroup(_:_:epoch:log:holder:)``.
  /// - Throws: ``VaultError/notEntitled(_:)`` when the user isn't in the group of that epoch.
  func wrapGroup(
    _ group: Group, epoch: Int, log: String, to member: Holder, _ key: SealingPublicKey
  ) throws -> Data
}
