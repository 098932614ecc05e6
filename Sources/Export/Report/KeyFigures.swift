import Base
import Statistics

/// How many of each unit were counted in the report's own period: what the report begins with.
struct KeyFigures {
  private let totals: [KeyTotal]
  private let period: ReportingPeriod
  private let language: Language

  init(_ bulletin: Bulletin, _ language: Language) {
    self.language = language
    period = bulletin.imprint.period
    guard bulletin.totals.isEmpty else {
      totals = bulletin.totals
      return
    }
    let own = bulletin.figures.filter { $0.period.code == bulletin.imprint.period.code }
    totals = StatisticsRow.Unit.allCases.compactMap { unit in
      let found = own.filter { $0.unit == unit }.map { $0.printed(at: [:]) }
      let printed = found.first { $0.number != nil } ?? found.first { $0 == .hidden }
      return printed.map { KeyTotal(unit, $0) }
    }
  }

  /// Nothing where no total is told.
  var markup: Markup {
    guard !totals.isEmpty else { return .empty }
    let items = totals.map { total -> Markup in
      """
      <div>\(beside(total))<dt>\(total.unit.label.inLanguage(language))</dt><dd>\(.sign(total.printed, language))</dd></div>
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

  /// The same in the period before and a year before, where they are out.
  private func beside(_ total: KeyTotal) -> Markup {
    let told = [(period.wordsBefore, total.before), (ReportWords.yearBefore, total.yearBefore)]
    let words = told.compactMap { words, printed in
      printed?.words(language).map { "\(words.inLanguage(language)): \($0)" }
    }
    guard !words.isEmpty else { return .empty }
    return "<dd class=\"beside\">\(words.joined(separator: " · "))</dd>"
  }
}
