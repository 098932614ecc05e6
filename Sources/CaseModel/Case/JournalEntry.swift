public import Base

/// One line of the journal: who did what to which record, when. Ids and codes only.
public struct JournalEntry: Hashable, Sendable {
  public let id: JournalID
  public let at: Instant
  public let actor: String
  public let action: JournalAction
  public let version: Int?
  public let detail: [String: String]
  /// What it wrote into the case, opened for whoever may read that.
  public var written: [Entry] = []

  public init(
    id: JournalID, at: Instant, actor: String, action: JournalAction, version: Int?, detail: [String: String]
  ) {
    self.id = id
    self.at = at
    self.actor = actor
    self.action = action
    self.version = version
    self.detail = detail
  }
}
