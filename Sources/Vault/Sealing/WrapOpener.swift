public import Foundation

/// What opens wraps: a person's keys with those of their groups, or one key alone.
public protocol WrapOpener {
  /// Opens a wrap that was made to the public key of `holder`.
  ///
  /// - Throws: ``VaultError/notEntitled(_:)`` when `holder` is somebody else.
  func unwrap(
    _ wrap: Data, for record: RecordID, log: String, holder: Holder
  ) throws -> DataKeys

  /// Opens the key of a session that was wrapped to the public key of `holder`.
  ///
  /// - Parameters:
  ///   - wrap: As it stands in the log.
  ///   - session: The id that stands beside the wrap.
  ///   - log: The log's id.
  ///   - holder: To whom it was wrapped.
  /// - Throws: ``VaultError/notEntitled(_:)`` when `holder` is somebody else.
  func unwrapSession(
    _ wrap: Data, session: Data, log: String, holder: Holder
  ) throws -> SessionKey
}

extension SealingKey: WrapOpener {}
