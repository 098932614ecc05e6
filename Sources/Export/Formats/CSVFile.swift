public import Base
import Disclosure
import Statistics

/// A release's cells as comma-separated values, one line a cell, in the release's order.
///
/// Columns: `period`, `period_kind`, `count_unit`, one for each dimension, `value`, `obs_status`
/// (`A` exact, `E` rounded, `Q` hidden), `conf_status` (`F` free, `N` hidden – the same for every hidden cell).
public struct CSVFile: Sendable {
  public enum Dialect: Sendable {
    /// RFC 4180 in UTF-8: a hidden value is empty.
    case standard
    /// What Excel opens in a Vietnamese locale: byte order mark, `;`, headings in words, labels
    /// beside the codes, `x` for a hidden value.
    case excel(Language)
  }

  public let document: String

  /// - Throws: ``ExportError/clashingColumn(_:)`` when two columns would have one name.
  public init(_ figures: Figures, _ dialect: Dialect = .standard) throws(ExportError) {
    try figures.checkColumns()
    let language: Language? = if case .excel(let language) = dialect { language } else { nil }
    let line = CSVWriter(language == nil ? .standard : .excel)
    let codebooks = figures.standing.map(\.codebook) + figures.dimensions
    let header = figures.columns.flatMap { column -> [String] in
      guard let language else { return [column.name] }
      let title = column.title.inLanguage(language)
      let isDimension = codebooks.contains { $0.columnName == column.name }
      return isDimension ? ["\(title) (\(column.name))", title] : [title]
    }
    var document = line.dialect.hasMark ? "\u{FEFF}" : ""
    document += line.text(header)
    let start = [figures.period.code, figures.period.kind.rawValue, figures.unit.code]
    let standing = figures.standing.map(\.code)
    for cell in figures.release.publication.cells {
      let codes = zip(codebooks, standing + cell.key.codes).flatMap { codebook, code -> [String] in
        guard let language else { return [code] }
        return [code, codebook.entry(code)?.label.inLanguage(language) ?? code]
      }
      let value = cell.printed.map { "\($0)" } ?? (language == nil ? "" : "x")
      document += line.text(start + codes + [value] + figures.statuses(of: cell))
    }
    self.document = document
  }
}
