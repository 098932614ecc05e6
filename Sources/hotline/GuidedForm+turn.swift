import Base
import CaseModel
import CaseStore
import Glibc

/// A form of a child, question by question.
extension GuidedForm {
  func inTurn(
    _ start: JSONValue, at place: [String]?, _ record: (JSONValue, DraftID?) throws -> Void
  ) throws {
    let prompt = try session.prompt(insteadOf: "--from")
    var document = start
    var index = questions(document).firstIndex { $0.path == place } ?? 0
    do {
      while true {
        try ask(&document, from: &index, prompt)
        do {
          return try record(document, keeper.draft)
        } catch let faults as IntakeFaults {
          session.talk(
            faults.faults.listed(below: Text(vi: "Chưa ghi được, cần sửa:", en: "Not recorded yet, to mend:")))
          index = 0
        }
      }
    } catch {
      keepStopped(document, at: path(at: index, in: document))
      throw error
    }
  }

  private func questions(_ document: JSONValue) -> [FormLine] { layout.sections(for: document).flatMap(\.lines) }

  private func path(at index: Int, in document: JSONValue) -> [String] {
    let all = questions(document)
    return all.indices.contains(index) ? all[index].path : []
  }

  /// Asks from one question on, and at last whether to record it.
  private func ask(_ document: inout JSONValue, from index: inout Int, _ prompt: Prompt) throws {
    while true {
      let all = questions(document)
      guard index < all.count else {
        switch try prompt.confirm(AskedForm.work(layout).recordQuestion, default: nil) {
        case .value(true): return
        case .back: index = max(0, all.count - 1)
        default: throw LineEditor.Interrupted(signal: SIGINT)
        }
        continue
      }
      let line = all[index]
      switch try answer(line, in: document, prompt) {
      case .value(let value):
        document = document.setting(line.path, to: value)
        index += 1
      case .skipped:
        if document.value(at: line.path) != nil { document = document.setting(line.path, to: nil) }
        index += 1
      case .back(let value):
        if let value { document = document.setting(line.path, to: value) }
        index = max(0, index - 1)
      }
      keeper.keepIfPossible(document, at: mark + path(at: index, in: document), link: nil)
    }
  }

  private func answer(
    _ line: FormLine, in document: JSONValue, _ prompt: Prompt
  ) throws -> Prompt.Answer<JSONValue> {
    let form = AskedForm.work(layout)
    guard let field = form.field(of: line) else { return .skipped }
    let question = form.title(of: line, in: document)
    let section = line.kind == .count ? nil : layout.section(of: line)
    let title = Text(
      vi: (section.map { $0.vi + " · " } ?? "") + question.vi, en: (section.map { $0.en + " · " } ?? "") + question.en)
    let help = form.help(of: line)
    let stands = document.value(at: line.path)
    if case .list(_, let most) = field.content, line.kind == .count {
      return try count(line, title, help, in: document, atMost: most, prompt)
    }
    let choices = FormChoices(topics: [], signs: [], places: .none)
    return try FormSession(prompt: prompt, choices: choices, document: document, dates: dates)
      .answer(field, question: title, help: help, initial: stands, sense: form.dateSense(of: line))
  }

  /// How many entries a section that repeats has; those filled already stay.
  private func count(
    _ line: FormLine, _ title: Text, _ help: Text, in document: JSONValue, atMost most: Int, _ prompt: Prompt
  ) throws -> Prompt.Answer<JSONValue> {
    let present = document.count(of: line.key)
    return try prompt.ask(title, help: help, initial: present > 0 ? "\(present)" : "") { typed in
      guard let count = Int(typed), (0...most).contains(count) else {
        throw Prompt.Unacceptable(expected: Fault(path: "", problem: .outOfRange(0...most)).text)
      }
      return document.setting(line.path, toEntries: count).value(at: line.path) ?? .array([])
    }
  }
}
