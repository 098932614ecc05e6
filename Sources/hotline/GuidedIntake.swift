import CaseModel
import CaseStore
import Foundation

/// The intake as a conversation at the terminal: asks only what follows from the answers so far.
///
/// Answers go into the same document that `--from` takes. Ctrl-C, a closed window or a broken line keep it as a sealed
/// draft in the log; `hotline intake --resume` takes it up behind the last answer.
struct GuidedIntake {
  private let session: Session
  private let prompt: Prompt
  private let vocabulary: FormChoices
  private let document: JSONValue
  private let isResumed: Bool

  init(_ session: Session, resume: Bool) throws {
    self.session = session
    prompt = try session.prompt(insteadOf: "--from")
    vocabulary = try FormChoices(session)
    isResumed = resume
    if resume {
      document = try session.store.draft(stamp: session.stamp).document
    } else {
      document = .object(["receivedAt": .string("\(session.stamp.now)")])
      if let savedAt = try session.store.draftSavedAt(by: session.stamp.actor) {
        let time = session.calendar.written(savedAt)
        session.talk(
          Text(
            vi:
              "Có bản nháp lúc \(time): 'hotline intake --resume'. Báo tin mới mà dừng giữa chừng sẽ thay bản nháp ấy.",
            en:
              "There is a draft of \(time): 'hotline intake --resume'. A new report that is interrupted "
              + "replaces it."))
      }
    }
  }

  /// Asks, and returns the document and the case that it belongs to, if the operator chose one.
  func run(linkTo: CaseNumber?) throws -> (JSONValue, CaseNumber?) {
    var form = FormSession(
      prompt: prompt, choices: vocabulary, document: document, calendar: session.calendar)
    do {
      var chosen = linkTo
      var index = isResumed ? firstOpen(form.document) : 0
      while true {
        let steps = IntakeStep.all(for: form.document)
        guard index < steps.count else { break }
        let step = steps[index]
        guard step.applies(form.document) else {
          index += 1
          continue
        }
        switch try form.ask(step) {
        case .forward: index += 1
        case .back: index = steps[..<index].lastIndex { $0.applies(form.document) } ?? 0
        }
        if step.opensSearch, chosen == nil { chosen = try offerEarlier(form.document) }
      }
      let send = try prompt.confirm(
        Text(vi: "Ghi báo tin này?", en: "Record this report?"), default: true)
      guard case .value(true) = send else { throw LineEditor.Interrupted(signal: SIGINT) }
      return (form.document, chosen)
    } catch let stop where stop is LineEditor.Interrupted || stop is LineEditor.EndOfInput {
      try keep(form.document)
      throw stop
    }
  }

  /// Where a draft is taken up: behind the last question that has an answer.
  private func firstOpen(_ document: JSONValue) -> Int {
    let steps = IntakeStep.all(for: document)
    let last = steps.lastIndex { $0.applies(document) && $0.isAnswered(document) }
    return last.map { $0 + 1 } ?? 0
  }

  /// Shows earlier contacts by phone and by name before a new case is opened.
  private func offerEarlier(_ document: JSONValue) throws -> CaseNumber? {
    var names: [String] = []
    if case .array(let children)? = document["children"] {
      for child in children {
        for key in ["name", "otherNames"] {
          if case .string(let name)? = child[key] { names.append(name) }
        }
      }
    }
    var phones: [String] = []
    if case .string(let phone)? = document["caller"]?["phone"] { phones = [phone] }
    let hits = try session.store.similar(names: names, phones: phones, stamp: session.stamp)
    var seen: Set<CaseNumber> = []
    let choices = hits.compactMap { hit -> Choice<CaseNumber>? in
      guard let number = hit.number, seen.insert(number).inserted else { return nil }
      let why = [
        hit.sameName ? Text(vi: "trùng tên", en: "same name") : nil,
        hit.samePhone ? Text(vi: "trùng số gọi", en: "same phone") : nil,
      ].compactMap(\.self)
      let time = session.calendar.written(hit.receivedAt)
      return Choice(
        number.description,
        Text(
          vi: "\(number) · \(time) · \(why.map(\.vi).joined(separator: ", "))",
          en: "\(number) · \(time) · \(why.map(\.en).joined(separator: ", "))"), number)
    }
    guard !choices.isEmpty else { return nil }
    let answer = try prompt.choose(
      Text(
        vi: "Có thể đã có hồ sơ về trẻ này. Gắn vào hồ sơ nào? (Enter: hồ sơ mới)",
        en: "There may be a case about this child. Link to which? (Enter: a new case)"),
      from: choices)
    if case .value(let number) = answer { return number }
    return nil
  }

  private func keep(_ document: JSONValue) throws {
    guard case .object(let members) = document, members.count > 1 else { return }
    try session.store.saveDraft(document, stamp: session.stamp)
    session.talk(
      Text(
        vi: "Đã giữ bản nháp trong sổ. Tiếp tục: 'hotline intake --resume'.",
        en: "Kept as a draft in the log. Go on with 'hotline intake --resume'."))
  }
}
