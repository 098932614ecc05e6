import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// The board at a terminal: it follows the log, rings, and runs the commands that its keys stand for.
///
/// A step is the command that somebody would type, shown before it runs: who works here learns the tool.
final class BoardConversation {
  /// When the terminal's bell rings.
  enum Ring: String, CaseIterable, ExpressibleByArgument {
    case never, late, all
  }

  private let session: Session
  private let page: FormPage
  private let ring: Ring
  private var board: LivingBoard
  private var message: Text?
  private var seen: Int64 = -1
  private var notices: Int?
  private var staleAgencies = 0
  private var looked = Date.distantPast

  /// Milliseconds between two looks whether somebody else changed the log.
  static let pause: Int32 = 500
  /// The most lines it holds.
  static let most = 500

  init(_ session: Session, _ page: FormPage, ring: Ring) {
    self.session = session
    self.page = page
    self.ring = ring
    board = LivingBoard(user: session.stamp.actor, now: session.stampNow.now)
  }

  func run() throws {
    let signals = SignalWatch.begin()
    defer { signals.end() }
    page.open()
    defer { page.close() }
    try look()
    while true {
      draw()
      guard let key = page.key(within: Self.pause) else {
        try look()
        continue
      }
      message = nil
      switch board.press(key) {
      case .nothing: break
      case .redraw: page.forget()
      case .pause: page.pause()
      case .quit: return
      case .newCall: try run(["intake"])
      case .oneLineCall: try oneLineCall()
      case .search: try run(["search"])
      case .notices: try run(["notice", "list"])
      case .shift: try shift()
      case .help: showHelp()
      case .open(let line): try open(line)
      }
    }
  }

  // MARK: Following the log

  /// Reads the log again where somebody changed it, or where time has gone on.
  private func look() throws {
    let version = try session.store.changes()
    let now = session.stampNow.now
    var loud: [BoardLine] = []
    if version != seen || notices == nil {
      seen = version
      loud = board.update(try lines(), now: now)
      let unseen = try session.store.unseenNotices(of: session.stamp.actor)
      if let notices, unseen > notices {
        message = Text(vi: "Có tin báo mới: phím 4.", en: "There is news for you: key 4.")
        if ring == .all { page.terminal.show("\u{7}") }
      }
      notices = unseen
      staleAgencies = try session.store.staleAgencies(on: session.calendar.day(of: now)).count
    } else if Date().timeIntervalSince(looked) > 10 {
      loud = board.tick(now)
    } else {
      return
    }
    looked = Date()
    guard let first = loud.first else { return }
    let (number, label) = (first.number, first.urgency.label)
    message =
      first.isLate(at: now)
      ? Text(vi: "QUÁ HẠN: \(number) (\(label.vi))", en: "LATE NOW: \(number) (\(label.en))")
      : Text(vi: "MỚI: \(number) (\(label.vi))", en: "NEW: \(number) (\(label.en))")
    if ring != .never { page.terminal.show("\u{7}") }
  }

