import Base
import CaseModel
import CaseStore

/// A line of the queue: a case, a call that was broken off before it became one, or a call that is owed.
enum QueueLine: Listed {
  case `case`(CaseLine)
  case draft(DraftLine)
  case callback(CallbackLine)

  static let columns = CaseLine.columns

  func cells(_ language: Language) -> [TextTable.Cell] {
    switch self {
    case .case(let line): line.cells(language)
    case .draft(let line): line.cells(language)
    case .callback(let line): line.queueCells(language)
    }
  }

  var values: [String] {
    switch self {
    case .case(let line): line.values
    case .draft(let line): line.values
    case .callback(let line): line.queueValues
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .case(let line): try line.encode(to: encoder)
    case .draft(let line): try line.encode(to: encoder)
    case .callback(let line): try line.encode(to: encoder)
    }
  }

  private var dueAt: Instant? {
    switch self {
    case .case(let line): line.dueAt
    case .draft(let line): line.dueAt
    case .callback(let line): line.dueAt
    }
  }

  private var isLate: Bool {
    switch self {
    case .case(let line): line.late
    case .draft(let line): line.late
    case .callback(let line): line.late
    }
  }

  /// Late drafts first, then late call-backs: nobody knows yet what they are about. Then cases, drafts and call-backs
  /// by their time, as the queue has them.
  static func merged(_ drafts: [DraftLine], _ callbacks: [CallbackLine], _ cases: [CaseLine]) -> [QueueLine] {
    let unknown = drafts.map(QueueLine.draft) + callbacks.map(QueueLine.callback)
    var rest = unknown.filter { !$0.isLate }.sorted { ($0.dueAt ?? .distant) < ($1.dueAt ?? .distant) }[...]
    var lines = unknown.filter(\.isLate)
    for line in cases {
      // What is nobody's and late stands before everything that is in time.
      while !line.late, let first = rest.first, let due = first.dueAt, due < line.dueAt ?? due {
        lines.append(rest.removeFirst())
      }
      lines.append(.case(line))
    }
    return lines + rest
  }
}

extension Instant {
  fileprivate static var distant: Instant { Instant(milliseconds: .max) }
}

/// A draft in the queue: whose it is, since when, and where it stands; its answers are sealed.
struct DraftLine: Encodable {
  let draft: DraftID
  let state = "draft"
  let urgency: Urgency?
  let assignedTo: String
  /// Whether its account has ended: only a supervisor can take it up.
  let orphan: Bool
  let question: String?
  let answered: Int
  let receivedAt: Instant
  let savedAt: Instant
  let dueAt: Instant
  let late: Bool
  private let words: DraftWords
  private let now: Instant

  init(_ draft: CaseStore.Draft, _ session: Session) {
    self.draft = draft.id
    urgency = draft.mark.isDanger ? .emergency : nil
    assignedTo = draft.savedBy
    orphan = draft.isOrphan
    question = draft.mark.question
    answered = draft.mark.answered
    receivedAt = draft.begunAt
    savedAt = draft.savedAt
    dueAt = draft.dueAt
    now = session.stamp.now
    late = draft.dueAt <= now
    words = DraftWords(draft: draft, calendar: session.calendar)
  }

  private enum CodingKeys: CodingKey {
    case draft, state, urgency, assignedTo, orphan, question, answered, receivedAt, savedAt, dueAt
    case late
  }

  /// In JSON; in CSV it fills the columns of a case, with the number `draft-3`.
  static let keys = [
    "draft", "state", "urgency", "assignedTo", "orphan", "question", "answered", "receivedAt",
    "savedAt", "dueAt", "late",
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    let danger = Text(vi: "NGUY HIỂM?", en: "DANGER?")
    let ended = Text(vi: "CHƯA AI", en: "NOBODY")
    return [
      TextTable.Cell(
        Text(vi: "nháp \(draft)", en: "draft \(draft)").inLanguage(language), late ? .alarm : nil),
      TextTable.Cell(
        urgency == nil ? "?" : danger.inLanguage(language), urgency == nil ? nil : .alarm),
      TextTable.Cell(Text(vi: "ghi tiếp", en: "go on").inLanguage(language)),
      TextTable.Cell(
        Remaining.text(dueAt, now: now).inLanguage(language), late ? .alarm : nil),
      TextTable.Cell(Text(vi: "bản nháp", en: "draft").inLanguage(language)),
      TextTable.Cell(orphan ? ended.inLanguage(language) : assignedTo, orphan ? .alarm : nil),
      TextTable.Cell(
        Text(vi: "ở câu: \(words.place.vi)", en: "at: \(words.place.en)").inLanguage(language)),
      TextTable.Cell(words.calendar.written(receivedAt)),
    ]
  }

  var values: [String] {
    [
      "draft-\(draft)", urgency?.rawValue ?? "", "draft", "\(dueAt)", state,
      orphan ? "" : assignedTo,
      question ?? "", "\(receivedAt)",
    ]
  }
}

extension Session {
  /// The calls that somebody who has ended broke off: nobody but a supervisor goes on with them.
  func tellLeftDrafts(_ drafts: [CaseStore.Draft]) {
    guard let first = drafts.first else { return }
    talk(
      Text(
        vi: "\(drafts.count) cuộc gọi ghi dở của \(first.savedBy) còn trong 'hotline queue'. "
          + "Giám sát tiếp tục: 'hotline intake --draft \(first.id)'.",
        en: "\(drafts.count) calls that \(first.savedBy) broke off are in 'hotline queue'. "
          + "A supervisor goes on with 'hotline intake --draft \(first.id)'."))
  }

  /// How somebody goes on with drafts that nobody goes on with.
  func sayHowToGoOn(_ drafts: [DraftLine]) {
    let late = drafts.filter { $0.late && $0.question?.hasPrefix("form.") != true }
    guard let first = late.first else { return }
    talk(
      Text(
        vi: "\(late.count) cuộc gọi ghi dở đã quá hạn. Của mình: 'hotline intake --resume'; "
          + "của người khác, giám sát: 'hotline intake --draft \(first.draft)'.",
        en:
          "\(late.count) calls that were broken off are late. One's own: 'hotline intake --resume'; "
          + "another's, by a supervisor: 'hotline intake --draft \(first.draft)'."))
  }

  /// Referrals that were drafted and nobody sent.
  func sayUnsent(mine: Bool) throws {
    let unsent = try store.unsentReferrals(limit: BoardConversation.most)
      .filter { !mine || $0.summary.assignedTo == stamp.actor }
    guard let first = unsent.first?.summary.number else { return }
    let count = unsent.reduce(0) { $0 + $1.count }
    talk(
      Text(
        vi: "\(count) phiếu chuyển đã soạn chưa gửi, của \(unsent.count) hồ sơ: 'hotline referral draft \(first)'.",
        en: "\(count) drafted referrals, of \(unsent.count) cases, are not sent: 'hotline referral draft \(first)'."))
  }

  /// How somebody makes the calls that are owed.
  func sayWhoIsOwed(_ callbacks: [CallbackLine]) {
    guard let first = callbacks.first else { return }
    talk(
      Text(
        vi:
          "Phải gọi lại \(callbacks.count) người. Đọc cách gọi an toàn trước: 'hotline callback show \(first.callback)'.",
        en:
          "\(callbacks.count) \(callbacks.count == 1 ? "person is" : "people are") owed a call. Read the safe contact first: 'hotline callback show \(first.callback)'."
      )
    )
  }
}
