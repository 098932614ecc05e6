import Base
import CaseModel
import CaseStore
import Glibc

/// A form filled on the screen by a person, until it is recorded or they stop.
///
/// After every key, as soon as none follows at once, what stands there is handed over to be kept.
final class FormConversation {
  /// How it ended without being recorded; what stood there is in `document`.
  enum Stop: Error, Hashable {
    case kept
    case discarded
    /// The caller is gone; nothing dangerous was known.
    case dropped
    case signal(Int32)
    case hangUp

    /// How the exit status tells of an end that the machine made; nil where a person stopped.
    var ended: (any Error)? {
      switch self {
      case .signal(let number): LineEditor.Interrupted(signal: number)
      case .hangUp: LineEditor.EndOfInput()
      case .kept, .discarded, .dropped: nil
      }
    }
  }

  private let session: Session
  private let page: FormPage
  private let heading: () -> Text
  private let keep: (JSONValue, [String], CaseNumber?) -> Void
  private let hints: (JSONValue, CaseNumber?) -> FormHints
  private let cases: () -> [CaseNumber]
  private var screen: FormScreen
  private(set) var link: CaseNumber?
  /// The emergency numbers that were called, in their order.
  private(set) var calls: [EmergencyCall] = []

  /// Milliseconds without a key after which what was typed is kept.
  static let pause: Int32 = 250

  init(
    _ session: Session, _ page: FormPage, _ screen: FormScreen, link: CaseNumber? = nil,
    heading: @escaping () -> Text, keep: @escaping (JSONValue, [String], CaseNumber?) -> Void
  ) {
    self.session = session
    self.page = page
    self.screen = screen
    self.link = link
    self.heading = heading
    self.keep = keep
    if case .work(let layout) = screen.form.matter {
      hints = { document, _ in WorkHints.of(layout.form, document) }
      cases = { [] }
    } else if !screen.form.isCall {
      // A correction at a desk: nobody is to be rung, and the earlier call is the case itself.
      let reader = HintReader(session, looks: false)
      hints = { reader.hints(for: $0, link: $1).ofCorrection }
      cases = { [] }
    } else {
      let reader = HintReader(session)
      hints = { reader.hints(for: $0, link: $1) }
      cases = { reader.cases }
    }
  }

  var document: JSONValue { screen.current }
  var place: [String] { screen.focus.path }

  /// - Parameter submit: Records what is answered; with what was asked back and is right.
  func run<Result>(
    submit: (JSONValue, CaseNumber?, Set<Fault>) throws -> Result
  ) throws -> Result {
    page.open()
    defer { page.close() }
    var confirmed: Set<Fault> = []
    var kept = screen.current
    while true {
      if !page.isBusy { draw() }
      guard let key = page.key(within: screen.current == kept ? -1 : Self.pause) else {
        keep(screen.current, place, link)
        kept = screen.current
        continue
      }
      switch screen.press(key) {
      case .nothing: break
      case .answered:
        keep(screen.current, place, link)
        kept = screen.current
      case .redraw: page.forget()
      case .link: chooseLink()
      case .emergencyCall: callEmergency()
      case .record where agreesToRecord():
        if let result = try attempt(submit, &confirmed) { return result }
      case .record: break
      case .dropped:
        guard try isInDanger() else { break }
        screen.add(sign: "call-cut-off-in-distress")
        screen.noteUnread()
        if let result = try attempt(submit, &confirmed) { return result }
      case .stop: try stop()
      case .hangUp: throw Stop.hangUp
      case .signal(SIGTSTP): page.pause()
      case .signal(let number) where SignalWatch.ending.contains(number): throw Stop.signal(number)
      case .signal: break
      }
    }
  }

  private func draw() {
    let size = page.terminal.size
    let drawn = ScreenLayout(
      screen: screen, hints: hints(screen.document, link).with(calls, session.calendar), heading: heading(),
      width: size.columns, height: size.rows, palette: session.talkPalette
    ).drawn()
    page.draw(drawn.rows, cursor: drawn.cursor)
  }

  private func ask(_ notice: FormNotice, _ answers: Set<Key>) -> Key? {
    page.ask(notice, session.language, session.talkPalette, answers: answers)
  }

  // MARK: Recording

