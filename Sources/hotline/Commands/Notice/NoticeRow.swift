import Base
import ArgumentParser
import CaseModel
import CaseStore

struct NoticeRow: Listed {
  let at: Instant
  let kind: Notice.Kind
  let actor: String
  let subject: String
  private let calendar: LogCalendar

  init(_ notice: Notice, _ calendar: LogCalendar) {
    at = notice.at
    kind = notice.kind
    actor = notice.actor
    subject = notice.subject
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case at, kind, actor, subject }

  static let columns = [
    ListColumn("at", vi: "LÚC", en: "WHEN"), ListColumn("actor", vi: "AI", en: "WHO"),
    ListColumn("kind", vi: "VIỆC", en: "WHAT", isFlexible: true),
    ListColumn("subject", vi: "CA, NGƯỜI, ĐỀ NGHỊ", en: "CASE, USER OR REQUEST"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [calendar.written(at), actor, kind.label.inLanguage(language), subject].map {
      TextTable.Cell($0)
    }
  }

  var values: [String] { ["\(at)", actor, kind.rawValue, subject] }
}
