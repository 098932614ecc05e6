import Base
import Disclosure
import Statistics

extension TableDirectory {
  /// What readers see of the counts, as a file says.
  struct Published {
    /// A publication for each bound, those printed exactly with all hidden ones.
    let publications: [Publication]
    /// Hidden cells of which the file says that they are small (`u`).
    let told: [CellKey]
    /// All other hidden cells (`x`).
    let untold: [CellKey]

    /// What the signs tell beside that cells are hidden; nil where there is one sign.
    func marks(threshold: Int) -> Audit.Marks? {
      told.isEmpty
        ? nil : Audit.Marks(small: Set(told), others: Set(untold), threshold: threshold)
    }
  }

  /// Reads `published.csv`: a column for each dimension, freq and status.
  ///
  /// A cell is printed where status is `s`, and rounded where it is `r` and a number, as `r5`: less than 5 from the
  /// count. The numbers of hidden cells (`x`, and `u` where small ones are marked) aren't read.
  func published(zeros: Policy.Zeros) throws -> Published {
    let file = try TableFile("published.csv", in: url)
    let freq = try file.column("freq")
    let status = try file.column("status")
    let columns = file.table.headings.indices.filter { $0 != freq && $0 != status }
    var cells: [Int: [Publication.Cell]] = [:]
    var told: [CellKey] = []
    var untold: [CellKey] = []
    var lines: [CellKey: Int] = [:]
    for row in file.table.rows {
      let key = CellKey(columns.map { FormulaGuard.unguarded(row.cells[$0]) })
      if let first = lines.updateValue(row.line, forKey: key) {
        throw TableError.repeatedCell(file.spot(row, columns.first ?? freq), key, first: first)
      }
      let sign = row.cells[status]
      if sign == "u" { told.append(key) }
      if sign == "x" { untold.append(key) }
      if sign == "u" || sign == "x" {
        cells[1, default: []].append(Publication.Cell(key, printed: nil))
        continue
      }
      guard let bound = Self.bound(of: sign) else {
        throw TableError.status(file.spot(row, status))
      }
      cells[bound, default: []].append(
        Publication.Cell(key, printed: try file.count(row, freq)))
    }
    let names = columns.map { FormulaGuard.unguarded(file.table.headings[$0]) }
    return Published(
      publications: cells.sorted { $0.key < $1.key }.map { bound, cells in
        Publication(dimensions: names, cells: cells, zeros: zeros, bound: bound)
      }, told: told, untold: untold)
  }

  /// How near a printed number is: 1 for exact; nil for no status.
  private static func bound(of status: String) -> Int? {
    if status == "s" { return 1 }
    guard status.first == "r", let bound = Int(status.dropFirst()), bound > 1 else { return nil }
    return bound
  }
}
