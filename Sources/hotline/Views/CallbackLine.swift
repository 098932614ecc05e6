import Base
import CaseModel
import CaseStore

/// A call-back in the queue or a list: what stands in clear. No number to dial and no name.
struct CallbackLine: Listed {
  let callback: CallbackID
  let reason: Callback.Reason
  let state: Callback.State
  let number: String?
  let attempts: Int
  let atMost: Int
  let owedSince: Instant
  let dueAt: Instant?
  let late: Bool
  let calledAgain: ContactID?
  private let standing: Text
  private let calendar: LogCalendar
  private let now: Instant

  init(_ callback: Callback, _ session: Session) {
    self.callback = callback.id
    reason = callback.reason
    state = callback.state
    number = callback.number?.description
    attempts = callback.attempts
    atMost = callback.atMost
    owedSince = callback.owedSince
    dueAt = callback.dueAt
    now = session.stamp.now
    calledAgain = callback.calledAgain
    standing =
      callback.erasedAt == nil
      ? callback.standing
      : Text(vi: "\(callback.standing.vi); số đã xóa", en: "\(callback.standing.en); number erased")
    late = callback.dueAt.map { $0 <= session.stamp.now } ?? false
    calendar = session.calendar
  }

  private enum CodingKeys: CodingKey {
    case callback, reason, state, number, attempts, atMost, owedSince, dueAt, late, calledAgain
  }

  /// In JSON; in the CSV of a queue it fills the columns of a case.
  static let keys = [
    "callback", "reason", "state", "number", "attempts", "atMost", "owedSince", "dueAt", "late", "calledAgain",
  ]

  static let columns = [
    ListColumn("callback", vi: "GỌI LẠI", en: "CALLBACK"), ListColumn("dueAt", vi: "HẠN", en: "DUE"),
    ListColumn("attempts", vi: "LẦN", en: "TRIED"), ListColumn("state", vi: "TRẠNG THÁI", en: "STATE"),
    ListColumn("number", vi: "HỒ SƠ", en: "CASE"), ListColumn("reason", vi: "VÌ", en: "BECAUSE OF", isFlexible: true),
    ListColumn("owedSince", vi: "CHỜ TỪ", en: "SINCE", isForWide: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(callback)", late ? .alarm : nil), remaining(language),
      TextTable.Cell("\(attempts)/\(atMost)", attempts >= atMost ? .alarm : nil),
      TextTable.Cell(standing.inLanguage(language)), TextTable.Cell(number ?? ""),
      TextTable.Cell(reason.label.inLanguage(language)), TextTable.Cell(calendar.written(owedSince)),
    ]
  }

  var values: [String] {
    [
      "\(callback)", dueAt.map { "\($0)" } ?? "", "\(attempts)/\(atMost)", state.rawValue, number ?? "",
      reason.rawValue, "\(owedSince)",
    ]
  }

  private func remaining(_ language: Language) -> TextTable.Cell {
    TextTable.Cell(dueAt.map { Remaining.text($0, now: now).inLanguage(language) } ?? "", late ? .alarm : nil)
  }

  /// What stands on its line of the queue in place of a commune.
  static let readFirst = Text(vi: "đọc cách gọi an toàn trước", en: "read the safe contact first")

  /// In the columns of a case.
  func queueCells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(
        Text(vi: "gọi lại \(callback)", en: "callback \(callback)").inLanguage(language), late ? .alarm : nil),
      TextTable.Cell("?"), TextTable.Cell(Text(vi: "gọi lại", en: "call back").inLanguage(language)),
      remaining(language), TextTable.Cell("\(attempts)/\(atMost)"),
      TextTable.Cell(Text(vi: "CHƯA AI", en: "NOBODY").inLanguage(language)),
      TextTable.Cell(
        (attempts >= atMost
          ? Text(vi: "đã gọi đủ lần, kết thúc", en: "tried enough: give it up") : Self.readFirst).inLanguage(language),
        .warning),
      TextTable.Cell(calendar.written(owedSince)),
    ]
  }

  /// In CSV it fills the columns of a case, with the number `callback-7`.
  var queueValues: [String] {
    ["callback-\(callback)", "", "callback", dueAt.map { "\($0)" } ?? "", state.rawValue, "", "", "\(owedSince)"]
  }
}
