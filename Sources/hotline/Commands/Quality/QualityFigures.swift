import Base
import ArgumentParser
import CaseModel
import CaseStore

struct QualityFigures: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "figures",
      abstract: say(
        vi: "Tháng này đạt đến đâu theo từng tiêu chí (nội bộ, không theo tên ai).",
        en: "How far each criterion was met in a month (for the office, of nobody by name)."),
      discussion: examples("hotline quality figures --month 2026-10"))
  }
  @OptionGroup var month: MonthOption
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let first = try month.first(session)
    let counts = try session.store.reviewFigures(of: first, stamp: session.stamp)
    let criteria = try session.store.criteria(on: session.calendar.day(of: session.stamp.now))
    try session.show(
      Listing(items: criteria.map { CriterionRow(criterion: $0, counts: counts[$0.code] ?? [:]) }))
  }
}

/// How often a criterion was met.
struct CriterionRow: Listed {
  let criterion: Criterion
  let counts: [Review.Rating: Int]

  private enum CodingKeys: CodingKey { case criterion, met, partly, missed, notApplicable }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(criterion.code, forKey: .criterion)
    try container.encode(counts[.met] ?? 0, forKey: .met)
    try container.encode(counts[.partly] ?? 0, forKey: .partly)
    try container.encode(counts[.missed] ?? 0, forKey: .missed)
    try container.encode(counts[.notApplicable] ?? 0, forKey: .notApplicable)
  }

  static let columns = [
    ListColumn("criterion", vi: "TIÊU CHÍ", en: "CRITERION", isFlexible: true), ListColumn("met", vi: "ĐẠT", en: "MET"),
    ListColumn("partly", vi: "MỘT PHẦN", en: "PARTLY"), ListColumn("missed", vi: "CHƯA", en: "MISSED"),
    ListColumn("notApplicable", vi: "KHÔNG ÁP DỤNG", en: "N/A"),
  ]

  private var numbers: [String] {
    [Review.Rating.met, .partly, .missed, .notApplicable].map { "\(counts[$0] ?? 0)" }
  }

  func cells(_ language: Language) -> [TextTable.Cell] {
    ([criterion.label.inLanguage(language)] + numbers).map { TextTable.Cell($0) }
  }

  var values: [String] { [criterion.code] + numbers }
}
