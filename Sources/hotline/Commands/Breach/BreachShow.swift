import Base
import ArgumentParser
import CaseModel
import CaseStore

struct BreachList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Các vụ vi phạm dữ liệu, mới nhất trước.", en: "Breaches of personal data, newest first."),
      discussion: examples("hotline breach list"))
  }
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let found = try session.store.breaches(after: page.number(), limit: page.limit)
    try session.show(Listing(items: found.map { BreachRow($0, session) }))
    session.sayMore(found.count, page, after: found.last.map { "\($0.id)" })
  }
}

/// A breach on one line.
struct BreachRow: Listed {
  let breach: BreachID
  let foundAt: Instant
  let dueAt: Instant
  let state: Breach.State
  let recordedBy: String
  private let limit: String
  private let found: String
  private let isLate: Bool

  init(_ breach: Breach, _ session: Session) {
    self.breach = breach.id
    foundAt = breach.foundAt
    dueAt = breach.dueAt
    state = breach.state
    recordedBy = breach.recordedBy
    found = session.calendar.written(breach.foundAt)
    limit = session.calendar.limit(breach.dueAt)
    isLate = breach.state == .open && breach.dueAt < session.stamp.now
  }

  private enum CodingKeys: CodingKey { case breach, foundAt, dueAt, state, recordedBy }

  static let columns = [
    ListColumn("breach", vi: "SỐ", en: "BREACH"), ListColumn("foundAt", vi: "PHÁT HIỆN", en: "FOUND"),
    ListColumn("dueAt", vi: "BÁO TRƯỚC", en: "TELL BY"),
    ListColumn("state", vi: "TÌNH TRẠNG", en: "STATE", isFlexible: true),
    ListColumn("recordedBy", vi: "NGƯỜI GHI", en: "BY"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(breach)"), TextTable.Cell(found), TextTable.Cell(limit, isLate ? .alarm : nil),
      TextTable.Cell(state.label.inLanguage(language)), TextTable.Cell(recordedBy),
    ]
  }

  var values: [String] { ["\(breach)", "\(foundAt)", "\(dueAt)", state.rawValue, recordedBy] }
}

struct BreachShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(vi: "Xem một vụ vi phạm dữ liệu.", en: "Show a breach of personal data."),
      discussion: examples("hotline breach show 1"))
  }
  @OptionGroup var subject: BreachOptions

  func run() throws {
    let session = try Session(subject.options)
    try session.unlockIfLocked()
    let (breach, content) = try session.store.breach(subject.breach, stamp: session.stamp)
    let paper = BreachPaper(breach, content, session)
    try session.show(
      Sheet(
        document: BreachDocument(breach, content),
        sections: [
          .init(title: nil, rows: paper.rows.map { DetailBlock.Row($0.label, $0.value) })
        ]))
  }
}

struct BreachDocument: Encodable {
  let breach: BreachID
  let foundAt: Instant
  let dueAt: Instant
  let recordedAt: Instant
  let recordedBy: String
  let state: Breach.State
  let endedAt: Instant?
  let endedBy: String?
  let ending: String?
  let content: JSONValue

  init(_ breach: Breach, _ content: CaseStore.BreachContent) {
    self.breach = breach.id
    foundAt = breach.foundAt
    dueAt = breach.dueAt
    recordedAt = breach.recordedAt
    recordedBy = breach.recordedBy
    state = breach.state
    endedAt = breach.endedAt
    endedBy = breach.endedBy
    ending = content.ending
    self.content = content.document
  }
}

struct BreachPrint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: say(
        vi: "In thông báo cho cơ quan chuyên trách; việc in được ghi vào lịch sử.",
        en: "Print the notice to the authority; printing is journalled."),
      discussion: examples("hotline breach print 1"))
  }
  @OptionGroup var subject: BreachOptions

  func run() throws {
    let session = try Session(subject.options)
    try session.unlockIfLocked()
    let (breach, content) = try session.store.printBreach(subject.breach, stamp: session.stamp)
    let paper = try BreachPaper(breach, content, session).paper()
    try session.show(
      paper, values: [("number", paper.number)] + paper.sections.flatMap { $0.rows.map { ($0.label, $0.value) } })
  }
}

/// A breach as a notice on A4 (Luật 91/2025/QH15 Đ23; the layout of form 08 of NĐ 356/2025 wasn't seen).
struct BreachPaper {
  private let breach: Breach
  private let content: CaseStore.BreachContent
  private let session: Session

  init(_ breach: Breach, _ content: CaseStore.BreachContent, _ session: Session) {
    self.breach = breach
    self.content = content
    self.session = session
  }

  private func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(session.language) }

  var rows: [StatePaper.Row] {
    let calendar = session.calendar
    var rows = [
      StatePaper.Row(label: said("Phát hiện lúc", "Found at"), value: calendar.written(breach.foundAt)),
      StatePaper.Row(label: said("Báo trước", "To be told by"), value: calendar.limit(breach.dueAt)),
    ]
    rows += Breach.fields.map { field in
      StatePaper.Row(label: field.question.inLanguage(session.language), value: answer(field) ?? "………………………………")
    }
    guard let at = breach.endedAt else { return rows }
    let ending = [
      breach.state.label.inLanguage(session.language), calendar.written(at), breach.endedBy, content.ending,
    ]
    return rows + [
      StatePaper.Row(label: said("Kết thúc", "Ended"), value: ending.compactMap(\.self).joined(separator: " · "))
    ]
  }

  private func answer(_ field: Field) -> String? {
    switch content.document[field.key] {
    case .string(let text)? where field.key == "harm":
      Answer(rawValue: text)?.label.inLanguage(session.language) ?? text
    case .string(let text)?: text
    case .number(let number)?: "\(Int(number))"
    default: nil
    }
  }

  func paper() throws -> StatePaper {
    let signatory = try session.store.signatory(session.stamp.actor)
    return StatePaper(
      issuer: try session.store.issuer(at: session.stamp.now), number: "……/TB-\(session.store.log.agency)",
      day: session.calendar.day(of: session.stamp.now),
      title: said("Thông báo vi phạm bảo vệ dữ liệu cá nhân", "Notice of a breach of personal data"),
      subtitle: nil,
      addressee: said(
        "Cơ quan chuyên trách bảo vệ dữ liệu cá nhân (Bộ Công an)",
        "The authority for the protection of personal data (Ministry of Public Security)"),
      sections: [StatePaper.Section(title: nil, rows: rows)],
      secrecy: said(
        "KÍN – dữ liệu cá nhân. Phạm vi: cơ quan nhận, người xử lý vụ việc.",
        "CLOSED – personal data. For the authority and those who handle it."),
      recipients: [said("Như trên;", "as above;"), said("Lưu.", "file.")],
      signatory: (signatory.office ?? said("Người lập", "Drawn up by"), signatory.fullName),
      remark: said(
        "Nội dung theo Luật 91/2025/QH15 Đ23, NĐ 356/2025 Đ28; không phải Mẫu 08 chính thức (chưa thấy), theo trí nhớ, cần đối chiếu.",
        "Contents by Luật 91/2025/QH15 art. 23, NĐ 356/2025 art. 28; not the official form 08 (not seen), from memory, to be checked."
      ),
      slip: nil, machine: nil, language: session.language)
  }
}
