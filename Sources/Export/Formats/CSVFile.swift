import Disclosure
import Statistics

/// A release's cells as comma-separated values, one line a cell, in the release's order.
///
/// Columns: `period`, `period_kind`, `count_unit`, one for each dimension, `value`, `obs_status`
/// (`A` printed, `Q` hidden), `conf_status` (`F` free, `N` hidden – the same for every hidden cell).
public struct CSVFile: Sendable {
  public enum Dialect: Sendable {
    /// RFC 4180 in UTF-8: a hidden value is empty.
    case standard
    /// What Excel opens in a Vietnamese locale: byte order mark, `;`, labels beside the codes, `x`
    /// for a hidden value.
    case excel(Edition)
  }

  public let figures: Figures
  public let dialect: Dialect

  public init(_ figures: Figures, _ dialect: Dialect = .standard) throws(ExportError) {
    try figures.checkColumns()
    self.figures = figures
    self.dialect = dialect
  }

  public var document: String {
    let edition: Edition? = if case .excel(let edition) = dialect { edition } else { nil }
    let line = CSVLine(separator: edition == nil ? "," : ";")
    let codebooks = figures.standing.map(\.codebook) + figures.dimensions
    var header = Figures.leadingColumns
    for codebook in codebooks {
      header.append(codebook.columnName)
      if let edition { header.append(codebook.label.inEdition(edition)) }
    }
    var document = edition == nil ? "" : "\u{FEFF}"
    document += line.text(header + Figures.trailingColumns)
    for cell in figures.release.publication.cells {
      var cells = [figures.period.code, figures.period.kind.rawValue, figures.unit.code]
      for (codebook, code) in zip(codebooks, figures.standing.map(\.code) + cell.key.codes) {
        cells.append(code)
        if let edition { cells.append(codebook.entry(code)?.label.inEdition(edition) ?? code) }
      }
      let hidden = edition == nil ? "" : "x"
      cells.append(cell.printed.map { "\($0)" } ?? hidden)
      document += line.text(cells + cell.statuses)
    }
    return document
  }
}
