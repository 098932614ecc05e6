/// What was saved of a damaged log. Tables and counts only.
public struct Salvage: Sendable {
  /// The rows of each table that stand in the new log.
  public let rows: [String: Int]
  /// The tables that couldn't be read from their beginning to their end.
  public let damaged: [String]
  /// Blocks of 4,096 bytes that the disk didn't give.
  public let unreadBlocks: Int
  /// What the new log's own history misses: lost entries, lost and changed rows.
  public let audit: Audit

  /// Whether everything was saved that the history tells of.
  public var isWhole: Bool { audit.isGood }

  public enum Step: String, CaseIterable, Sendable {
    case copying, reading, checking
  }
}
