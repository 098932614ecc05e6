import Base
import ArgumentParser
import CaseModel
import CaseStore

struct CallerList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(vi: "Các kế hoạch, không nêu của ai.", en: "The plans, not whose."),
      discussion: examples("hotline caller list"))
  }
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let plans = try session.store.callerPlans(after: page.number(), limit: page.limit)
    try session.show(Listing(items: plans.map { CallerPlanRow($0, session) }))
    session.sayMore(plans.count, page, after: plans.last.map { "\($0.id)" })
  }
}

/// A plan in a list: what stands in clear.
struct CallerPlanRow: Listed {
  let plan: CallerPlan
  private let calendar: LogCalendar
  private let isOver: Bool

  init(_ plan: CallerPlan, _ session: Session) {
    self.plan = plan
    calendar = session.calendar
    isOver = plan.endedAt != nil || plan.endsOn < session.calendar.day(of: session.stamp.now)
  }

  private enum CodingKeys: CodingKey { case plan, writtenBy, writtenAt, endsOn, endedAt }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(plan.id, forKey: .plan)
    try container.encode(plan.writtenBy, forKey: .writtenBy)
    try container.encode(plan.writtenAt, forKey: .writtenAt)
    try container.encode(plan.endsOn, forKey: .endsOn)
    try container.encodeIfPresent(plan.endedAt, forKey: .endedAt)
  }

  static let columns = [
    ListColumn("plan", vi: "SỐ", en: "PLAN"), ListColumn("endsOn", vi: "ĐẾN HẾT", en: "UNTIL"),
    ListColumn("writtenBy", vi: "NGƯỜI LẬP", en: "BY"), ListColumn("writtenAt", vi: "LÚC", en: "AT"),
    ListColumn("endedAt", vi: "KẾT THÚC", en: "ENDED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    let over = Text(vi: "hết hạn", en: "over").inLanguage(language)
    return [
      TextTable.Cell("\(plan.id)"), TextTable.Cell(Session.written(plan.endsOn)), TextTable.Cell(plan.writtenBy),
      TextTable.Cell(calendar.written(plan.writtenAt)),
      TextTable.Cell(plan.endedAt.map { calendar.written($0) } ?? (isOver ? over : "")),
    ]
  }

  var values: [String] {
    ["\(plan.id)", "\(plan.endsOn)", plan.writtenBy, "\(plan.writtenAt)", plan.endedAt.map { "\($0)" } ?? ""]
  }
}
