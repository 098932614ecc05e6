import Base
import ArgumentParser
import CaseModel
import CaseStore

/// When and what for a case was consulted: the answer to the person concerned.
struct AuditSubject: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "subject",
      abstract: say(
        vi: "Hồ sơ được xem khi nào, để làm gì: trả lời người có dữ liệu.",
        en: "When and what for a case was consulted: for the person concerned."),
      discussion: say(
        vi: """
          Ngày và mục đích, không nêu người làm (CJEU C-579/21); --names nêu mã người làm, phải có lý do. Câu trả lời này
          cũng là một mục lịch sử. Ví dụ: hotline audit subject 26-0147-1
          """,
        en: """
          Dates and purposes without whoever did it (CJEU C-579/21); --names tells their codes and needs a reason. This
          answer becomes an entry of the history itself. Example: hotline audit subject 26-0147-1
          """))
  }

  @Argument(
    help: ArgumentHelp(
      say(vi: "Số hồ sơ, như 26-0147-1.", en: "The case's number, such as 26-0147-1."),
      valueName: "case"))
  var number: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Nêu cả người làm, vì lý do này.", en: "Tell who it was too, for this reason.")))
  var names: NamingReason?
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let found = try session.store.consultations(
      of: try CaseNumber(number), naming: names, after: try page.number(), limit: page.limit, stamp: session.stamp)
    try session.show(Listing(items: found.map { ConsultationRow($0, session.calendar) }))
    session.sayMore(found.count, page, after: found.last.map { "\($0.id)" })
  }
}

struct ConsultationRow: Listed {
  /// A day, not a moment: the hour would name whoever was on duty.
  let on: String
  let kind: Consultation.Kind
  let action: String
  let reason: Purpose?
  let law: String?
  let actor: String?
  private let purpose: Text

  init(_ consultation: Consultation, _ calendar: LogCalendar) {
    on = "\(calendar.day(of: consultation.at))"
    kind = consultation.kind
    action = consultation.action.rawValue
    reason = consultation.reason
    law = consultation.law
    actor = consultation.actor
    purpose = consultation.purpose
  }

  private enum CodingKeys: CodingKey { case on, kind, action, reason, law, actor }

  static let columns = [
    ListColumn("on", vi: "NGÀY", en: "DAY"), ListColumn("kind", vi: "VIỆC", en: "WHAT"),
    ListColumn("action", vi: "MỤC ĐÍCH", en: "PURPOSE", isFlexible: true),
    ListColumn("reason", vi: "LÝ DO", en: "REASON", isFlexible: true),
    ListColumn("law", vi: "CĂN CỨ", en: "LAW", isFlexible: true),
    ListColumn("actor", vi: "AI", en: "WHO"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(on), TextTable.Cell(kind.label.inLanguage(language)),
      TextTable.Cell(purpose.inLanguage(language)),
      TextTable.Cell(reason?.label.inLanguage(language) ?? ""), TextTable.Cell(law ?? ""),
      TextTable.Cell(actor ?? ""),
    ]
  }

  var values: [String] {
    [on, kind.rawValue, action, reason?.rawValue ?? "", law ?? "", actor ?? ""]
  }
}

extension NamingReason: ExpressibleByArgument {}
