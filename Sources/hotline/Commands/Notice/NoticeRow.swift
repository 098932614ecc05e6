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

  /// What is about one case or person together, in the order in which each was first told of; a referral and a child
  /// belong to their case.
  static func bySubject(_ notices: [Notice]) -> [Notice] {
    func matter(_ notice: Notice) -> Substring { notice.subject.prefix { $0 != "/" } }
    var order: [Substring: Int] = [:]
    for notice in notices where order[matter(notice)] == nil { order[matter(notice)] = order.count }
    func place(_ notice: Notice) -> Int { order[matter(notice)] ?? 0 }
    return notices.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
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
