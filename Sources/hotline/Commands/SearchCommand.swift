import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Finds earlier contacts by a name or a phone number.
struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: say(
        vi: "Tìm ca theo tên hoặc số điện thoại.", en: "Find cases by a name or a phone number."),
      discussion: say(
        vi: """
          Tên và số gõ khi được hỏi, hoặc trong một tài liệu JSON qua --from: {"names": ["…"], "phones": ["…"]}.
          Không cần dấu, không cần đúng thứ tự; nghe gần giống, gõ sai một chữ, hoặc chỉ có tên gọi cũng tìm ra.
          Kết quả chỉ có số ca, hỏi ai, và vì sao. Mỗi lần tìm được ghi vào lịch sử.
          """,
        en: """
          Name and number are typed when asked, or come in one JSON document by --from: {"names": ["…"], "phones": ["…"]}.
          Marks and order don't matter; what sounds alike, has one wrong letter, or is the given name alone is found too.
          The result is the case's number, whom to ask, and why. Each search is in the history.
          """) + "\n" + examples("hotline search", "hotline search --from - < sought.json"))
  }
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tài liệu JSON, '-' là đầu vào chuẩn.", en: "A JSON document; '-' is standard input."),
      valueName: "file"))
  var from: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let sought = try sought(session)
    let hits = try session.forPurpose {
      try session.store.similar(
        names: sought.names, phones: sought.phones, atLeast: .part, stamp: $0)
    }
    try session.show(
      Listing(
        items: hits.map { HitRow($0, session.calendar) },
        ifEmpty: Text(vi: "Không tìm thấy.", en: "Nothing was found.")))
    if hits.count == CaseStore.mostHits {
      session.talk(
        Text(
          vi: "Chỉ hiện \(hits.count) kết quả đầu; thêm tên đệm, họ hoặc số điện thoại.",
          en: "Only the first \(hits.count) are shown; add more of the name, or a phone number."))
    }
  }

  private func sought(_ session: Session) throws -> Sought {
    if let from {
      return try Sought(try session.surroundings.document(from, flag: "--from"))
    }
    let prompt = try session.prompt(insteadOf: "--from")
    // Who may not search is told before they type a name.
    _ = try session.store.rehearsal.similar(
      names: [], phones: ["0000000000"], stamp: session.stampNow)
    func line(_ question: Text) throws -> String {
      guard case .value(let line) = try prompt.ask(question, validate: { $0 }) else { return "" }
      return line
    }
    return try Sought(
      name: try line(Text(vi: "Tên?", en: "Name?")),
      phone: try line(Text(vi: "Số điện thoại?", en: "Phone number?")))
  }
}

struct HitRow: Listed {
  let number: String?
  let contact: ContactID
  let state: CaseState?
  let assignedTo: String?
  let receivedAt: Instant
  let name: Likeness?
  let samePhone: Bool
  private let calendar: LogCalendar

  init(_ hit: CaseStore.Hit, _ calendar: LogCalendar) {
    number = hit.number?.description
    contact = hit.contactID
    state = hit.state
    assignedTo = hit.assignedTo
    receivedAt = hit.receivedAt
    name = hit.name
    samePhone = hit.samePhone
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey {
    case number, contact, state, assignedTo, receivedAt, name, samePhone
  }

  static let columns = [
    ListColumn("number", vi: "HỒ SƠ", en: "CASE"),
    ListColumn("contact", vi: "CUỘC GỌI", en: "CONTACT"),
    ListColumn("state", vi: "TRẠNG THÁI", en: "STATE"),
    ListColumn("assignedTo", vi: "HỎI AI", en: "ASK"),
    ListColumn("receivedAt", vi: "TIẾP NHẬN", en: "RECEIVED"),
    ListColumn("name", vi: "TÊN", en: "NAME"), ListColumn("samePhone", vi: "SỐ GỌI", en: "PHONE"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      number ?? "", "\(contact)", state?.label.inLanguage(language) ?? "", assignedTo ?? "",
      calendar.written(receivedAt), name?.label.inLanguage(language) ?? "",
      samePhone ? Text(vi: "cùng số", en: "the same").inLanguage(language) : "",
    ].map { TextTable.Cell($0) }
  }

  var values: [String] {
    [
      number ?? "", "\(contact)", state?.rawValue ?? "", assignedTo ?? "", "\(receivedAt)",
      name?.rawValue ?? "", samePhone ? "yes" : "no",
    ]
  }
}
