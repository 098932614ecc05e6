import CaseModel
import CaseStore
import Foundation

/// A form being filled: asks one question by what its field holds, and keeps the answer in the document.
struct FormSession {
  let prompt: Prompt
  let choices: FormChoices
  private(set) var document: JSONValue
  private let dates: TimeReading

  init(prompt: Prompt, choices: FormChoices, document: JSONValue, dates: TimeReading) {
    self.prompt = prompt
    self.choices = choices
    self.document = document
    self.dates = dates
  }

  enum Direction {
    case forward
    case back
  }

  /// Asks; a skipped question leaves the field out, which reads as unknown.
  mutating func ask(_ step: IntakeStep) throws -> Direction {
    guard let field = Self.field(step.path, in: IntakeForm.fields) else { return .forward }
    if step.asksCount { return try askCount(step, field) }
    switch try answer(
      field, question: question(of: step, field), initial: document.value(at: step.path))
    {
    case .back: return .back
    case .skipped:
      if document.value(at: step.path) == nil { return .forward }
      document = document.setting(step.path, to: nil)
    case .value(let value): document = document.setting(step.path, to: value)
    }
    dropStalePrimary()
    return .forward
  }

  /// A primary topic that was taken out of the topics is none.
  private mutating func dropStalePrimary() {
    guard let primary = document["primaryTopic"], case .array(let topics)? = document["topics"],
      !topics.contains(primary)
    else { return }
    document = document.setting(["primaryTopic"], to: nil)
  }

  /// How many children, how many offenders; entries already filled stay.
  private mutating func askCount(_ step: IntakeStep, _ field: Field) throws -> Direction {
    guard case .list(_, let most) = field.content else { return .forward }
    let present = document.count(of: field.key)
    let question = Text(
      vi: "\(field.question.vi): bao nhiêu người?", en: "\(field.question.en): how many?")
    let answer = try prompt.ask(question, initial: present > 0 ? "\(present)" : "") { line in
      guard let count = Int(line), (0...most).contains(count) else {
        throw unacceptable(.outOfRange(0...most))
      }
      return count
    }
    switch answer {
    case .back: return .back
    case .skipped: return .forward
    case .value(let count):
      var entries: [JSONValue] = []
      if case .array(let given)? = document.value(at: step.path) { entries = given }
      entries = (0..<count).map { entries.indices.contains($0) ? entries[$0] : .object([:]) }
      document = document.setting(step.path, to: .array(entries))
      return .forward
    }
  }

  /// The field's question after what it belongs to: "Trẻ em 1/2 · Trẻ đang ở đâu? · Thôn, làng".
  private func question(of step: IntakeStep, _ field: Field) -> Text {
    var parts: [Text] = []
    for depth in 1..<max(1, step.path.count) {
      let path = Array(step.path.prefix(depth))
      guard let group = Self.field(path, in: IntakeForm.fields) else { continue }
      if case .list = group.content, let entry = step.entry(in: document) {
        let position = " \(entry.position)/\(entry.of)"
        parts.append(Text(vi: group.question.vi + position, en: group.question.en + position))
      } else {
        parts.append(group.question)
      }
    }
    parts.append(field.question)
    return Text(
      vi: parts.map(\.vi).joined(separator: " · "), en: parts.map(\.en).joined(separator: " · "))
  }

  private func answer(
    _ field: Field, question: Text, initial: JSONValue?
  ) throws -> Prompt.Answer<JSONValue> {
    let start = initial.map(Self.typed) ?? ""
    let help = field.help
    switch field.content {
    case .code(let options):
      return try prompt.choose(
        question, from: options.map(Self.choice), help: help, initial: start,
        isRequired: field.key == "kind")
    case .reference:
      // The primary topic is one of those that were chosen.
      var chosen: [JSONValue] = []
      if case .array(let codes)? = document["topics"] { chosen = codes }
      let options = choices.topics.filter { chosen.contains($0.value) }
      let isStale = initial.map { !chosen.contains($0) } ?? false
      return try prompt.choose(
        question, from: options, help: help, initial: isStale ? "" : start)
    case .references(let vocabulary):
      switch try prompt.chooseMany(
        question, from: choices.of(vocabulary), help: help, initial: start)
      {
      case .value(let codes): return .value(.array(codes))
      case .skipped: return .skipped
      case .back: return .back
      }
    case .place:
      return try prompt.choose(
        question, from: choices.places.all, listed: choices.places.listed, help: help,
        initial: start)
    case .words(let most) where most > 1000: return try text(question, help, start)
    case .words(let most):
      return try prompt.ask(question, help: help, initial: start) { line in
        guard line.count <= most else { throw unacceptable(.tooLong(atMost: most)) }
        return .string(line)
      }
    case .number(let range):
      return try prompt.ask(question, help: help, initial: start) { line in
        guard let number = Int(line), range.contains(number) else {
          throw unacceptable(.outOfRange(range))
        }
        return .number(Double(number))
      }
    case .numbers(let range):
      return try prompt.ask(question, help: help, initial: start) { line in
        let numbers = line.split(whereSeparator: { " ,".contains($0) }).map { Int($0) }
        guard numbers.allSatisfy({ $0.map(range.contains) ?? false }) else {
          throw unacceptable(.outOfRange(range))
        }
        return .array(numbers.compactMap { $0.map { .number(Double($0)) } })
      }
    case .partialDate:
      return try prompt.ask(question, help: help, initial: start) { line in
        guard let date = dates.readDate(line) else {
          throw Prompt.Unacceptable(expected: PromptText.dateExamples)
        }
        return .string(date.description)
      }
    case .moment, .group, .list: return .skipped
    }
  }

  /// An answer as it would be typed.
  private static func typed(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): "\(Int(number))"
    case .array(let entries): entries.map(typed).joined(separator: ", ")
    default: ""
    }
  }

  /// A code as a choice; yes, no and unknown by their first letters.
  private static func choice(_ option: Field.Choice) -> Choice<JSONValue> {
    let aliases = ["yes": ["c", "y"], "no": ["k", "n"], "unknown": ["kb", "u"]]
    return Choice(
      option.code, option.label, .string(option.code), aliases: aliases[option.code] ?? [])
  }

  private func text(
    _ question: Text, _ help: Text?, _ initial: String
  ) throws -> Prompt.Answer<JSONValue> {
    switch try prompt.askText(question, help: help, initial: initial) {
    case .value(let text): .value(.string(text))
    case .skipped: .skipped
    case .back: .back
    }
  }

  private func unacceptable(_ problem: Fault.Problem) -> Prompt.Unacceptable {
    Prompt.Unacceptable(expected: Fault(path: "", problem: problem).text)
  }

  /// The field at a path; entries of lists are numbers.
  static func field(_ path: [String], in fields: [Field]) -> Field? {
    guard let key = path.first, let field = fields.first(where: { $0.key == key }) else {
      return nil
    }
    let rest = Array(path.dropFirst())
    if rest.isEmpty { return field }
    switch field.content {
    case .group(let inner): return self.field(rest, in: inner)
    case .list(let inner, _): return self.field(Array(rest.dropFirst()), in: inner)
    default: return nil
    }
  }
}
