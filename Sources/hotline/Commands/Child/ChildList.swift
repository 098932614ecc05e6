import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ChildList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Các trẻ của hồ sơ và bước tiếp theo của từng trẻ.",
        en: "The children of a case and what comes next for each."),
      discussion: examples("hotline child list 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let children = try session.forPurpose { try session.store.children(of: number, stamp: $0) }
    try session.show(Listing(items: children.map { ChildRow($0, session) }))
  }
}

/// A child on one line: number, what is known of it in codes, where the work stands.
struct ChildRow: Listed {
  let child: String
  let cycle: Int
  let next: [String]
  let ended: String?
  let dueAt: Instant?
  private let label: Text
  private let limit: String

  enum CodingKeys: CodingKey { case child, cycle, next, ended, dueAt }

  init(_ file: CaseStore.ChildFile, _ session: Session) {
    child = file.number.description
    cycle = file.path.cycle
    next = file.path.next.map(\.rawValue)
    ended = file.path.ended?.rawValue
    let running = file.clocks.filter(\.isRunning).map(\.dueAt).min()
    dueAt = running
    limit = running.map { session.calendar.limit($0) } ?? ""
    let steps = file.path.next.map(\.label)
    label =
      file.path.ended?.label
      ?? Text(vi: steps.map(\.vi).joined(separator: "; "), en: steps.map(\.en).joined(separator: "; "))
  }

  static let columns = [
    ListColumn("child", vi: "Trẻ", en: "Child"), ListColumn("cycle", vi: "Đợt", en: "Cycle"),
    ListColumn("next", vi: "Tiếp theo", en: "Next", isFlexible: true), ListColumn("dueAt", vi: "Hạn", en: "Due"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(child), TextTable.Cell("\(cycle)"), TextTable.Cell(label.inLanguage(language)),
      TextTable.Cell(limit),
    ]
  }

  var values: [String] { [child, "\(cycle)", ended ?? next.joined(separator: " "), dueAt.map { "\($0)" } ?? ""] }
}
