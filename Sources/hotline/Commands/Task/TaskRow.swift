import Base
import CaseModel
import CaseStore

struct TaskRow: Listed {
  let task: EntryID
  let number: String
  let dueAt: Instant
  let assignedTo: String?
  private let limit: String
  private let remaining: Text
  private let isLate: Bool

  init(_ line: CaseStore.TaskLine, _ calendar: LogCalendar, now: Instant) {
    task = line.id
    number = line.number.description
    dueAt = line.dueAt
    assignedTo = line.assignedTo
    limit = calendar.limit(line.dueAt)
    remaining = Remaining.text(line.dueAt, now: now)
    isLate = line.dueAt < now
  }

  private enum CodingKeys: CodingKey { case task, number, dueAt, assignedTo }

  static let columns = [
    ListColumn("task", vi: "VIỆC", en: "TASK"), ListColumn("number", vi: "HỒ SƠ", en: "CASE"),
    ListColumn("dueAt", vi: "HẠN", en: "DUE", isFlexible: true),
    ListColumn("assignedTo", vi: "PHỤ TRÁCH", en: "ASSIGNED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(task)"), TextTable.Cell(number),
      TextTable.Cell("\(limit) · \(remaining.inLanguage(language))", isLate ? .alarm : nil),
      TextTable.Cell(assignedTo ?? Text(vi: "CHƯA AI", en: "NOBODY").inLanguage(language)),
    ]
  }

  var values: [String] { ["\(task)", number, "\(dueAt)", assignedTo ?? ""] }
}
