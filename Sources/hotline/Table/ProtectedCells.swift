import Base
import Disclosure
import Statistics

/// The cells of a statistician's own table as protected, each with its count.
struct ProtectedCells {
  let release: Release
  let cells: [(cell: Publication.Cell, count: Int)]

  init(_ release: Release, _ tally: Tally) {
    self.release = release
    let counts = tally.sums(of: release.publication.cells.map(\.key))
    cells = release.publication.cells.map { ($0, counts[$0.key, default: 0]) }
  }

  /// Small counts that are hidden, and others that are hidden to protect them.
  var hidden: (small: Int, others: [Int]) {
    let counts = cells.filter { $0.cell.printed == nil }.map(\.count)
    return (
      counts.count { release.policy.isSensitive($0) },
      counts.filter { !release.policy.isSensitive($0) }
    )
  }

  /// How many numbers aren't the counts.
  var changed: Int {
    cells.count { cell, count in cell.printed.map { $0 != count } ?? false }
  }

  /// What is handed out: the dimensions, freq and status, with one sign for every hidden cell.
  func published(_ dialect: CSVDialect) -> String {
    csv(dialect) { _ in "x" }
  }

  /// What stays in the office: the same, but status tells small counts (`u`) from those hidden to protect them (`x`).
  func marked(_ dialect: CSVDialect) -> String {
    csv(dialect) { release.policy.isSensitive($0) ? "u" : "x" }
  }

  private func csv(_ dialect: CSVDialect, hidden sign: (Int) -> String) -> String {
    let header = release.publication.dimensions + ["freq", "status"]
    let printed = release.publication.bound > 1 ? "r\(release.publication.bound)" : "s"
    let rows = cells.map { cell, count in
      cell.key.codes
        + [cell.printed.map(String.init) ?? "", cell.printed == nil ? sign(count) : printed]
    }
    return CSVWriter(dialect).document([header] + rows)
  }
}
