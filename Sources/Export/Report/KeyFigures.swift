import Base
import Statistics

/// How many of each unit were counted in the report's own period: what the report begins with.
struct KeyFigures {
  private let totals: [(unit: StatisticsRow.Unit, printed: Printed)]
  private let language: Language

  init(_ bulletin: Bulletin, _ language: Language) {
    let own = bulletin.figures.filter { $0.period.code == bulletin.imprint.period.code }
    totals = StatisticsRow.Unit.allCases.compactMap { unit in
      let found = own.filter { $0.unit == unit }.map { $0.printed(at: [:]) }
      let printed = found.first { $0.number != nil } ?? found.first { $0 == .hidden }
      return printed.map { (unit, $0) }
    }
    self.language = language
  }

  /// Nothing where no total is told.
  var markup: Markup {
    guard !totals.isEmpty else { return .empty }
    let items = totals.map { unit, printed -> Markup in
      """
      <div><dt>\(unit.label.inLanguage(language))</dt><dd>\(.sign(printed, language))</dd></div>
      """
    }
    return """
      <section class="key" aria-label="\(ReportWords.inPeriod.inLanguage(language))">
      <dl>
      \(items.joined())
      </dl>
      </section>
      """
  }
}
