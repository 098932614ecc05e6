import CaseModel
import CaseStore
import Foundation

/// The intake as a conversation at the terminal: asks only what follows from the answers so far.
///
/// Answers go into the same document that `--from` takes. Nothing that was typed is lost: a fault leads back to its
/// question, a locked log asks for the passphrase, and whatever else stops it, a power cut included, leaves a sealed draft
/// in the log, which `hotline intake --resume` takes up behind the last answer.
struct GuidedIntake {
  let session: Session
  let prompt: Prompt
  private let vocabulary: FormChoices
  private let document: JSONValue
  private let keeper: DraftKeeper
  private let isResumed: Bool

  /// - Parameter receipt: When the call came in, if it is written down later.
  init(_ session: Session, resume: Bool, receipt: Receipt?) throws {
    self.session = session
    prompt = try session.prompt(insteadOf: "--from")
    vocabulary = try FormChoices(session)
    isResumed = resume
    if resume {
      let prompt = prompt
      (keeper, document) = try DraftKeeper.resumed(session) {
        try Self.choose($0, session, prompt)
      }
    } else {
      document = .object((receipt ?? Receipt(at: session.stamp.now, isLate: false)).members)
      keeper = DraftKeeper(session)
      if let newest = try keeper.free().first {
        let time = session.calendar.written(newest.savedAt)
        session.talk(
          Text(
            vi: "Có bản nháp lúc \(time); tiếp tục nó bằng 'hotline intake --resume'.",
            en: "There is a draft of \(time); 'hotline intake --resume' takes it up."))
      }
    }
  }

  private static func choose(
    _ drafts: [CaseStore.Draft], _ session: Session, _ prompt: Prompt
  ) throws -> CaseStore.Draft {
    let choices = drafts.map { draft in
      let time = session.calendar.written(draft.savedAt)
      return Choice("", Text(vi: time, en: time), draft)
    }
    let answer = try prompt.choose(
      Text(vi: "Tiếp tục bản nháp nào? (Enter: mới nhất)", en: "Which draft? (Enter: the newest)"),
      from: choices)
    if case .value(let chosen) = answer { return chosen }
    return drafts[0]
  }

  /// Asks, and records what was answered, for the case that it belongs to if the operator chose one.
  ///
  /// - Parameter record: Takes the answers, the case to link to, the draft that goes with the recording, and the doubts that the
  ///   operator has dispelled.
  func run<Result>(
    linkTo: CaseNumber?, record: (JSONValue, CaseNumber?, Int64?, Set<Fault>) throws -> Result
  ) throws -> Result {
    var form = FormSession(
      prompt: prompt, choices: vocabulary, document: document,
      dates: TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone))
    do {
      var earlier = EarlierContacts(self, chosen: linkTo)
      var index = isResumed ? firstOpen(form.document) : 0
      // After a fault, the questions that have to do with it; nil asks all.
      var mending: Set<String>?
      var confirmed: Set<Fault> = []
      // Signs of danger in what was to be a talk: from its result on, all is asked again, and why no case is wanted.
      var isDangerous = false
      while true {
        try ask(&form, from: index, only: mending, isDangerous: isDangerous, &earlier)
        do {
          return try session.keepingUnlocked {
            try record(form.document, earlier.chosen, keeper.draft, confirmed)
          }
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
      try keep(form.document, after: error)
      throw error
    }
  }

  /// Asks every question from one on, and at last whether to record it.
  private func ask(
    _ form: inout FormSession, from start: Int, only mending: Set<String>?, isDangerous: Bool,
    _ earlier: inout EarlierContacts
  ) throws {
    var index = start
    func isAsked(_ step: IntakeStep) -> Bool {
      step.applies(form.document)
        && mending?.contains(step.documentPath) ?? (!step.isOnlyMended || isDangerous)
    }
    while true {
      let steps = IntakeStep.all(for: form.document)
      guard index < steps.count else {
        switch try prompt.confirm(
          Text(vi: "Ghi báo tin này?", en: "Record this report?"), default: true)
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
      switch try form.ask(step) {
      case .forward: index += 1
      case .back: index = steps[..<index].lastIndex(where: isAsked) ?? 0
      }
      let next = IntakeStep.all(for: form.document).dropFirst(index).first(where: isAsked)
      if step.isKeptBehind, next?.block != step.block { keeper.keepIfPossible(form.document) }
      if step.opensSearch { try earlier.offer(for: form.document) }
    }
  }

  /// Where a draft is taken up: behind the last question that has an answer.
  private func firstOpen(_ document: JSONValue) -> Int {
    let steps = IntakeStep.all(for: document)
    let last = steps.lastIndex { $0.applies(document) && $0.isAnswered(document) }
    return last.map { $0 + 1 } ?? 0
  }

  /// Asks back what can be true and seldom is.
  private func areRight(_ doubts: IntakeDoubts) throws -> Bool {
    for doubt in doubts.doubts { session.talk(doubt.line) }
    let answer = try prompt.confirm(Text(vi: "Vẫn đúng?", en: "Is it right?"), default: false)
    if case .value(true) = answer { return true }
    return false
  }

  /// Says what is wrong; the questions to be asked again.
  private func faulty(_ faults: IntakeFaults, _ document: JSONValue) throws -> Set<String> {
    session.talk(Text(vi: "Chưa ghi được, cần sửa:", en: "Not recorded yet, to mend:"))
    for fault in faults.faults {
      session.talk(
        Text(vi: "  \(fault.path): \(fault.text.vi)", en: "  \(fault.path): \(fault.text.en)"))
    }
    let found = IntakeStep.all(for: document).filter { step in
      step.applies(document) && faults.faults.contains { step.documentPath.hasPrefix($0.path) }
    }
    if found.isEmpty { throw faults }
    return Set(found.map(\.documentPath))
  }

  /// Keeps what was answered, unless somebody who pressed Ctrl-C says no.
  private func keep(_ document: JSONValue, after error: any Error) throws {
    guard case .object(let members) = document, members.count > 1 else { return }
    if let stop = error as? LineEditor.Interrupted, stop.signal == SIGINT,
      case .value(false)? = try? prompt.confirm(
        Text(vi: "Giữ bản nháp?", en: "Keep a draft?"), default: true)
    {
      try keeper.discard()
      return
    }
    try session.keepingUnlocked { try keeper.keep(document) }
    session.talk(
      Text(
        vi: "Đã giữ bản nháp trong sổ. Tiếp tục: 'hotline intake --resume'.",
        en: "Kept as a draft in the log. Go on with 'hotline intake --resume'."))
  }
}
