import Base

/// A table's charted column as bars, a line each: words, bar, number.
///
/// Only printed numbers have a bar, and the longest bar is the greatest printed number drawn:
/// neither axis nor total nor an empty space says anything about a hidden one, which is an `x`. It
/// is a list of words and numbers with the bars as decoration, so it needs no text beside it.
struct BarChart {
  private let entries: [(row: FormTable.Row, printed: Printed)]
  private let caption: String
  private let language: Language

  /// Fewer bars show nothing that a sentence doesn't say.
  private static let fewestBars = 3

  /// Nil for a table that isn't charted, or with too little to draw.
  init?(_ grid: Grid, _ language: Language) {
    guard let column = grid.table.charted else { return nil }
    entries = grid.entries(inColumn: column).filter { $0.row.level == 1 }
    guard entries.count(where: { ($0.printed.number ?? 0) > 0 }) >= Self.fewestBars else {
      return nil
    }
    let unit = grid.units.compactMap(\.self).first?.label.inLanguage(language) ?? ""
    caption =
      "\(ReportWords.chart.inLanguage(language)). \(grid.table.caption.inLanguage(language)) (\(unit))"
    self.language = language
  }

  var markup: Markup {
    let longest = entries.compactMap(\.printed.number).max() ?? 1
    let bars = entries.map { row, printed -> Markup in
      """
      <li><span class="name">\(row.label.inLanguage(language))</span>
      <span class="track">\(bar(printed.number ?? 0, of: longest)) <span class="count">\(.sign(printed, language))</span></span></li>
      """
    }
    return """
      <figure>
      <figcaption>\(caption)</figcaption>
      <ul class="bars" role="list">
      \(bars.joined())
      </ul>
      </figure>
      """
  }

  /// The bar, at most 85 % of the track so that its number has room.
  private func bar(_ number: Int, of longest: Int) -> Markup {
    guard number > 0 else { return .empty }
    let permille = max(850 * number / longest, 4)
    return """
      <svg aria-hidden="true" width="\(permille / 10).\(permille % 10)%" height="12"><rect width="100%" height="100%"/></svg>
      """
  }
}