  private func lines() throws -> [BoardLine] {
    let cases = try session.store.queue(CaseStore.Filter(), limit: Self.most, now: session.stampNow.now)
    var names: [PlaceKey: String] = [:]
    for key in Set(cases.compactMap(\.place)) {
      names[key] = try session.store.place(key)?.name.inLanguage(session.language)
    }
    let drafts = try session.store.drafts(limit: Self.most).map { draft in
      BoardLine(
        subject: .draft(draft.id), urgency: draft.mark.isDanger ? .emergency : .soon, isTriaged: false,
        dueAt: draft.dueAt, duty: Text(vi: "cuộc gọi ghi dở", en: "call broken off"),
        assignedTo: draft.isOrphan ? nil : draft.savedBy, place: "", version: draft.mark.answered)
    }
    let owed = try session.store.owedCallbacks(limit: Self.most).compactMap { callback in
      callback.dueAt.map { dueAt in
        BoardLine(
          // Who called and what about, nobody knows: it waits like what is urgent.
          subject: .callback(callback.id), urgency: .urgent, isTriaged: false, dueAt: dueAt,
          duty: Text(name: "\(callback.attempts)/\(callback.atMost)"), assignedTo: nil,
          place: Text(vi: "ĐỌC CÁCH GỌI", en: "READ FIRST").inLanguage(session.language),
          version: callback.attempts)
      }
    }
    let unsent = try session.store.unsentReferrals(limit: Self.most).map { unsent in
      BoardLine(
        subject: .unsent(unsent.summary.number), urgency: unsent.summary.urgency,
        isTriaged: unsent.summary.confirmedUrgency != nil, dueAt: unsent.dueAt,
        duty: Text(vi: "\(unsent.count) phiếu CHƯA GỬI", en: "\(unsent.count) NOT SENT"),
        assignedTo: unsent.summary.assignedTo, place: "", version: unsent.count)
    }
    return drafts + owed + unsent
      + cases.compactMap { summary in
        summary.dueAt.map { dueAt in
          BoardLine(
            subject: .case(summary.number), urgency: summary.urgency,
            isTriaged: summary.confirmedUrgency != nil, dueAt: dueAt,
            duty: summary.duty?.label ?? Text(vi: "", en: ""), assignedTo: summary.assignedTo,
            place: summary.place.flatMap { names[$0] } ?? "", version: summary.version, state: summary.state)
        }
      }
  }

  private func draw() {
    guard !page.isBusy else { return }
    let size = page.terminal.size
    let practice = session.store.log.isPractice ? Text(vi: " · SỔ THỰC HÀNH", en: " · PRACTICE") : Text(vi: "", en: "")
    let (agency, user) = (session.store.log.agency, session.stamp.actor)
    let rows = BoardLayout(
      board: board,
      heading: Text(vi: "HOTLINE \(agency) · \(user)\(practice.vi)", en: "HOTLINE \(agency) · \(user)\(practice.en)"),
      message: message, notices: notices ?? 0, staleAgencies: staleAgencies, calendar: session.calendar,
      language: session.language,
      width: size.columns, height: size.rows, palette: session.talkPalette
    ).rows()
    page.draw(rows, cursor: nil)
  }

  // MARK: Doing something

  /// What can be done with a line; each is a command.
  private func open(_ line: BoardLine) throws {
    switch line.subject {
    case .draft(let id): try run(["intake", "--draft", "\(id)"])
    case .callback(let id): try choose(BoardMenu(of: id))
    case .unsent(let number): try choose(BoardMenu(unsentOf: number))
    case .case(let number): try open(case: number, line)
    }
  }

  private func open(case number: CaseNumber, _ line: BoardLine) throws {
    try choose(BoardMenu(of: number, line, user: session.stamp.actor))
  }

  /// Does the one of several steps that a key is pressed for.
  private func choose(_ menu: BoardMenu) throws {
    let answers = Set(menu.answers.map { Key.scalar($0.key) }).union([.enter])
    guard let key = page.ask(menu.notice, session.language, session.talkPalette, answers: answers),
      let step = menu.step(key)
    else { return }
    switch step.deed {
    case .command(let words): try run(words)
    case .nextOfChildren(let number): try nextOfChildren(number)
    }
  }

  /// What comes next for the children of a case; what can't be read is said below the board.
  private func nextOfChildren(_ number: CaseNumber) throws {
    do {
      let files = try page.aside {
        try session.unlockIfLocked()
        return try session.forPurpose { try session.store.children(of: number, stamp: $0) }
      }
      guard let menu = BoardMenu(next: files.map { ($0.number, $0.path.next) }, of: number) else {
        message = Text(vi: "\(number): không còn bước nào.", en: "\(number): nothing comes next.")
        return
      }
      try choose(menu)
    } catch {
      message = Text(name: Failure(error).shown)
    }
  }

