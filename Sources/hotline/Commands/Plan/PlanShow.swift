import Base
import ArgumentParser
import CaseModel
import CaseStore

struct PlanShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(vi: "Các mục của kế hoạch và tiến độ.", en: "The items of the plan and how far they are."),
      discussion: examples("hotline plan show 26-0147-1/c1"))
  }
  @OptionGroup var subject: ChildOptions

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    let files = try session.forPurpose { try session.store.children(of: child.number, stamp: $0) }
    guard let file = files.first(where: { $0.number == child }) else { throw StoreError.noSuchChild(child) }
    let today = session.calendar.day(of: session.stamp.now)
    try session.show(Listing(items: PlanItemRow.all(file, today: today)))
    guard let plan = file.plan, session.options.output.format == .text else { return }
    let cost = [Language.vi, .en].map { FormAnswers.grouped(plan.facts.cost, $0) }
    let review = plan.facts.reviewBy.map { "\($0.day)/\($0.month)/\($0.year)" } ?? "…"
    session.talk(
      Text(
        vi:
          "\(plan.isApproved ? "Đã duyệt" : "CHƯA DUYỆT"). Tổng kinh phí dự kiến: \(cost[0]) đồng. Rà soát trước: \(review).",
        en:
          "\(plan.isApproved ? "Approved" : "NOT APPROVED YET"). Estimated cost in all: \(cost[1]) đồng. Review by: \(review)."
      ))
  }
}

/// An item of a plan on one line.
struct PlanItemRow: Listed {
  let item: Int
  let measure: Measure?
  let end: Day?
  let cost: Int?
  let state: ItemProgress.State?
  let referral: String?
  let late: Bool
  private let activity: String
  private let who: String

  enum CodingKeys: CodingKey { case item, measure, end, cost, state, referral, late }

  static func all(_ file: CaseStore.ChildFile, today: Day) -> [PlanItemRow] {
    guard let plan = file.plan else { return [] }
    return plan.facts.items.enumerated().map { index, item in
      func text(_ key: String) -> String {
        guard case .array(let entries)? = plan.answers["items"], entries.indices.contains(index),
          case .string(let text)? = entries[index][key]
        else { return "" }
        return text
      }
      let progress = plan.progress[index + 1]
      let isOpen = progress?.state != .done && progress?.state != .dropped
      return PlanItemRow(
        item: index + 1, measure: item.measure, end: item.end, cost: item.cost, state: progress?.state,
        referral: progress?.referral.map { "\(ReferralNumber(number: file.number.number, position: $0))" },
        late: isOpen && (item.end.map { $0 < today } ?? false), activity: text("activity"),
        who: [text("who"), text("facility")].filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  static let columns = [
    ListColumn("item", vi: "Mục", en: "Item"), ListColumn("measure", vi: "Biện pháp", en: "Measure", isFlexible: true),
    ListColumn("activity", vi: "Nội dung", en: "Activity", isFlexible: true, isForWide: true),
    ListColumn("who", vi: "Ai", en: "Who", isFlexible: true), ListColumn("end", vi: "Hạn", en: "Due"),
    ListColumn("cost", vi: "Kinh phí", en: "Cost"), ListColumn("state", vi: "Tiến độ", en: "Progress"),
    ListColumn("referral", vi: "Chuyển tuyến", en: "Referral", isForWide: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    let standing =
      late
      ? Text(vi: "TRỄ", en: "LATE") : state?.label ?? Text(vi: "chưa làm", en: "not begun")
    return [
      TextTable.Cell("\(item)"), TextTable.Cell(measure?.label.inLanguage(language) ?? "…"), TextTable.Cell(activity),
      TextTable.Cell(who), TextTable.Cell(end.map { "\($0.day)/\($0.month)/\($0.year)" } ?? ""),
      TextTable.Cell(cost.map { FormAnswers.grouped($0, language) } ?? ""),
      TextTable.Cell(standing.inLanguage(language), late ? .alarm : nil), TextTable.Cell(referral ?? ""),
    ]
  }

  var values: [String] {
    [
      "\(item)", measure?.rawValue ?? "", activity, who, end.map { "\($0)" } ?? "", cost.map { "\($0)" } ?? "",
      late ? "late" : state?.rawValue ?? "", referral ?? "",
    ]
  }
}
