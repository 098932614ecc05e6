public import Base
public import CaseModel
import Foundation
import GRDB
import Triage
import Vault

extension CaseStore {
  /// Which cases a list shows.
  public struct Filter: Hashable, Sendable {
    public var assignedTo: String?
    /// Code of the competent unit, as it is today.
    public var place: String?
    public var urgency: Urgency?
    public var states: Set<CaseState>

    public init(
      assignedTo: String? = nil, place: String? = nil, urgency: Urgency? = nil,
      states: Set<CaseState> = []
    ) {
      self.assignedTo = assignedTo
      self.place = place
      self.urgency = urgency
      self.states = states
    }
  }

  /// What is due: first what is late and nobody's, then all else by its time, late first.
  ///
  /// Only what stands in clear is read, so nothing is journalled.
  ///
  /// - Parameters:
  ///   - filter: Which cases; empty for all.
  ///   - after: Continues below this case; pages go by key.
  ///   - limit: At most so many.
  ///   - now: The moment by which things are late.
  /// - Throws: ``StoreError/notInList(_:)`` when nothing is due in that case any more.
  public func queue(
    _ filter: Filter, after: CaseSummary? = nil, limit: Int, now: Instant
  ) throws -> [CaseSummary] {
    if let after, after.dueAt == nil { throw StoreError.notInList("\(after.number)") }
    func page(_ part: String, after: CaseSummary?, limit: Int) throws -> [CaseSummary] {
      var conditions = ["dueAt IS NOT NULL", part]
      var arguments: StatementArguments = [now]
      append(filter, to: &conditions, &arguments)
      if let after, let dueAt = after.dueAt {
        conditions.append("(dueAt, id) > (?, (SELECT id FROM \"case\" WHERE number = ?))")
        arguments += [dueAt, after.number.description]
      }
      return try list(conditions, arguments, order: "dueAt, id", limit: limit)
    }
    let isBelow = after.map { $0.assignedTo != nil || ($0.dueAt ?? now) >= now } ?? false
    let nobodys =
      isBelow
      ? [] : try page("assignedTo IS NULL AND dueAt < ?", after: after, limit: limit)
    guard nobodys.count < limit else { return nobodys }
    return nobodys
      + (try page(
        "(assignedTo IS NOT NULL OR dueAt >= ?)", after: isBelow ? after : nil,
        limit: limit - nobodys.count))
  }

  /// A number that is another one as soon as somebody else has changed the log: whoever shows it looks again then.
  public func changes() throws -> Int64 {
    try read { try Int64.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// Cases in the order in which they were opened.
  ///
  /// - Throws: ``StoreError/noSuchCase(_:)`` for an `after` that there isn't.
  public func cases(_ filter: Filter, after: CaseNumber? = nil, limit: Int) throws -> [CaseSummary] {
    var conditions: [String] = []
    var arguments = StatementArguments()
    append(filter, to: &conditions, &arguments)
    if let after {
      conditions.append("id > ?")
      arguments += [try read { try CaseRow.find($0, after).id }]
    }
    return try list(conditions, arguments, order: "id", limit: limit)
  }

  private func append(
    _ filter: Filter, to conditions: inout [String], _ arguments: inout StatementArguments
  ) {
    if let assignedTo = filter.assignedTo {
      conditions.append("assignedTo = ?")
      arguments += [assignedTo]
    }
    if let place = filter.place {
      // A commune's worker sees what is older than the commune, too.
      conditions.append(
        """
        (placeCode = ? OR (placeCode, placeValidFrom) IN
          (SELECT fromCode, fromValidFrom FROM placeChange WHERE toCode = ?))
        """)
      arguments += [place, place]
    }
    if let urgency = filter.urgency {
      conditions.append("coalesce(urgency, proposedUrgency) = ?")
      arguments += [urgency.rawValue]
    }
    if !filter.states.isEmpty {
      conditions.append("state IN (\(filter.states.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(filter.states.map(\.rawValue).sorted())
    }
  }

  private func list(
    _ conditions: [String], _ arguments: StatementArguments, order: String, limit: Int
  ) throws -> [CaseSummary] {
    let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    return try read { db in
      try Row.each(
        db, sql: "SELECT * FROM \"case\" WHERE \(condition) ORDER BY \(order) LIMIT ?",
        arguments: arguments + [limit]
      ) { try CaseRow($0).summary }
    }
  }
}
