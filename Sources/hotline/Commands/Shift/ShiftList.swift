import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The hand-overs, newest first.
struct ShiftList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(vi: "Các phiếu giao ca, mới nhất trước.", en: "The hand-overs, newest first."),
      discussion: examples("hotline shift list"))
  }
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let shifts = try session.store.shifts(after: page.number(), limit: page.limit)
    try session.show(Listing(items: shifts.map { ShiftRow(own: $0, calendar: session.calendar) }))
    session.sayMore(shifts.count, page, after: shifts.last.map { "\($0.id)" })
  }
}

/// A hand-over in a list.
struct ShiftRow: Listed {
  let own: Shift
  let calendar: LogCalendar

  private enum CodingKeys: CodingKey { case shift, endedBy, endedAt, nextUntil, readBy, readAt }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(own.id, forKey: .shift)
    try container.encode(own.endedBy, forKey: .endedBy)
    try container.encode(own.endedAt, forKey: .endedAt)
    try container.encode(own.nextUntil, forKey: .nextUntil)
    try container.encodeIfPresent(own.readBy, forKey: .readBy)
    try container.encodeIfPresent(own.readAt, forKey: .readAt)
  }

  static let columns = [
    ListColumn("shift", vi: "PHIẾU", en: "HAND-OVER"), ListColumn("endedAt", vi: "HẾT CA", en: "ENDED"),
    ListColumn("endedBy", vi: "NGƯỜI GIAO", en: "BY"), ListColumn("readAt", vi: "NHẬN CA", en: "TAKEN"),
    ListColumn("readBy", vi: "NGƯỜI NHẬN", en: "TAKEN BY"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(own.id)"), TextTable.Cell(calendar.written(own.endedAt)), TextTable.Cell(own.endedBy),
      TextTable.Cell(own.readAt.map(calendar.written) ?? ""),
      TextTable.Cell(
        own.readBy ?? Text(vi: "CHƯA AI NHẬN", en: "NOBODY YET").inLanguage(language), own.readBy == nil ? .alarm : nil),
    ]
  }

  var values: [String] {
    [
      "\(own.id)", "\(own.endedAt)", own.endedBy, own.readAt.map { "\($0)" } ?? "", own.readBy ?? "",
    ]
  }
}
