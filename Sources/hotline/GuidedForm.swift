import Base
import CaseModel
import CaseStore
import Foundation

/// A form of a child as a conversation at the terminal: one question after the other, in the form's order.
///
/// Every answer is kept at once in a sealed draft; whatever ends the conversation, the same command goes on with it.
struct GuidedForm {
  let session: Session
  private let layout: FormLayout
  private let copy: CaseStore.FormCopy
  private let prompt: Prompt
  private let keeper: DraftKeeper
  private let dates: TimeReading

  /// A question: where its answer goes, and what stands before it.
  private struct Question {
    let item: FormItem
    let path: [String]
    let title: Text
  }

  init(_ session: Session, _ layout: FormLayout, _ copy: CaseStore.FormCopy) throws {
    self.session = session
    self.layout = layout
    self.copy = copy
    prompt = try session.prompt(insteadOf: "--from")
    keeper = DraftKeeper(session, dangers: [])
    dates = TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone)
  }

  /// How the question of a form's draft begins, by which the draft is known without being opened: form, case, child.
  static func mark(_ form: WorkForm, _ child: ChildNumber) -> [String] {
    ["form", form.rawValue, child.number.description.filter(\.isNumber), "c\(child.position)"]
  }

  func run(_ record: (JSONValue, DraftID?) throws -> Void) throws {
    let signals = SignalWatch.begin()
    defer { signals.end() }
    let mark = Self.mark(layout.form, copy.child)
    var document = copy.answers
    var index = 0
    if let draft = try keeper.free(for: mark).first {
      let resumed = try keeper.resume(draft.id) { $0[0] }
      document = resumed.document
      let path = Array((draft.mark.question?.split(separator: ".").map(String.init) ?? []).dropFirst(mark.count))
      index = questions(document).firstIndex { $0.path == path } ?? 0
      session.talk(Text(vi: "Tiếp tục bản nháp số \(draft.id).", en: "Going on with draft \(draft.id)."))
    }
    do {
      while true {
        try ask(&document, from: &index, mark)
        do {
          return try record(document, keeper.draft)
        } catch let faults as IntakeFaults {
          session.talk(
            faults.faults.listed(below: Text(vi: "Chưa ghi được, cần sửa:", en: "Not recorded yet, to mend:")))
          index = 0
        }
      }
    } catch {
      guard document != copy.answers || keeper.draft != nil else { throw error }
      try? keeper.keep(document, at: mark + path(at: index, in: document), link: nil, hasStopped: true)
      if let draft = keeper.draft {
        session.talk(
          Text(
            vi: "Chưa ghi. Bản nháp số \(draft) được giữ, niêm phong; gõ lại lệnh này để tiếp tục.",
            en: "Not recorded yet. Draft \(draft) is kept, sealed; the same command goes on with it."))
      }
      throw error
    }
  }

  private func path(at index: Int, in document: JSONValue) -> [String] {
    let all = questions(document)
    return all.indices.contains(index) ? all[index].path : []
  }

  /// Asks from one question on, and at last whether to record it.
  private func ask(_ document: inout JSONValue, from index: inout Int, _ mark: [String]) throws {
    while true {
      let all = questions(document)
      guard index < all.count else {
        switch try prompt.confirm(Text(vi: "Ghi mẫu này?", en: "Record this form?"), default: nil) {
        case .value(true): return
        case .back: index = max(0, all.count - 1)
        default: throw LineEditor.Interrupted(signal: SIGINT)
        }
        continue
      }
      let question = all[index]
      switch try answer(question, document.value(at: question.path)) {
      case .value(let value):
        document = document.setting(question.path, to: value)
        index += 1
      case .skipped:
        if document.value(at: question.path) != nil { document = document.setting(question.path, to: nil) }
        index += 1
      case .back(let value):
        if let value { document = document.setting(question.path, to: value) }
        index = max(0, index - 1)
      }
      keeper.keepIfPossible(document, at: mark + path(at: index, in: document), link: nil)
    }
  }

  /// Those of a section that repeats, for each entry there is; how many there are is asked first.
  private func questions(_ document: JSONValue) -> [Question] {
    layout.sections.flatMap { section -> [Question] in
      let own = layout.questions(of: section)
      guard section.kind == .list else {
        return own.map { Question(item: $0, path: $0.path, title: title(section, $0, nil)) }
      }
      let count = document.count(of: section.code)
      return [Question(item: section, path: [section.code], title: section.label)]
        + (0..<count).flatMap { entry in
          own.map {
            Question(item: $0, path: [section.code, "\(entry)", $0.path.last ?? ""], title: title(section, $0, entry))
          }
        }
    }
  }

  private func title(_ section: FormItem, _ item: FormItem, _ entry: Int?) -> Text {
    let place = entry.map { " \($0 + 1)" } ?? ""
    return Text(
      vi: "\(section.label.vi)\(place) · \(item.label.vi)", en: "\(section.label.en)\(place) · \(item.label.en)")
  }

  private func answer(_ question: Question, _ stands: JSONValue?) throws -> Prompt.Answer<JSONValue> {
    let help = Text(
      vi: "\(Citation(question.item.source).text.vi); \(question.item.sureness.label.vi).",
      en: "\(Citation(question.item.source).text.en); \(question.item.sureness.label.en).")
    let start =
      switch stands {
      case .string(let text)?: text
      case .number(let number)?: "\(Int(number))"
      default: ""
      }
    switch question.item.kind {
    case .section: return .skipped
    case .list:
      var present: [JSONValue] = []
      if case .array(let entries)? = stands { present = entries }
      let stood = present
      let ask = Text(vi: "\(question.title.vi): bao nhiêu mục?", en: "\(question.title.en): how many?")
      return try prompt.ask(ask, help: help, initial: present.isEmpty ? "" : "\(present.count)") { line in
        guard let count = Int(line), (0...40).contains(count) else {
          throw Prompt.Unacceptable(expected: Fault(path: "", problem: .outOfRange(0...40)).text)
        }
        return .array((0..<count).map { stood.indices.contains($0) ? stood[$0] : JSONValue.object([:]) })
      }
    case .words:
      switch try prompt.askText(question.title, help: help, initial: start) {
      case .value(let text): return .value(.string(text))
      case .skipped: return .skipped
      case .back(let text): return .back(text.map { .string($0) })
      }
    case .line:
      return try prompt.ask(question.title, help: help, initial: start, isEdited: true) { .string($0) }
    case .level: return try choose(Level.self, question, help, start)
    case .answer: return try choose(Answer.self, question, help, start)
    case .measure: return try choose(Measure.self, question, help, start)
    case .ground: return try choose(SeparationGround.self, question, help, start)
    case .placing: return try choose(Placing.self, question, help, start)
    case .date:
      return try prompt.ask(question.title, help: help, initial: start) { line in
        guard let date = dates.readDate(line) ?? PartialDate(line, in: session.calendar) else {
          throw Prompt.Unacceptable(expected: PromptText.dateExamples)
        }
        return .string(date.description)
      }
    case .number:
      return try prompt.ask(question.title, help: help, initial: start) { line in
        guard let number = Int(line.filter { $0 != "." && $0 != " " }), (0...2_000_000_000).contains(number) else {
          throw Prompt.Unacceptable(expected: Fault(path: "", problem: .outOfRange(0...2_000_000_000)).text)
        }
        return .number(Double(number))
      }
    }
  }

  private func choose<Code>(
    _ type: Code.Type, _ question: Question, _ help: Text, _ start: String
  ) throws -> Prompt.Answer<JSONValue> where Code: CaseIterable & RawRepresentable<String> & Labelled {
    let aliases = ["yes": ["c", "y"], "no": ["k", "n"], "unknown": ["kb", "u"]]
    let choices = type.allCases.map { code in
      Choice(code.rawValue, code.label, JSONValue.string(code.rawValue), aliases: aliases[code.rawValue] ?? [])
    }
    return try prompt.choose(question.title, from: choices, help: help, initial: start)
  }
}
