import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Who did what to a case, reads included.
struct CaseHistory: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: say(vi: "Ai đã làm gì, kể cả ai đã xem.", en: "Who did what, reads included."),
      discussion: examples("hotline case history 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions
  @OptionGroup var page: PageOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let after: JournalID? = try page.number()
    let entries = try session.forPurpose {
      try session.store.history(number, after: after, limit: page.limit, stamp: $0)
    }
    try session.show(Listing(items: entries.map { HistoryRow($0, session.calendar) }))
    session.sayMore(entries.count, page, after: entries.last.map { "\($0.id)" })
  }
}

struct HistoryRow: Listed {
  let at: Instant
  let actor: String
  let action: String
  let version: Int?
  let detail: [String: String]
  private let calendar: LogCalendar
  private let label: Text
  private let written: [Entry]

  init(_ entry: JournalEntry, _ calendar: LogCalendar) {
    label = entry.action.label
    written = entry.written
    at = entry.at
    actor = entry.actor
    action = entry.action.rawValue
    version = entry.version
    detail = entry.detail
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case at, actor, action, version, detail }

  static let columns = [
    ListColumn("at", vi: "LÚC", en: "WHEN"), ListColumn("actor", vi: "AI", en: "WHO"),
    ListColumn("action", vi: "LÀM GÌ", en: "WHAT"), ListColumn("version", vi: "BẢN", en: "VERSION"),
    ListColumn("detail", vi: "CHI TIẾT", en: "DETAIL", isFlexible: true),
  ]

  /// The act or step in the case's words, with what was written of it; else what the journal's codes tell.
  private func story(_ language: Language) -> String {
    guard !written.isEmpty else { return details }
    return written.map { entry in
      entry.told.map { $0.inLanguage(language) }.joined(separator: " · ") + (entry.words.map { ": \($0)" } ?? "")
    }.joined(separator: "; ")
  }

  private var details: String {
    // A hash tells people nothing.
    detail.filter { $0.key != "owed" }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(calendar.written(at)), TextTable.Cell(actor), TextTable.Cell(label.inLanguage(language)),
      TextTable.Cell(version.map { "\($0)" } ?? ""), TextTable.Cell(story(language)),
    ]
  }

  var values: [String] { ["\(at)", actor, action, version.map { "\($0)" } ?? "", details] }
}
