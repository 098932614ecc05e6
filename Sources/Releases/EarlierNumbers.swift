import CaseStore
import Disclosure
import Export
import Statistics

/// What earlier releases print of other periods, for the same readers: numbers that are out already.
struct EarlierNumbers {
  private let tables: [PublishedTable]

  /// - Parameters:
  ///   - entry: The release that is written.
  ///   - releases: All of the register.
  init(before entry: ReleaseEntry, _ releases: [ReleaseEntry]) throws {
    let audience = try entry.audience()
    let known = try releases.filter { try $0.id < entry.id && $0.isOut && audience.knows($0.audience()) }
    tables = try ReleaseLedger(known).entries.flatMap(\.tables)
  }

  /// The same table of another period, by the latest release that has it.
  func table(like question: Question, in period: Period) -> PublishedTable? {
    tables.last { table in
      let old = table.question
      return old.unit == question.unit && old.axes == question.axes && old.filters == question.filters
        && old.period == period
    }
  }
}

extension PublishedTable {
  /// What it prints at a place; not available where it has no such cell.
  func printed(at place: [Axis: String]) -> Printed {
    let at = PublishedTable.Cell.at(place)
    guard let cell = cells.first(where: { $0.at == at }) else { return .unavailable }
    guard let number = cell.printed else { return .hidden }
    return bound > 1 ? .rounded(number) : .number(number)
  }
}