  private func agreesToRecord() -> Bool {
    let answered = screen.lines.filter { !screen.shown($0).isEmpty }.count
    let hints = hints(screen.document, link)
    let unread = screen.unreadLines
    // Only a report has remarks.
    let notesUnread = !unread.isEmpty && screen.lines.contains { $0.path == ["story", "remarks"] }
    let keys =
      notesUnread
      ? Text(
        vi: "c, F2: GHI, bỏ chữ chưa hiểu · g: GHI, chép chúng vào ghi chú · k, Esc: viết tiếp",
        en: "y, F2: RECORD without them · r: RECORD, copy them to the remarks · n, Esc: go on writing")
      : Text(vi: "F2 lần nữa, hoặc c: GHI · k, Esc: viết tiếp", en: "F2 again, or y: RECORD · n, Esc: go on writing")
    let notice = FormNotice(
      title: screen.form.recordQuestion,
      lines: [
        Text(
          vi: "\(answered) câu đã trả lời; câu bỏ trống là chưa biết.",
          en: "\(answered) answers; what is open counts as not known.")
      ]
        + (hints.urgency.map {
          [Text(vi: "Đề xuất: \($0.symbol) \($0.label.vi)", en: "Proposed: \($0.symbol) \($0.label.en)")]
        } ?? [])
        + hints.advice.map { Text(vi: "→ " + $0.vi, en: "→ " + $0.en) }
        + hints.earlier.map { Text(vi: "Có cuộc gọi trước: " + $0.vi, en: "Earlier: " + $0.en) }
        + unread.map { line, text in
          let label = screen.form.label(of: line)
          return Text(
            vi: "CHƯA HIỂU, bỏ ra: \(label.vi): \(text)", en: "NOT UNDERSTOOD, left out: \(label.en): \(text)")
        },
      keys: keys)
    let answers = Key.yes.union(Key.no).union([.function(2), .control("r")]).union(notesUnread ? Key.note : [])
    guard let key = ask(notice, answers) else { return false }
    if Key.note.contains(key) { screen.noteUnread() }
    return !Key.no.contains(key)
  }

  /// Records it; nil where something is to be mended first, and then the form stands there.
  private func attempt<Result>(
    _ submit: (JSONValue, CaseNumber?, Set<Fault>) throws -> Result, _ confirmed: inout Set<Fault>
  ) throws -> Result? {
    while true {
      page.close()
      defer { page.open() }
      do {
        return try session.keepingUnlocked { try submit(screen.document, link, confirmed) }
      } catch let doubts as IntakeDoubts {
        page.open()
        let notice = FormNotice(
          title: Text(vi: "Vẫn đúng?", en: "Is it right?"), lines: doubts.doubts.map(\.line),
          keys: Text(vi: "c: đúng, ghi · k, Esc: sửa", en: "y: it is, record · n, Esc: mend it"), emphasis: .warning)
        guard let key = ask(notice, Key.yes.union(Key.no)), Key.yes.contains(key) else {
          show(doubts.doubts)
          return nil
        }
        confirmed.formUnion(doubts.doubts)
      } catch let faults as IntakeFaults {
        show(faults.faults)
        return nil
      }
    }
  }

  /// Goes to the first line that is wrong, and says what is.
  private func show(_ faults: [Fault]) {
    if faults.contains(where: \.isDangerInTalk) { screen.isDangerous = true }
    let found = faults.lazy.compactMap { fault in self.screen.line(nearest: fault.keys).map { ($0, fault) } }.first
    if let (line, _) = found { screen.go(to: line) }
    screen.message = (found?.1 ?? faults.first).map {
      Text(vi: "Chưa ghi được: \($0.text.vi)", en: "Not recorded yet: \($0.text.en)")
    }
  }

  // MARK: The line drops

  /// Whether it was dangerous when the line broke: then it is recorded at once, as a case with its clocks.
  private func isInDanger() throws -> Bool {
    let phone = screen.shown(FormLine(path: ["caller", "phone"]))
    let contact =
      (try? screen.document["caller"]?["contact"]?.decoded(as: Report.SafeContact.self)) ?? .unasked
    let notice = FormNotice(
      title: Text(
        vi: "MÁY ĐỨT. Lúc đứt máy có đang nguy hiểm không?", en: "THE LINE DROPPED. Was there danger when it did?"),
      lines: phone.isEmpty
        ? [Text(vi: "Chưa có số gọi lại.", en: "There is no number to call back.")]
        : contact.lines.map(\.sentence) + [Text(vi: "Số gọi lại: \(phone)", en: "Number to call back: \(phone)")],
      keys: Text(
        vi:
          "c: có, hay không chắc – ghi thành hồ sơ ngay\nk: không – giữ bản nháp, đứng trong hàng chờ để gọi lại\nEsc: máy chưa đứt",
        en:
          "y: yes, or unsure – recorded as a case at once\nn: no – the draft stays in the queue, to be called back\nEsc: it hasn't dropped"
      ),
      emphasis: .alarm)
    guard let key = ask(notice, Key.yes.union(Key.no)) else { return false }
    if Key.no.contains(key) { throw Stop.dropped }
    return true
  }

  private func stop() throws {
    let notice = FormNotice(
      title: Text(vi: "Dừng ở đây?", en: "Stop here?"),
      keys: Text(
        vi: "Enter, c: dừng, giữ bản nháp · k: dừng, bỏ hết · Esc: viết tiếp",
        en: "Enter, y: stop, keep the draft · n: stop, throw it away · Esc: go on"))
    guard let key = ask(notice, Key.yes.union(Key.no).union([.enter])) else { return }
    throw Key.no.contains(key) ? Stop.discarded : Stop.kept
  }

  // MARK: 113

