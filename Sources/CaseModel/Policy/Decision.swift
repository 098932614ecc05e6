public import Base

/// What the ``Policy`` answers.
public enum Decision: Hashable, Sendable {
  case allowed
  /// After a reason was given; it is journalled.
  case allowedWithReason
  /// Once another supervisor has approved (``Policy/mayApprove(requestedBy:approver:deciders:)``).
  case needsSecondSupervisor
  /// Only that there is something, its case number and who to ask; nothing of what it says.
  case existenceOnly
  /// Says who may do it, and what to do instead.
  case refused(Text)
}

/// Whether somebody may approve what was asked for.
public enum Approval: Hashable, Sendable {
  /// A second pair of eyes.
  case bySecond
  /// There is no second supervisor: they may, and the journal says that they were alone.
  case alone
  case refused(Text)
}
