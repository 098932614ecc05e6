public import Foundation

/// What the vault makes of a value before it may reach the database.
///
/// Only these bytes can be bound to SQL for facts, identity, narrative, statistics rows, register rows and drafts.
public struct Sealed: Hashable, Sendable {
  /// The envelope: one byte of version, then the content.
  public let bytes: Data

  public init(bytes: Data) { self.bytes = bytes }
}

/// What a sealed value is: it opens only under the label it was sealed with.
public struct SealLabel: Hashable, Sendable, CustomStringConvertible {
  /// The table that holds it, such as `reportFacts`.
  public let table: String
  /// The row's number in its table.
  public let row: Int64
  /// 1 unless the row has revisions.
  public let revision: Int

  public init(_ table: String, row: Int64, revision: Int = 1) {
    self.table = table
    self.row = row
    self.revision = revision
  }

  public var description: String { "\(table)|\(row)|\(revision)" }
}
