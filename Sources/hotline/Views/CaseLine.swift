import Base
import CaseModel
import CaseStore

/// A case in a queue or list: what stands in clear.
struct CaseLine: Listed {
  let number: String
  let state: CaseState
  let urgency: Urgency
  /// Whether somebody confirmed the urgency.
  let triaged: Bool
  let place: String?
  let placeName: String?
  let assignedTo: String?
  let receivedAt: Instant
  let dueAt: Instant?
  let duty: Duty?
  let late: Bool
  /// Duties missed before the case ended or was judged anew.
  let missed: Int
  let version: Int
  private let calendar: LogCalendar
  private let now: Instant

  init(_ summary: CaseSummary, placeName: String?, session: Session) {
    number = summary.number.description
    state = summary.state
    urgency = summary.urgency
    triaged = summary.confirmedUrgency != nil
    place = summary.place?.description
    self.placeName = placeName
    assignedTo = summary.assignedTo
    receivedAt = summary.receivedAt
    dueAt = summary.dueAt
    duty = summary.duty
    now = session.stamp.now
    late = summary.dueAt.map { $0 < session.stamp.now } ?? false
    missed = summary.missed
    version = summary.version
    calendar = session.calendar
  }

  private enum CodingKeys: CodingKey {
    case number, state, urgency, triaged, place, placeName, assignedTo, receivedAt, dueAt, duty,
      late
    case missed, version
  }

  static let columns = [
    ListColumn("number", vi: "HỒ SƠ", en: "CASE"), ListColumn("urgency", vi: "MỨC", en: "URGENCY"),
    ListColumn("duty", vi: "VIỆC", en: "DUTY", isForWide: true), ListColumn("dueAt", vi: "HẠN", en: "DUE"),
    ListColumn("state", vi: "TRẠNG THÁI", en: "STATE", isForWide: true),
    ListColumn("assignedTo", vi: "NGƯỜI LO", en: "ASSIGNED"),
    ListColumn("place", vi: "NƠI", en: "PLACE", isFlexible: true),
    ListColumn("receivedAt", vi: "TIẾP NHẬN", en: "RECEIVED", isForWide: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(number),
      TextTable.Cell(
        urgency.label.inLanguage(language) + (triaged ? "" : "?"),
        urgency == .emergency ? .alarm : nil),
      TextTable.Cell(
        [duty?.label, missed > 0 ? Text(vi: "bỏ lỡ \(missed)", en: "missed \(missed)") : nil]
          .compactMap { $0?.inLanguage(language) }.joined(separator: ", "),
        missed > 0 ? .alarm : nil),
      TextTable.Cell(
        dueAt.map { Remaining.text($0, now: now).inLanguage(language) } ?? "", late ? .alarm : nil),
      TextTable.Cell(state.label.inLanguage(language)),
      TextTable.Cell(assignedTo ?? Text(vi: "CHƯA AI", en: "NOBODY").inLanguage(language)),
      TextTable.Cell(placeName ?? ""), TextTable.Cell(calendar.written(receivedAt)),
    ]
  }

  var values: [String] {
    [
      number, urgency.rawValue, duty?.rawValue ?? "", dueAt.map { "\($0)" } ?? "", state.rawValue,
      assignedTo ?? "", place ?? "", "\(receivedAt)",
    ]
  }
}

extension Session {
  /// Lines for cases, with the names of their places.
  func lines(_ cases: [CaseSummary]) throws -> Listing<CaseLine> {
    var names: [PlaceKey: String] = [:]
    for key in Set(cases.compactMap(\.place)) {
      names[key] = try store.place(key)?.name.inLanguage(language)
    }
    return Listing(
      items: cases.map { CaseLine($0, placeName: $0.place.flatMap { names[$0] }, session: self) })
  }
}
