import Base
import CaseModel
import CaseStore
import Foundation

/// A form being filled: asks one question by what its field holds, and keeps the answer in the document.
struct FormSession {
  var prompt: Prompt
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
    if step.asksAge { return try askAge(step, field) }
    switch try answer(
      field, question: question(of: step, field), help: helpWithCards(field), initial: document.value(at: step.path))
    {
    case .back(let value):
      if let value { document = document.setting(step.path, to: value) }
      dropStalePrimary()
      return .back
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
    case .back(let count):
      if let count { setCount(count, at: step.path) }
      return .back
    case .skipped: return .forward
    case .value(let count):
      setCount(count, at: step.path)
      return .forward
    }
  }

  private mutating func askAge(_ step: IntakeStep, _ field: Field) throws -> Direction {
    let child = Array(step.path.dropLast())
    let start = SpokenAge.written(document.value(at: step.path), prompt.language)
    let answer = try prompt.ask(
      question(of: step, field), help: SpokenAge.examples, initial: start
    ) { line in
      guard let reading = SpokenAge.read(line, dates: dates) else {
        throw Prompt.Unacceptable(expected: SpokenAge.examples)
      }
      return reading
    }
    switch answer {
    case .back(let reading):
      if let reading { document = document.settingAge(reading, ofChild: child) }
      return .back
    case .skipped: document = document.settingAge(nil, ofChild: child)
    case .value(let reading): document = document.settingAge(reading, ofChild: child)
    }
    return .forward
  }

  /// Adds a sign of danger, as when the line breaks in distress.
  mutating func add(sign: String) {
    let codes = Self.codes(document["signs"]) + [sign]
    document = document.setting(["signs"], to: .array(Set(codes).sorted().map { .string($0) }))
  }

  mutating func note(_ line: String) { document = document.noting(line) }

  private mutating func setCount(_ count: Int, at path: [String]) {
    document = document.setting(path, toEntries: count)
  }

  /// Puts down what somebody was typing when they were stopped, if the question takes words as they come.
  mutating func keepUnfinished(_ text: String, at step: IntakeStep) {
    guard !text.isEmpty, !step.asksCount,
      case .words(let most)? = Self.field(step.path, in: IntakeForm.fields)?.content
    else { return }
    document = document.setting(step.path, to: .string(String(text.prefix(most))))
  }

  private func question(of step: IntakeStep, _ field: Field) -> Text {
    step.title(in: document) ?? field.question
  }

  /// Asks for what a field holds; the answer isn't kept here.
  func answer(
    _ field: Field, question: Text, help: Text?, initial: JSONValue?, sense: DateSense = .past
  ) throws -> Prompt.Answer<JSONValue> {
    let start = initial.map(Self.typed) ?? ""
    switch field.content {
    case .code(let options):
      let choices = options.map(Self.choice)
      return try prompt.choose(
        question, from: choices, help: help, initial: start, isRequired: field.key == "kind",
        byDefault: Self.byDefault(field).flatMap { code in choices.first { $0.code == code } })
    case .reference:
      // The primary topic is one of those that were chosen; what was named first, unless somebody says another.
      let chosen = Self.codes(document["topics"])
      let options = chosen.compactMap { code in choices.topics.first { $0.code == code } }
      return try prompt.choose(
        question, from: options, help: help, initial: chosen.contains(start) ? start : "",
        byDefault: options.first)
    case .references(let vocabulary):
      switch try prompt.chooseMany(
        question, from: choices.of(vocabulary), headings: choices.headings(of: vocabulary),
        help: help, initial: Self.codes(initial))
      {
      case .value(let codes): return .value(.array(codes))
      case .skipped: return .skipped
      case .back(let codes): return .back(codes.map { .array($0) })
      }
    case .place:
      let places = try choices.places
      // What a recorded report means stands there by its name, whatever the code means today.
      let recorded = PlaceKey(start).flatMap { key in
        choices.named(key).map { Choice("\(key)", $0, JSONValue.string(start)) }
      }
      return try prompt.choose(
        question, from: places.all + (recorded.map { [$0] } ?? []), listed: places.listed, help: help, initial: start)
    case .words(let most) where most > 1000: return try text(question, help, start)
    case .words(let most):
      return try prompt.ask(question, help: help, initial: start, isEdited: true) { line in
        guard line.count <= most else { throw unacceptable(.tooLong(atMost: most)) }
        return .string(line)
      }
    case .number(let range):
      return try prompt.ask(question, help: help, initial: start) { line in
        guard let number = Int(grouped: line), range.contains(number) else {
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
        guard let date = sense.read(line, dates) else { throw Prompt.Unacceptable(expected: sense.examples) }
        return .string(date.description)
      }
    case .moment, .group, .list: return .skipped
    }
  }

  /// Why it is asked; at signs and topics also what to say at those that were ticked.
  private func helpWithCards(_ field: Field) -> Text? {
    guard case .references = field.content else { return field.help }
    let (signs, topics) = (Self.codes(document["signs"]), Self.codes(document["topics"]))
    let cards = choices.cards.filter { $0.isCalled(bySigns: signs, topics: topics) }.explained
    guard !cards.isEmpty else { return field.help }
    let lines = (field.help.map { [$0] } ?? []) + cards
    return Text(vi: lines.map(\.vi).joined(separator: " "), en: lines.map(\.en).joined(separator: " "))
  }

  /// What Enter alone means where it is more than not known.
  private static func byDefault(_ field: Field) -> String? {
    if field.key == "result" { return ContactResult.case.rawValue }
    guard case .string(let code)? = field.fallback, code != Answer.unknown.rawValue else {
      return nil
    }
    return code
  }

  static func codes(_ value: JSONValue?) -> [String] {
    guard case .array(let entries)? = value else { return [] }
    return entries.compactMap { if case .string(let code) = $0 { code } else { nil } }
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
  static func choice(_ option: Field.Choice) -> Choice<JSONValue> {
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
    case .back(let text): .back(text.map { .string($0) })
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
