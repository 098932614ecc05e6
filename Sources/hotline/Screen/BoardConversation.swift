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
    return drafts + owed
      + cases.compactMap { summary in
        summary.dueAt.map { dueAt in
          BoardLine(
            subject: .case(summary.number), urgency: summary.urgency,
            isTriaged: summary.confirmedUrgency != nil, dueAt: dueAt,
            duty: summary.duty?.label ?? Text(vi: "", en: ""), assignedTo: summary.assignedTo,
            place: summary.place.flatMap { names[$0] } ?? "", version: summary.version)
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
    case .callback(let id): try open(callback: id)
    case .case(let number): try open(case: number, line)
    }
  }

  private typealias Step = (key: Unicode.Scalar, text: Text, words: [String])

  private func open(callback id: CallbackID) throws {
    try choose(
      Text(vi: "Gọi lại \(id)", en: "Call-back \(id)"),
      [
        (
          "1", Text(vi: "cách gọi an toàn, rồi số", en: "how to call safely, then the number"),
          ["callback", "show", "\(id)"]
        ),
        ("2", Text(vi: "ghi kết quả gọi", en: "record an attempt"), ["callback", "attempt", "\(id)"]),
        ("3", Text(vi: "thôi gọi, nêu lý do", en: "give it up, with the reason"), ["callback", "end", "\(id)"]),
      ])
  }

  private func open(case number: CaseNumber, _ line: BoardLine) throws {
    let n = number.description
    let steps: [Step] = [
      ("1", Text(vi: "xem hồ sơ", en: "show the case"), ["case", "show", n]),
      ("2", Text(vi: "xác nhận mức khẩn", en: "confirm the urgency"), ["case", "triage", n]),
      ("3", Text(vi: "tôi nhận lo", en: "I take it"), ["case", "assign", n, "--to", session.stamp.actor]),
      ("4", Text(vi: "chuyển tuyến theo luật", en: "refer as the law wants"), ["referral", "draft", n]),
      ("5", Text(vi: "bắt đầu xử lý", en: "start work"), ["case", "start", n]),
      ("6", Text(vi: "ghi chú", en: "take a note"), ["case", "note", n]),
      ("7", Text(vi: "các phiếu chuyển", en: "its referrals"), ["referral", "list", n]),
      ("8", Text(vi: "lịch sử", en: "its history"), ["case", "history", n]),
    ]
    try choose(
      Text(
        vi: "\(n) · \(line.urgency.symbol) \(line.urgency.label.vi) · \(line.place)",
        en: "\(n) · \(line.urgency.symbol) \(line.urgency.label.en) · \(line.place)"), steps)
  }

  /// Runs the one of several commands that a key is pressed for; Enter is the first, unless another is likelier.
  private func choose(_ title: Text, _ steps: [Step], first: Int = 0) throws {
    let notice = FormNotice(
      title: title,
      lines: steps.map { step in
        let command = "hotline " + step.words.joined(separator: " ")
        return Text(
          vi: "\(step.key)  \(step.text.vi)   (\(command))", en: "\(step.key)  \(step.text.en)   (\(command))")
      },
      keys: Text(vi: "số: làm · Enter: xem · Esc: trở lại", en: "number: do it · Enter: show · Esc: back"))
    let answers = Set(steps.map { Key.scalar($0.key) }).union([.enter])
    guard let key = page.ask(notice, session.language, session.talkPalette, answers: answers) else { return }
    let step = steps.first { Key.scalar($0.key) == key } ?? steps[first]
    try run(step.words)
  }

  /// Takes over what the shift before left; how it stands where nothing waits.
  private func shift() throws {
    let waits = try !session.store.shifts(unreadOnly: true, limit: 1).isEmpty
    try choose(
      Text(vi: "Ca trực", en: "Shift"),
      [
        ("1", Text(vi: "tình hình lúc này", en: "how it stands now"), ["status"]),
        ("2", Text(vi: "nhận ca: đọc phiếu giao ca", en: "take over: read what was left"), ["shift", "start"]),
        ("3", Text(vi: "giao ca: để lại việc cho ca sau", en: "hand over to the next shift"), ["shift", "end"]),
        ("4", Text(vi: "lịch trực", en: "the roster"), ["shift", "roster"]),
      ], first: waits ? 1 : 0)
  }

  private func oneLineCall() throws {
    let kinds =
      ContactKind.oneLine.prefix(10).map { (code: $0.rawValue, label: $0.label) }
      + UnansweredCall.Ending.allCases.map { (code: $0.rawValue, label: $0.label) }
    let keys: [Unicode.Scalar] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "n", "d"]
    let notice = FormNotice(
      title: Text(
        vi: "Cuộc gọi không thành ca, hoặc không ai trả lời", en: "A call that is no report, or that nobody answered"),
      lines: zip(keys, kinds).map { Text(vi: "\($0)  \($1.label.vi)", en: "\($0)  \($1.label.en)") },
      keys: Text(vi: "phím: ghi ngay · Esc: trở lại", en: "key: recorded at once · Esc: back"))
    let answers = Set(keys.prefix(kinds.count).map { Key.scalar($0) })
    guard let key = page.ask(notice, session.language, session.talkPalette, answers: answers),
      let index = keys.firstIndex(where: { Key.scalar($0) == key })
    else { return }
    try run(["call", kinds[index].code])
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
        session.surroundings.tell("hotline: " + Failure(error).text)
      }
      session.surroundings.talk(
        "\n" + Text(vi: "[Enter: trở lại bảng]", en: "[Enter: back to the board]").inLanguage(session.language))
      _ = try? LineEditor(terminal: page.terminal).readLine(prompt: "")
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