  /// What to say to 113 and to the other numbers that are to be called; of each that was, the form says so.
  private func callEmergency() {
    let hints = hints(screen.document, link).with(calls, session.calendar)
    let called = calls.map(\.number)
    let numbers = ([EmergencyCall.police] + hints.numbers.filter { $0 != EmergencyCall.police })
      .filter { !called.contains($0) }.prefix(9)
    guard !numbers.isEmpty else {
      screen.message = Text(
        vi: "Đã gọi \(hints.called.joined(separator: ", ")).", en: "Called: \(hints.called.joined(separator: ", ")).")
      return
    }
    let keys = zip(1..., numbers).map { "\($0): đã gọi \($1)" }.joined(separator: " · ")
    let englishKeys = zip(1..., numbers).map { "\($0): called \($1)" }.joined(separator: " · ")
    let notice = FormNotice(
      title: Text(
        vi: "GỌI \(numbers.joined(separator: ", ")) BẰNG MÁY KHÁC. Giữ máy với người gọi.",
        en: "CALL \(numbers.joined(separator: ", ")) ON ANOTHER PHONE. Keep the caller on the line."),
      lines: [Text(vi: "Đọc cho \(numbers[0]):", en: "Read to \(numbers[0]):")] + EmergencyScript.lines(screen)
        + hints.advice.map { Text(vi: "→ " + $0.vi, en: "→ " + $0.en) },
      keys: numbers.count == 1
        ? Text(vi: "c: ĐÃ GỌI được · k, Esc: chưa gọi, trở lại", en: "y: I HAVE CALLED · n, Esc: not yet, back")
        : Text(
          vi: "\(keys) · c: đã gọi cả \(numbers.count) · k, Esc: chưa gọi, trở lại",
          en: "\(englishKeys) · y: called all \(numbers.count) · n, Esc: not yet, back"),
      emphasis: .alarm)
    let digits = (1...numbers.count).compactMap { Unicode.Scalar("\($0)").map(Key.scalar) }
    guard let key = ask(notice, Key.yes.union(Key.no).union(digits)), !Key.no.contains(key) else { return }
    let now = session.stampNow.now
    let done = digits.firstIndex(of: key).map { [numbers[numbers.startIndex + $0]] } ?? Array(numbers)
    for number in done {
      calls.append(EmergencyCall(number: number, at: now))
      screen.note(EmergencyScript.noted(number, at: session.calendar.written(now)).inLanguage(session.language))
    }
    let list = done.joined(separator: ", ")
    screen.message = Text(
      vi: "Đã ghi: gọi \(list). Tiếp tục nghe người gọi.", en: "Noted: called \(list). Go on with the caller.")
  }

  // MARK: Earlier contacts

  private func chooseLink() {
    if link != nil {
      link = nil
      return
    }
    let cases = Array(cases().prefix(9))
    guard !cases.isEmpty else {
      screen.message = Text(
        vi: "Chưa thấy cuộc gọi trước nào có hồ sơ.", en: "No earlier contact with a case was found.")
      return
    }
    guard cases.count > 1 else {
      link = cases[0]
      return
    }
    let lines = zip(1..., cases).map { number, case_ in Text(vi: "\(number)  \(case_)", en: "\(number)  \(case_)") }
    let notice = FormNotice(
      title: Text(vi: "Gắn vào hồ sơ nào?", en: "Link to which case?"), lines: lines,
      keys: Text(vi: "số: gắn · Esc: hồ sơ mới", en: "number: link · Esc: a new case"))
    let digits = (1...cases.count).compactMap { Unicode.Scalar("\($0)").map(Key.scalar) }
    guard let key = ask(notice, Set(digits)), let index = digits.firstIndex(of: key) else { return }
    link = cases[index]
  }
}

/// What is read out to an emergency number: where, what, who, how to call back. Names are left out.
enum EmergencyScript {
  /// What the remarks say of it.
  static func noted(_ number: String, at time: String) -> Text {
    Text(vi: "Đã gọi \(number) lúc \(time).", en: "\(number) was called at \(time).")
  }

  static func lines(_ screen: FormScreen) -> [Text] {
    func said(_ keys: [String]) -> String {
      keys.map {
        screen.shown(
          FormLine(path: $0.split(separator: ".").map(String.init), kind: $0.hasSuffix(".age") ? .age : .field))
      }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let now = said(["children.0.now.place", "children.0.now.village", "children.0.now.address"])
    let incident = said(["incident.place", "incident.village", "incident.address"])
    let unknown = Text(vi: "chưa hỏi được", en: "not asked yet").inLanguage(screen.language)
    let rows: [(vi: String, en: String, String)] = [
      ("Ở đâu", "Where", now.isEmpty ? incident : now),
      ("Chuyện gì", "What", said(["signs", "topics"])),
      ("Trẻ", "Child", said(["children.0.sex", "children.0.age"])),
      ("Số gọi lại", "Call back", said(["caller.phone"])),
    ]
    return rows.map { row in
      let value = row.2.isEmpty ? unknown : row.2
      return Text(vi: "  \(row.vi): \(value)", en: "  \(row.en): \(value)")
    }
  }
}
