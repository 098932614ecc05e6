import Base
import CaseModel
import CaseStore
import Foundation

/// The intake as a conversation at the terminal: asks only what follows from the answers so far.
///
/// Answers go into the same document that `--from` takes. Nothing that was typed is lost: a fault leads back to its
/// question, a locked log asks for the passphrase, and whatever else stops it – a closed window, a power cut – leaves a
/// sealed draft with every answer given, which `hotline intake --resume` takes up at the question where it stopped.
struct GuidedIntake {
  let session: Session
  let prompt: Prompt
  let vocabulary: FormChoices
  let document: JSONValue
  let keeper: DraftKeeper
  let resumed: DraftKeeper.Resumed?

  /// Where the conversation stands.
  private struct Place {
    var question: [String]?
    /// Whether what is typed now is the answer to it.
    var isAsked = false
  }

  /// Which draft is taken up.
  enum Resumption {
    case none
    case newest
    case number(DraftID)
  }

  /// - Parameters:
  ///   - session: The open log, and how to speak.
  ///   - resumption: A new call, or the draft that is taken up.
  ///   - receipt: When the call came in, if it is written down later.
  init(_ session: Session, _ resumption: Resumption, receipt: Receipt?) throws {
    self.session = session
    var prompt = try session.prompt(insteadOf: "--from")
    prompt.hasShortcuts = true
    self.prompt = prompt
    vocabulary = try FormChoices(session)
    keeper = DraftKeeper(session, dangers: Set(vocabulary.signs.map(\.code)))
    var number: DraftID?
    switch resumption {
    case .none:
      resumed = nil
      document = .object((receipt ?? Receipt(at: session.stamp.now, isLate: false)).members)
      for draft in try keeper.free() {
        session.talk(DraftWords(draft: draft, calendar: session.calendar).whole)
      }
      if try !keeper.free().isEmpty {
        session.talk(
          Text(
            vi: "Tiếp tục: 'hotline intake --resume'. Đây là cuộc gọi mới.",
            en: "To go on with it: 'hotline intake --resume'. This is a new call."))
      }
      return
    case .newest: break
    case .number(let named): number = named
    }
    let found = try keeper.resume(number) { try Self.choose($0, session, prompt) }
    session.talk(DraftWords(draft: found.draft, calendar: session.calendar).whole)
    resumed = found
    document = found.document
  }

  private static func choose(
    _ drafts: [CaseStore.Draft], _ session: Session, _ prompt: Prompt
  ) throws -> CaseStore.Draft {
    let choices = drafts.map { draft in
      Choice("", DraftWords(draft: draft, calendar: session.calendar).line, draft)
    }
    let answer = try prompt.choose(
      Text(vi: "Tiếp tục bản nháp nào?", en: "Which draft?"), from: choices,
      byDefault: choices.first)
    if case .value(let chosen) = answer { return chosen }
    throw CommandError.cancelled
  }

  /// Has it filled, on the screen where one can be shown, and records what was answered, for the case that the operator
  /// chose, if any.
  ///
  /// - Parameters:
  ///   - linkTo: The case that the contact belongs to; nil opens its own.
  ///   - oneByOne: Whether questions come one by one instead of on a screen.
  ///   - record: Takes the answers, the case to link to, the draft that goes with the recording, and the doubts that
  ///     the operator has dispelled.
  func run<Result>(
    linkTo: CaseNumber?, oneByOne: Bool, record: (JSONValue, CaseNumber?, DraftID?, Set<Fault>) throws -> Result
  ) throws -> (result: Result, calls: [EmergencyCall]) {
    if !oneByOne, let page = session.page() {
      return try onScreen(page, linkTo: linkTo, record: record)
    }
    return try askInTurn(linkTo: linkTo, record: record)
  }

