public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// What became of rows of counts.
  public struct CountsImported: Hashable, Sendable {
    public var added = 0
    /// The log had the same counts.
    public var known = 0
    /// The log had other counts, which these replace.
    public var replaced = 0
    /// Not taken.
    public var faults: [CallCountFault] = []
  }

  /// Takes counts of calls, each period once: what the log has already is no second count. One transaction.
  ///
  /// - Parameters:
  ///   - lines: The rows, with their lines in the file.
  ///   - replacing: Whether counts that differ take the place of those that the log has; these stay as an earlier
  ///     revision.
  ///   - stamp: Who imports them, and when.
  public func importCallCounts(
    _ lines: [CallCountFile.Line], replacing: Bool = false, stamp: Stamp
  ) throws -> CountsImported {
    try write(by: stamp) { db in
      try admit(db, .countCalls, stamp)
      var result = CountsImported()
      for line in lines {
        let count = line.count
        let last = try Row.fetchOne(
          db, sql: "SELECT * FROM callCount WHERE period = ? ORDER BY revision DESC LIMIT 1",
          arguments: ["\(count.period)"])
        if let last, try CallCount(last) == count {
          result.known += 1
          continue
        }
        if last != nil, !replacing {
          result.faults.append(CallCountFault(line.line, "period", .differs))
          continue
        }
        // A day and its hours are never both there.
        let day = "\(count.period.day)"
        let isCutOtherwise = try Bool.fetchOne(
          db, sql: "SELECT 1 FROM callCount WHERE period >= ?1 AND period < ?1 || 'U' AND (period = ?1) <> ?2 LIMIT 1",
          arguments: [day, count.period.hour == nil])
        if isCutOtherwise == true {
          result.faults.append(CallCountFault(line.line, "period", .otherCut))
          continue
        }
        try db.run(
          sql: """
            INSERT INTO callCount (period, revision, answered, missed, abandoned, waiting, importedAt, importedBy)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            "\(count.period)", 1 + (last?["revision"] ?? 0), count.answered, count.missed, count.abandoned,
            count.waiting.stored, stamp.now, stamp.actor,
          ])
        if last == nil { result.added += 1 } else { result.replaced += 1 }
      }
      try journal(
        db, stamp, .callCount,
        detail: ["added": "\(result.added)", "known": "\(result.known)", "replaced": "\(result.replaced)"])
      return result
    }
  }

  /// The calls of some months, oldest first. Only what stands in clear is read, so nothing is journalled.
  ///
  /// On a day of which a phone system gave counts these count; on any other the calls that were recorded as unanswered,
  /// and every contact as answered.
  public func callMonths(from: Day, to: Day) throws -> [CallMonth] {
    try read { db in
      let calendar = try calendar(db)
      var months: [String: CallMonth] = [:]
      func change(_ day: Day, _ body: (inout CallMonth) -> Void) {
        let month = String("\(day)".prefix(7))
        body(&months[month, default: CallMonth(month)])
      }
      var counted: Set<Day> = []
      let counts = try Row.fetchCursor(
        db,
        sql: """
          SELECT * FROM callCount WHERE period >= ?1 AND period < ?2 || 'U' AND revision =
            (SELECT max(revision) FROM callCount AS newest WHERE newest.period = callCount.period)
          ORDER BY period
          """, arguments: ["\(from)", "\(to)"])
      while let row = try counts.next() {
        let count = try CallCount(row)
        let isNew = counted.insert(count.period.day).inserted
        change(count.period.day) {
          $0.add(count)
          if isNew { $0.daysCounted += 1 }
        }
      }
      let span: StatementArguments = [calendar.start(of: from), calendar.end(of: to)]
      let contacts = try Instant.fetchCursor(
        db, sql: "SELECT receivedAt FROM contact WHERE receivedAt >= ? AND receivedAt < ? ORDER BY receivedAt",
        arguments: span)
      while let at = try contacts.next() {
        let day = calendar.day(of: at)
        if !counted.contains(day) { change(day) { $0.answered += 1 } }
      }
      let unanswered = try Row.fetchCursor(
        db, sql: "SELECT rangAt, ending FROM unansweredCall WHERE rangAt >= ? AND rangAt < ? ORDER BY rangAt",
        arguments: span)
      while let row = try unanswered.next() {
        let day = calendar.day(of: row["rangAt"])
        guard !counted.contains(day) else { continue }
        let isMissed = row["ending"] == UnansweredCall.Ending.missed.rawValue
        change(day) { if isMissed { $0.missed += 1 } else { $0.abandoned += 1 } }
      }
      let owed = try Row.fetchCursor(
        db, sql: "SELECT owedSince, state FROM callback WHERE owedSince >= ? AND owedSince < ? ORDER BY owedSince",
        arguments: span)
      while let row = try owed.next() {
        let state = Callback.State(rawValue: row["state"])
        change(calendar.day(of: row["owedSince"])) {
          $0.callbacks += 1
          if state == .reached { $0.reached += 1 }
          if state == .givenUp { $0.givenUp += 1 }
        }
      }
      return months.values.sorted { $0.month < $1.month }
    }
  }
}

extension CallCount {
  /// - Throws: ``StoreError/damagedRow(table:row:column:)``.
  fileprivate init(_ row: Row) throws {
    self = try reading("callCount", row) { row in
      guard let period = CallPeriod(row["period"] as String) else { throw BadCell(column: "period", fault: .wrong) }
      let (answered, missed, abandoned): (Int, Int, Int) = (row["answered"], row["missed"], row["abandoned"])
      guard let waiting = Waiting(stored: row["waiting"], calls: answered + missed + abandoned) else {
        throw BadCell(column: "waiting", fault: .wrong)
      }
      return CallCount(period, answered: answered, missed: missed, abandoned: abandoned, waiting: waiting)
    }
  }
}