  private func shift() throws {
    try choose(BoardMenu(shiftWaits: try !session.store.shifts(unreadOnly: true, limit: 1).isEmpty))
  }

  private func oneLineCall() throws {
    let kinds = BoardMenu.oneLineCalls
    let notice = FormNotice(
      title: Text(
        vi: "Cuộc gọi không thành ca, hoặc không ai trả lời", en: "A call that is no report, or that nobody answered"),
      lines: kinds.map { Text(vi: "\($0.key)  \($0.label.vi)", en: "\($0.key)  \($0.label.en)") },
      keys: Text(vi: "phím: ghi ngay · Esc: trở lại", en: "key: recorded at once · Esc: back"))
    let answers = Set(kinds.map { Key.scalar($0.key) })
    guard let key = page.ask(notice, session.language, session.talkPalette, answers: answers),
      let kind = kinds.first(where: { Key.scalar($0.key) == key })
    else { return }
    try run(kind.words)
  }

  private func showHelp() {
    let notice = FormNotice(
      title: Text(vi: "Sáu việc thường làm", en: "The six things people do"),
      lines: [
        Text(vi: "1  Có cuộc gọi về một trẻ em: 'hotline intake'", en: "1  A call about a child: 'hotline intake'"),
        Text(
          vi: "2  Im lặng, nhầm số, trêu đùa…: 'hotline call'", en: "2  Silent, wrong number, prank …: 'hotline call'"),
        Text(vi: "3  Tìm theo tên, số điện thoại: 'hotline search'", en: "3  Find by name or phone: 'hotline search'"),
        Text(
          vi: "4  Người khác báo cho bạn: 'hotline notice list'", en: "4  What others tell you: 'hotline notice list'"),
        Text(vi: "5  Giao ca, nhận ca: 'hotline shift'", en: "5  Hand over, take over: 'hotline shift'"),
        Text(vi: "Enter trên một dòng: xem, phân loại, chuyển tuyến…", en: "Enter on a line: show, triage, refer …"),
        Text(
          vi: "▲▲ khẩn cấp  ▲ gấp  ● sớm  ○ thường   ! quá hạn   ? chưa xác nhận",
          en: "▲▲ emergency  ▲ urgent  ● soon  ○ routine   ! late   ? not confirmed"),
        Text(vi: "Mọi lệnh: 'hotline --help'", en: "All commands: 'hotline --help'"),
      ], keys: Text(vi: "phím bất kỳ: trở lại", en: "any key: back"))
    let size = page.terminal.size
    page.forget()
    page.draw(notice.rows(size.columns, size.rows, session.language, session.talkPalette), cursor: nil)
    _ = page.key()
    page.forget()
  }

  /// Runs a command at the terminal as it was before, and waits until what it said is read.
  private func run(_ words: [String]) throws {
    page.aside {
      session.surroundings.talk("\u{1B}[H\u{1B}[2J")
      let line = "$ hotline " + words.joined(separator: " ")
      session.surroundings.talk(session.talkPalette.paint(line, .faint) + "\n")
      do {
        var command = try Hotline.parseAsRoot(words + session.options.inherited)
        try command.run()
      } catch {
        session.surroundings.tell("hotline: " + Failure(error).shown)
      }
      session.surroundings.talk("\n")
      let back = Text(vi: "[Enter: trở lại bảng] ", en: "[Enter: back to the board] ")
      // As the prompt itself: what only stood on the line would be wiped by it.
      _ = try? LineEditor(terminal: page.terminal).readLine(prompt: back.inLanguage(session.language))
    }
    try look()
  }
}

extension LogOptions {
  /// What a command run from the board has to be told to act as this one does.
  var inherited: [String] {
    var words: [String] = []
    if let log { words += ["--log", log] }
    if let `as` { words += ["--as", `as`] }
    if let at { words += ["--at", at] }
    if let lang { words += ["--lang", lang.rawValue] }
    if noColour { words.append("--no-color") }
    return words
  }
}
