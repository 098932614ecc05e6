public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// The referrals of a case that were drafted and not sent: somebody is to be told, and nobody told them.
  public struct UnsentReferrals: Sendable {
    public let summary: CaseSummary
    public let count: Int
    /// When the first of them was drafted.
    public let draftedAt: Instant

    /// When they should be out: a day after they were drafted, or by the case's own limit to tell.
    public var dueAt: Instant {
      let day = draftedAt.adding(hours: 24)
      guard summary.duty == .tell, let limit = summary.dueAt else { return day }
      return min(day, limit)
    }
  }

  /// Open cases with referrals that were drafted and not sent, longest waiting first.
  ///
  /// Only what stands in clear is read, so nothing is journalled.
  public func unsentReferrals(limit: Int) throws -> [UnsentReferrals] {
    try read { db in
      try Row.each(
        db,
        sql: """
          SELECT c.*, count(*) AS unsent, min(r.draftedAt) AS firstDrafted FROM referral r
          JOIN "case" c ON c.id = r.caseID
          WHERE r.state = 'drafted' AND c.state IN ('received', 'triaged', 'in-progress')
          GROUP BY c.id ORDER BY firstDrafted, c.id LIMIT ?
          """, arguments: [limit]
      ) { UnsentReferrals(summary: try CaseRow($0).summary, count: $0["unsent"], draftedAt: $0["firstDrafted"]) }
    }
  }
}
