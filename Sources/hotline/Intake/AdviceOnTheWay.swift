import Base
import CaseModel
import CaseStore

/// What the answers so far mean, said between two questions as soon as it is new: after the call it helps nobody.
struct AdviceOnTheWay {
  private let session: Session
  private let hints: HintReader
  private let cards: [Card]
  private var said: Set<Text> = []
  private var urgency: Urgency?
  /// The emergency numbers that were called.
  var calls: [EmergencyCall] = []

  init(_ session: Session) {
    self.session = session
    hints = HintReader(session, looks: false)
    cards = (try? session.store.cards(on: session.calendar.day(of: session.stamp.now))) ?? []
  }

  /// Says what is new after an answer.
  mutating func tell(_ document: JSONValue, after step: IntakeStep) {
    guard step.path != ["kind"] else { return }
    let now = hints.hints(for: document, link: nil)
    if let proposed = now.urgency, urgency.map({ proposed > $0 }) ?? (proposed >= .urgent) {
      urgency = proposed
      let numbers = now.numbers.isEmpty ? "" : ": " + now.numbers.joined(separator: ", ")
      say(
        Text(
          vi: "\(proposed.symbol) \(proposed.label.vi)\(numbers)",
          en: "\(proposed.symbol) \(proposed.label.en)\(numbers)"), proposed.emphasis)
    }
    for advice in now.advice where said.insert(advice).inserted {
      say(Text(vi: "→ \(advice.vi)", en: "→ \(advice.en)"), now.urgency?.emphasis)
    }
    let (signs, topics) = (FormSession.codes(document["signs"]), FormSession.codes(document["topics"]))
    for card in cards where card.isCalled(bySigns: signs, topics: topics) && said.insert(card.label).inserted {
      say(
        Text(
          vi: "☞ \(card.label.vi): 'hotline card show \(card.code)'",
          en: "☞ \(card.label.en): 'hotline card show \(card.code)'"), .good)
    }
  }

  /// What is about to be recorded: how much was answered, what the rules make of it, whom to ring.
  func summary(_ document: JSONValue) -> [Text] {
    let now = hints.hints(for: document, link: nil).with(calls, session.calendar)
    let answered = IntakeStep.all(for: document).filter { $0.applies(document) && $0.isAnswered(document) }.count
    return [
      Text(
        vi: "\(answered) câu đã trả lời; câu bỏ trống là chưa biết.",
        en: "\(answered) answers; what is open counts as not known.")
    ]
      + (now.urgency.map {
        [Text(vi: "Đề xuất: \($0.symbol) \($0.label.vi)", en: "Proposed: \($0.symbol) \($0.label.en)")]
      } ?? [])
      + (now.called.isEmpty
        ? []
        : [
          Text(
            vi: "Đã gọi: \(now.called.joined(separator: ", "))", en: "Called: \(now.called.joined(separator: ", "))")
        ])
      + (now.numbers.isEmpty
        ? []
        : [
          Text(
            vi: "GỌI NGAY: \(now.numbers.joined(separator: ", "))",
            en: "CALL NOW: \(now.numbers.joined(separator: ", "))")
        ])
  }

  private func say(_ text: Text, _ emphasis: Palette.Emphasis?) {
    let width = session.surroundings.terminal?.size.columns ?? 80
    for line in Sanitiser.clean(text.inLanguage(session.language), .line).wrapped(to: width - 1) {
      session.surroundings.talk(session.talkPalette.paint(line, emphasis) + "\n")
    }
  }
}

/// The caller is gone, and nothing dangerous was known: the draft waits to be called back.
struct LineDropped: Error {}

extension GuidedIntake {
  /// Does what a key or word asked for in the middle of the questions.
  ///
  /// - Returns: Whether the rest of the questions is left out.
  func take(
    _ wish: Prompt.Shortcut.Wish, _ form: inout FormSession, _ advice: inout AdviceOnTheWay
  ) throws -> Bool {
    switch wish {
    case .record: return true
    case .dropped:
      let answer = try prompt.confirm(
        Text(
          vi: "Máy đứt. Lúc đứt máy có đang nguy hiểm không? (không chắc: c)",
          en: "The line dropped. Was there danger when it did? (unsure: y)"), default: nil)
      switch answer {
      case .value(true):
        form.add(sign: "call-cut-off-in-distress")
        return true
      case .value(false): throw LineDropped()
      default: return false
      }
    case .emergencyCall:
      let dates = TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone)
      let screen = FormScreen(.call, form.document, choices: vocabulary, dates: dates, language: session.language)
      session.talk(
        Text(
          vi: "GỌI 113 BẰNG MÁY KHÁC, giữ máy với người gọi. Đọc cho 113:",
          en: "CALL 113 ON ANOTHER PHONE, keep the caller on the line. Read to 113:"))
      for line in EmergencyScript.lines(screen) { session.talk(line) }
      let answer = try prompt.confirm(Text(vi: "Đã gọi 113?", en: "Was 113 called?"), default: nil)
      if case .value(true) = answer {
        let now = session.stampNow.now
        advice.calls.append(EmergencyCall(number: EmergencyCall.police, at: now))
        form.note(
          EmergencyScript.noted(EmergencyCall.police, at: session.calendar.written(now)).inLanguage(session.language))
      }
      return false
    }
  }
}
