import Base
import ArgumentParser
import CaseModel
import CaseStore

struct QualityDraw: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "draw",
      abstract: say(
        vi: "Các cuộc gọi của tháng được chọn để đọc lại.", en: "The calls of a month that are to be read again."),
      discussion: examples("hotline quality draw --month 2026-10"))
  }
  @OptionGroup var month: MonthOption
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let calls = try session.store.drawCalls(of: month.first(session), stamp: session.stamp)
    try session.show(
      Listing(
        items: calls.map { DrawnRow($0, session.calendar) },
        ifEmpty: Text(
          vi: "Tháng này chưa có báo tin nào của người khác.", en: "Nobody else took a report in this month.")))
    guard let next = calls.first(where: { $0.review == nil }) else { return }
    session.talk(
      Text(
        vi: "Đọc hồ sơ ('hotline case show'), rồi 'hotline quality review \(next.contact)'.",
        en: "Read the case ('hotline case show'), then 'hotline quality review \(next.contact)'."))
  }
}

/// A call that was drawn, in a list.
struct DrawnRow: Listed {
  let call: DrawnCall
  private let calendar: LogCalendar

  init(_ call: DrawnCall, _ calendar: LogCalendar) {
    self.call = call
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case contact, user, receivedAt, number, review }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(call.contact, forKey: .contact)
    try container.encode(call.user, forKey: .user)
    try container.encode(call.receivedAt, forKey: .receivedAt)
    try container.encodeIfPresent(call.number?.description, forKey: .number)
    try container.encodeIfPresent(call.review, forKey: .review)
  }

  static let columns = [
    ListColumn("contact", vi: "CUỘC GỌI", en: "CONTACT"), ListColumn("user", vi: "NGƯỜI NGHE", en: "TAKEN BY"),
    ListColumn("receivedAt", vi: "TIẾP NHẬN", en: "RECEIVED"), ListColumn("number", vi: "HỒ SƠ", en: "CASE"),
    ListColumn("review", vi: "GÓP Ý", en: "FEEDBACK"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(call.contact)"), TextTable.Cell(call.user), TextTable.Cell(calendar.written(call.receivedAt)),
      TextTable.Cell(call.number?.description ?? ""),
      call.review.map { TextTable.Cell("\($0)", .good) }
        ?? TextTable.Cell(Text(vi: "chưa đọc lại", en: "not yet").inLanguage(language), .warning),
    ]
  }

  var values: [String] {
    [
      "\(call.contact)", call.user, "\(call.receivedAt)", call.number?.description ?? "",
      call.review.map { "\($0)" } ?? "",
    ]
  }
}