  private func askInTurn<Result>(
    linkTo: CaseNumber?, record: (JSONValue, CaseNumber?, DraftID?, Set<Fault>) throws -> Result
  ) throws -> (result: Result, calls: [EmergencyCall]) {
    // A signal takes effect at a question, never between an answer and its keeping.
    let signals = SignalWatch.begin()
    defer { signals.end() }
    var form = FormSession(
      prompt: prompt, choices: vocabulary, document: document,
      dates: TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone))
    var earlier = EarlierContacts(self, chosen: linkTo ?? resumed?.link)
    var place = Place()
    var advice = AdviceOnTheWay(session)
    do {
      var index = firstOpen(form.document)
      // After a fault, the questions that have to do with it; nil asks all.
      var mending: Set<String>?
      var confirmed: Set<Fault> = []
      // Signs of danger in what was to be a talk: from its result on, all is asked again, and why no case is wanted.
      var isDangerous = false
      while true {
        try ask(&form, from: index, only: mending, isDangerous: isDangerous, &earlier, &place, &advice)
        do {
          let result = try session.keepingUnlocked {
            try record(form.document, earlier.chosen, keeper.draft, confirmed)
          }
          return (result, advice.calls)
        } catch let doubts as IntakeDoubts {
          if try areRight(doubts) {
            confirmed.formUnion(doubts.doubts)
            mending = []
            index = IntakeStep.all(for: form.document).count
          } else {
            mending = try faulty(IntakeFaults(doubts.doubts), form.document)
            index = 0
          }
        } catch let faults as IntakeFaults {
          mending = try faulty(faults, form.document)
          index = 0
          isDangerous = faults.faults.contains { $0.isDangerInTalk }
          if isDangerous,
            let result = IntakeStep.all(for: form.document).firstIndex(where: {
              $0.path == ["result"]
            })
          {
            (mending, index) = (nil, result)
          }
        }
      }
    } catch {
      throw try keep(&form, at: place, link: earlier.chosen, after: error)
    }
  }

  /// Asks every question from one on, and at last whether to record it.
  ///
  /// - Parameter place: Kept up to where it stands.
  private func ask(
    _ form: inout FormSession, from start: Int, only mending: Set<String>?, isDangerous: Bool,
    _ earlier: inout EarlierContacts, _ place: inout Place, _ advice: inout AdviceOnTheWay
  ) throws {
    var index = start
    var section: Text?
    func isAsked(_ step: IntakeStep) -> Bool {
      step.applies(form.document)
        && mending?.contains { step.covers($0) }
          ?? ((!step.isOnlyMended || isDangerous) && !step.isTold(form.document))
    }
    while true {
      let steps = IntakeStep.all(for: form.document)
      guard index < steps.count else {
        for line in advice.summary(form.document) { prompt.say(line) }
        // Typed, not Enter: a key that is held down runs through every other question.
        switch try prompt.confirm(
          Text(vi: "Ghi báo tin này?", en: "Record this report?"), default: nil)
        {
        case .value(true): return
        case .back: index = steps.lastIndex(where: isAsked) ?? 0
        default: throw LineEditor.Interrupted(signal: SIGINT)
        }
        continue
      }
      let step = steps[index]
      guard isAsked(step) else {
        index += 1
        continue
      }
      place = Place(question: step.path, isAsked: true)
      let here = FormSection.of(step, in: form.document) ?? section
      // Where lines are read aloud, the keys that always mean the same are told once a section.
      form.prompt.tellsKeys = !prompt.editor.isPlain || here != section || section == nil
      section = here
      if let script = FirstMinute.script(FormLine(path: step.path)) { prompt.say(script, .good) }
      do {
        switch try form.ask(step) {
        case .forward: index += 1
        case .back: index = steps[..<index].lastIndex(where: isAsked) ?? 0
        }
      } catch let shortcut as Prompt.Shortcut {
        form.keepUnfinished(shortcut.typed, at: step)
        if try take(shortcut.wish, &form, &advice) { index = IntakeStep.all(for: form.document).count }
      }
      advice.tell(form.document, after: step)
      let all = IntakeStep.all(for: form.document)
      place = Place(
        question: all.dropFirst(index).first(where: isAsked)?.path ?? step.path, isAsked: false)
      keeper.keepIfPossible(form.document, at: place.question, link: earlier.chosen)
      if step.opensSearch {
        try earlier.offer(for: form.document)
        keeper.keepIfPossible(form.document, at: place.question, link: earlier.chosen)
      }
    }
  }

  /// Where it begins: with a draft at the question that it stands at, or behind the last that has an answer.
  private func firstOpen(_ document: JSONValue) -> Int {
    guard let resumed else { return 0 }
    let steps = IntakeStep.all(for: document)
    let path = resumed.draft.mark.question?.split(separator: ".").map(String.init)
    if let index = steps.firstIndex(where: { $0.path == path && $0.applies(document) }) {
      return index
    }
    let last = steps.lastIndex { $0.applies(document) && $0.isAnswered(document) }
    return last.map { $0 + 1 } ?? 0
  }

  /// Asks back what can be true and seldom is.
  private func areRight(_ doubts: IntakeDoubts) throws -> Bool {
    for doubt in doubts.doubts { session.talk(doubt.line.indented) }
    let answer = try prompt.confirm(Text(vi: "Vẫn đúng?", en: "Is it right?"), default: false)
    if case .value(true) = answer { return true }
    return false
  }

  /// Says what is wrong; the questions to be asked again.
  private func faulty(_ faults: IntakeFaults, _ document: JSONValue) throws -> Set<String> {
    session.talk(
      faults.faults.listed(below: Text(vi: "Chưa ghi được, cần sửa:", en: "Not recorded yet, to mend:")))
    let found = IntakeStep.all(for: document).filter { step in
      step.applies(document)
        && faults.faults.contains { step.documentPath.hasPrefix($0.path) || step.covers($0.path) }
    }
    if found.isEmpty { throw faults }
    return Set(found.map(\.documentPath))
  }

  /// Keeps what was answered, unless somebody who pressed Ctrl-C says no.
  ///
  /// - Returns: What is to be said of it at the end.
  private func keep(
    _ form: inout FormSession, at place: Place, link: CaseNumber?, after error: any Error
  ) throws -> any Error {
    let unfinished: String? =
      switch error {
      case let stop as LineEditor.Interrupted: stop.unfinished
      case let end as LineEditor.EndOfInput: end.unfinished
      default: nil
      }
    let step = IntakeStep.all(for: form.document).first { $0.path == place.question }
    if let unfinished, place.isAsked, let step { form.keepUnfinished(unfinished, at: step) }
    guard resumed != nil || form.document != document else {
      return error is LineDropped ? IntakeStopped.discarded : error
    }
    if let stop = error as? LineEditor.Interrupted, stop.signal == SIGINT,
      case .value(false)? = try? prompt.confirm(
        Text(vi: "Giữ bản nháp?", en: "Keep a draft?"), default: true)
    {
      try session.keepingUnlocked { try keeper.discard() }
      return IntakeStopped.discarded
    }
    do {
      try session.keepingUnlocked {
        try keeper.keep(
          form.document, at: place.question, link: link, hasStopped: true)
      }
    } catch {
      // What is in the log already is true; only that somebody stopped couldn't be written.
      guard keeper.holds(form.document, link: link) else { throw error }
    }
    guard let draft = keeper.draft else { return error }
    guard unfinished == nil, !(error is LineDropped) else { return IntakeStopped.kept(draft) }
    session.talk(IntakeStopped.kept(draft).text)
    return error
  }
}

/// How an intake ended that somebody stopped: one answer to where it is now.
enum IntakeStopped: Explained, Hashable {
  case kept(DraftID)
  case discarded

  var status: ExitStatus { .interrupted }

  var text: Text {
    switch self {
    case .kept(let draft):
      Text(
        vi: "Chưa ghi thành báo tin. Bản nháp số \(draft) được giữ, niêm phong, trong sổ và trong "
          + "'hotline queue'. Tiếp tục: 'hotline intake --resume'.",
        en: "Not recorded as a report yet. Draft \(draft) is kept, sealed, in the log and in "
          + "'hotline queue'. Go on with 'hotline intake --resume'.")
    case .discarded:
      Text(
        vi: "Đã dừng. Không ghi gì, không giữ bản nháp.",
        en: "Stopped. Nothing was recorded and no draft was kept.")
    }
  }
}
