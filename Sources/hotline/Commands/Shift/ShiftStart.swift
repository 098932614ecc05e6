import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Reads what the shift before left, and takes over.
struct ShiftStart: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "start",
      abstract: say(
        vi: "Vào ca: đọc phiếu giao ca và ký nhận.", en: "Start of the shift: read what was left, and take over."),
      discussion: examples("hotline shift start", "hotline shift start --read"))
  }
  @Flag(
    help: ArgumentHelp(
      say(vi: "Đã đọc: ký nhận, không hỏi.", en: "It was read: take over without being asked.")))
  var read = false
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    guard let waiting = try session.store.shifts(unreadOnly: true, limit: 1).first else {
      throw CommandError.noShiftWaits
    }
    let (shift, content) = try session.store.shift(waiting.id, stamp: session.stampNow)
    try session.show(ShiftView(shift, content, session).sheet)
    if !read {
      let answer = try session.prompt(insteadOf: "--read").confirm(
        Text(
          vi: "Đã đọc và nhận ca của \(shift.endedBy)?", en: "Have you read it, and take over from \(shift.endedBy)?"),
        default: nil)
      guard case .value(true) = answer else { throw CommandError.cancelled }
    }
    let taken = try session.keepingUnlocked { try session.store.startShift(shift.id, stamp: session.stampNow) }
    let others = try session.store.shifts(unreadOnly: true, limit: 100).count
    session.talk(
      Text(
        vi: "\(taken.readBy ?? "") đã nhận phiếu giao ca \(shift.id), ghi vào lịch sử."
          + (others > 0 ? " Còn \(others) phiếu cũ chưa ai nhận: 'hotline shift start'." : ""),
        en: "\(taken.readBy ?? "") took over hand-over \(shift.id); the history has it."
          + (others > 0 ? " \(others) older ones were taken by nobody: 'hotline shift start'." : "")))
  }
}

/// Reads a hand-over again.
struct ShiftShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(vi: "Đọc lại một phiếu giao ca.", en: "Read a hand-over again."),
      discussion: examples("hotline shift show 12"))
  }
  @Argument(
    help: ArgumentHelp(say(vi: "Số phiếu (mặc định phiếu mới nhất).", en: "Its number (the newest unless given).")))
  var shift: ShiftID?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let (own, content) = try session.store.shift(shift, stamp: session.stamp)
    try session.show(ShiftView(own, content, session).sheet)
  }
}

/// What a shift left, as its reader sees it: words first, then what runs out, the first first.
struct ShiftView {
  private let shift: Shift
  private let content: Shift.Content
  private let session: Session

  init(_ shift: Shift, _ content: Shift.Content, _ session: Session) {
    self.shift = shift
    self.content = content
    self.session = session
  }

  var sheet: Sheet<ShiftDocument> {
    get throws {
      // What was done since stands there as done: nobody does it twice.
      let open = Set(try session.store.shiftTasks(until: shift.nextUntil).map(\.subjectOfKind))
      let (language, calendar) = (session.language, session.calendar)
      func row(_ vi: String, _ en: String, _ value: String) -> DetailBlock.Row {
        DetailBlock.Row(Text(vi: vi, en: en).inLanguage(language), value)
      }
      let head = [
        row("Phiếu giao ca", "Hand-over", "\(shift.id)"),
        row("Hết ca", "Ended", "\(calendar.written(shift.endedAt)) · \(shift.endedBy)"),
        row("Cho ca đến", "For the shift until", calendar.written(shift.nextUntil)),
        row(
          "Nhận ca", "Taken",
          shift.readBy.map { "\($0) · \(shift.readAt.map(calendar.written) ?? "")" }
            ?? Text(vi: "CHƯA AI NHẬN", en: "BY NOBODY YET").inLanguage(language)),
      ]
      let words = content.words.map { [row("Lời nhắn", "Words", $0)] } ?? []
      let tasks = content.tasks.map { task in
        let isOpen = open.contains(task.subjectOfKind)
        let what = [
          "\(task.kind.label.inLanguage(language)) \(task.subject)", task.urgency?.label.inLanguage(language),
          task.duty?.label.inLanguage(language),
          task.kind == .callback
            ? CallbackLine.readFirst.inLanguage(language)
            : task.user ?? Text(vi: "CHƯA AI", en: "NOBODY").inLanguage(language),
          isOpen ? nil : Text(vi: "đã xong, hoặc hạn đã đổi", en: "done, or due at another time").inLanguage(language),
        ].compactMap(\.self).joined(separator: " · ")
        return DetailBlock.Row(
          calendar.limit(task.dueAt), what, isOpen && task.dueAt <= session.stamp.now ? .alarm : isOpen ? nil : .faint)
      }
      return Sheet(
        document: ShiftDocument(shift, content),
        sections: [
          .init(title: nil, rows: head), .init(title: nil, rows: words),
          .init(
            title: Text(
              vi: "Việc ca sau phải làm (\(tasks.count))", en: "What the next shift must do (\(tasks.count))"),
            rows: tasks.isEmpty
              ? [row("–", "–", Text(vi: "không có việc nào", en: "nothing").inLanguage(language))] : tasks),
        ])
    }
  }
}

extension Shift.Task {
  fileprivate var subjectOfKind: String { "\(kind.rawValue) \(subject) \(dueAt)" }
}

/// A hand-over as programs read it.
struct ShiftDocument: Encodable {
  let shift: ShiftID
  let endedBy: String
  let endedAt: Instant
  let nextUntil: Instant
  let readBy: String?
  let readAt: Instant?
  let words: String?
  let tasks: [Shift.Task]

  init(_ own: Shift, _ content: Shift.Content) {
    shift = own.id
    endedBy = own.endedBy
    endedAt = own.endedAt
    nextUntil = own.nextUntil
    readBy = own.readBy
    readAt = own.readAt
    words = content.words
    tasks = content.tasks
  }
}
