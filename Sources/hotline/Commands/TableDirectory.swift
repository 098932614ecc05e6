import ArgumentParser
import Disclosure
import Foundation
import Statistics

/// A folder with a statistician's own counts: `inner.csv` and a `hier_<dimension>.csv` for each
/// dimension.
struct TableDirectory {
  let url: URL
  let tally: Tally

  init(_ path: String) throws {
    url = URL(fileURLWithPath: path, isDirectory: true)
    let rows = try Self.rows(of: url.appendingPathComponent("inner.csv"))
    guard let header = rows.first, header.last == "freq", header.count > 1 else {
      throw ValidationError(
        say(
          vi: "inner.csv phải có các cột chiều và cột cuối là freq.",
          en: "inner.csv needs its dimensions as columns and freq as the last one."))
    }
    var dimensions: [Statistics.Dimension] = []
    for name in header.dropLast() {
      let levels = try Self.rows(of: url.appendingPathComponent("hier_\(name).csv")).dropFirst()
      let hierarchy = try Hierarchy(
        levels.map { row in
          guard row.count == 2 else { throw Self.malformed("hier_\(name).csv") }
          return (depth: row[0].count, code: row[1])
        })
      dimensions.append(try Statistics.Dimension(name, hierarchy))
    }
    var counts: [(key: CellKey, value: Int)] = []
    for row in rows.dropFirst() {
      guard row.count == header.count, let count = Int(row[row.count - 1]) else {
        throw Self.malformed("inner.csv")
      }
      counts.append((CellKey(Array(row.dropLast())), count))
    }
    tally = try Tally(dimensions, counts: counts)
  }

  private static func rows(of file: URL) throws -> [[String]] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw ValidationError(
        say(
          vi: "Không đọc được tệp \(file.lastPathComponent) (UTF-8).",
          en: "Can't read the file \(file.lastPathComponent) (UTF-8)."))
    }
    return text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func malformed(_ name: String) -> ValidationError {
    ValidationError(
      say(
        vi: "Tệp \(name) có dòng hoặc cột không đúng dạng.",
        en: "The file \(name) has a row or column of the wrong form."))
  }
}
