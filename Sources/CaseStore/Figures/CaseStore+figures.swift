import Base
import CaseModel
import GRDB
public import Statistics

extension CaseStore {
  /// Answers questions in one pass over the statistics rows; no key that opens a case is used.
  ///
  /// The counts aren't protected: they are for whoever makes figures, and never leave the log but through a release.
  /// The same questions have the same answers for ever, once their day of knowledge is over
  /// (`Question.finalAfter`).
  ///
  /// - Throws: ``StoreError/notAllowed(_:_:_:)`` for whoever may not count; ``StoreError/locked`` without keys.
  ///
  /// - Parameters:
  ///   - questions: What is counted, one table each.
  ///   - linking: Which questions are counted together.
  ///   - stamp: Who does it, and when.
  public func answer(
    _ questions: [Question], linking: Linking = .all, stamp: Stamp
  ) throws -> [CountTable] {
    try write(by: stamp) { db in
      try admit(db, .tally, stamp)
      try beginChoice(db, stamp: stamp)
      // The reading that follows is long: it begins when the journal has it.
      try journal(
        db, stamp, .figuresAsk,
        detail: [
          "questions": questions.map(\.name).joined(separator: " "),
          "periods": Set(questions.map { "\($0.period)" }).sorted().joined(separator: " "),
        ])
    }
    return try read { try count($0, questions, linking: linking) }
  }

  func count(
    _ db: Database, _ questions: [Question], linking: Linking = .all
  ) throws -> [CountTable] {
    guard let holder else { throw StoreError.locked }
    var count = try Count(questions, Scheme(db, served: log.places), linking: linking)
    let calendar = try calendar(db)
    let days = count.days
    guard let first = Day(days.lowerBound), let last = Day(days.upperBound) else {
      throw StoreError.damaged
    }
    let reader = StatisticsReader(db, holder: holder, log: log.id)
    var choice = RevisionChoice(count.snapshots, calendar: calendar)
    let units = Set(questions.map(\.unit))
    // What was put aside counts when its time is over, though nothing was learnt since.
    let since = calendar.start(of: first).adding(
      hours: units.contains(.putAside) ? -(PutAside.days + 1) * 24 : 0)
    try reader.forEach(from: since, to: calendar.end(of: last)) { contact in
      var opened: [Int: [StatisticsRow]] = [:]
      func rows(_ position: Int, of unit: StatisticsRow.Unit) throws -> [StatisticsRow] {
        if opened[position] == nil { opened[position] = try contact.rows(position) }
        return (opened[position] ?? []).filter { $0.unit == unit }
      }
      let newest = contact.revisions.count - 1
      for unit in units {
        // Rows never vanish, so the newest revision has all of them in their order.
        for (place, row) in try rows(newest, of: unit).enumerated()
        where days.contains(row.registeredOn) {
          let known = try choice.positions(in: contact, registeredOn: row.registeredOn).map {
            position -> StatisticsRow? in
            guard let position else { return nil }
            let rows = try rows(position, of: unit)
            return rows.indices.contains(place) ? rows[place] : nil
          }
          count.add(known)
        }
      }
    }
    return try count.answers()
  }
}

/// Which revision of a contact was the newest at each state of knowledge.
private struct RevisionChoice {
  private let snapshots: [Snapshot]
  private let calendar: LogCalendar
  private var ends: [String: [Instant]] = [:]

  init(_ snapshots: [Snapshot], calendar: LogCalendar) {
    self.snapshots = snapshots
    self.calendar = calendar
  }

  mutating func positions(
    in contact: StatisticsReader.Contact, registeredOn day: String
  ) throws -> [Int?] {
    let ends = try ends[day] ?? self.ends(day)
    self.ends[day] = ends
    return ends.map { end in contact.revisions.lastIndex { $0.knownAt < end } }
  }

  /// The end of the last day that counts, for each state of knowledge.
  private func ends(_ day: String) throws -> [Instant] {
    try snapshots.map { snapshot in
      guard let last = snapshot.lastDay(registeredOn: day).flatMap({ Day($0) }) else {
        throw StoreError.damaged
      }
      return calendar.end(of: last)
    }
  }
}
