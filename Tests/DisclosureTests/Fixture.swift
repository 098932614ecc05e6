import Disclosure
import Foundation
import Statistics
import Testing

/// A table with known answers: its counts, and the pattern that a peer published.
struct Fixture {
  let tally: Tally
  let published: Publication?

  init(_ name: String, zeros: Policy.Zeros = .hideable) throws {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name)")
    func rows(_ file: String) throws -> [[String]] {
      try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .split(whereSeparator: \.isNewline).map {
          $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
    let inner = try rows("inner.csv")
    let names = inner[0].dropLast()
    tally = try Tally(
      names.map { name in
        try Dimension(
          name,
          Hierarchy(rows("hier_\(name).csv").dropFirst().map { (depth: $0[0].count, code: $0[1]) }))
      },
      counts: inner.dropFirst().map {
        (key: CellKey(Array($0.dropLast())), value: try #require(Int($0.last ?? "")))
      })
    published = try (try? rows("published.csv")).map { rows in
      Publication(
        dimensions: Array(rows[0].dropLast(2)),
        cells: try rows.dropFirst().map { row in
          let count = try #require(Int(row[row.count - 2]))
          return .init(CellKey(Array(row.dropLast(2))), printed: row.last == "s" ? count : nil)
        }, zeros: zeros)
    }
  }

  func protect(_ policy: Policy) throws -> Release {
    try TableProtector(tally: tally, policy: policy).protect([Layout(whole: tally.dimensions)])
  }
}
