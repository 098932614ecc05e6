import Disclosure
import Foundation
import Statistics

/// A folder with a statistician's own counts: `inner.csv` and a `hier_<dimension>.csv` for each
/// dimension.
struct TableDirectory {
  let url: URL
  let tally: Tally

  init(_ path: String) throws {
    let url = URL(fileURLWithPath: path, isDirectory: true)
    self.url = url
    var rows = try Self.rows(of: url.appendingPathComponent("inner.csv"))
    guard let header = rows.first, header.last == "freq", header.count > 1 else {
      throw TableError.malformed(file: "inner.csv", line: 1)
    }
    rows.removeFirst()
    let dimensions = try header.dropLast().map { try Self.dimension($0, in: url) }
    var counts: [(key: CellKey, value: Int)] = []
    for (number, row) in rows.enumerated() {
      guard row.count == header.count, let count = Int(row[row.count - 1]) else {
        throw TableError.malformed(file: "inner.csv", line: number + 2)
      }
      counts.append((CellKey(Array(row.dropLast())), count))
    }
    do throws(TallyError) {
      tally = try Tally(dimensions, counts: counts)
    } catch {
      throw TableError.counts(error)
    }
  }

  private static func dimension(_ name: String, in url: URL) throws -> Statistics.Dimension {
    let file = "hier_\(name).csv"
    let rows = try Self.rows(of: url.appendingPathComponent(file))
    let levels = try rows.enumerated().dropFirst().map { number, row in
      guard row.count == 2 else { throw TableError.malformed(file: file, line: number + 1) }
      return (depth: row[0].count, code: row[1])
    }
    do {
      return try Statistics.Dimension(name, Hierarchy(levels))
    } catch let error as HierarchyError {
      throw TableError.hierarchy(file: file, error)
    }
  }

  /// What was published of the counts: `published.csv`, whose last columns are freq and status.
  ///
  /// A cell is printed where status is `s`, and rounded where it is `r` and a number, as `r5`: less
  /// than 5 from the count. The numbers of hidden cells (`u`, `x`) aren't read.
  ///
  /// - Returns: A publication for each bound, those printed exactly with all hidden ones.
  func published(zeros: Policy.Zeros) throws -> [Publication] {
    let rows = try Self.rows(of: url.appendingPathComponent("published.csv"))
    guard let header = rows.first, header.count > 2, header.suffix(2) == ["freq", "status"] else {
      throw TableError.malformed(file: "published.csv", line: 1)
    }
    var cells: [Int: [Publication.Cell]] = [:]
    for (number, row) in rows.enumerated().dropFirst() {
      guard row.count == header.count, let bound = row.last.flatMap(Self.bound(of:)) else {
        throw TableError.malformed(file: "published.csv", line: number + 1)
      }
      let isHidden = bound == 0
      let count = Int(row[row.count - 2])
      guard isHidden || count != nil else {
        throw TableError.malformed(file: "published.csv", line: number + 1)
      }
      cells[max(1, bound), default: []].append(
        Publication.Cell(CellKey(Array(row.dropLast(2))), printed: isHidden ? nil : count))
    }
    return cells.sorted { $0.key < $1.key }.map { bound, cells in
      Publication(
        dimensions: Array(header.dropLast(2)), cells: cells, zeros: zeros, bound: bound)
    }
  }

  /// How near a number with some status is: 1 for exact, 0 for hidden, nil for no status.
  private static func bound(of status: String) -> Int? {
    switch status {
    case "s": return 1
    case "u", "x": return 0
    default:
      guard status.first == "r", let bound = Int(status.dropFirst()), bound > 1 else { return nil }
      return bound
    }
  }

  private static func rows(of file: URL) throws -> [[String]] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw TableError.unreadable(file: file.lastPathComponent)
    }
    let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    return body.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
