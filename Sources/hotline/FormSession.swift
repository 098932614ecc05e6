import CaseModel
import CaseStore
import Foundation

/// A form being filled: asks one question by what its field holds, and keeps the answer in the document.
struct FormSession {
  let prompt: Prompt
  let choices: FormChoices
  private(set) var document: JSONValue
  let calendar: LogCalendar

  init(prompt: Prompt, choices: FormChoices, document: JSONValue, calendar: LogCalendar) {
    self.prompt = prompt
    self.choices = choices
    self.document = document
    self.calendar = calendar
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
    return .forward
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

  private func question(of step: IntakeStep, _ field: Field) -> Text {
    guard let entry = step.entry(in: document) else { return field.question }
    let position = "\(entry.position)/\(entry.of)"
    return Text(vi: "[\(position)] \(field.question.vi)", en: "[\(position)] \(field.question.en)")
  }

  private func answer(
    _ field: Field, question: Text, initial: JSONValue?
  ) throws -> Prompt.Answer<JSONValue> {
    let start = initial.map(Self.typed) ?? ""
    switch field.content {
    case .code(let options):
      return try prompt.choose(
        question, from: options.map { Choice($0.code, $0.label, .string($0.code)) }, initial: start,
        isRequired: field.key == "kind")
    case .reference(let vocabulary):
      return try prompt.choose(question, from: choices.of(vocabulary), initial: start)
    case .references(let vocabulary):
      switch try prompt.chooseMany(
        question, from: choices.of(vocabulary), initial: start)
      {
      case .value(let codes): return .value(.array(codes))
      case .skipped: return .skipped
      case .back: return .back
      }
    case .place: return try prompt.choose(question, from: choices.places, initial: start)
    case .words(let most) where most > 1000: return try text(question, start)
    case .words(let most):
      return try prompt.ask(question, initial: start) { line in
        guard line.count <= most else { throw unacceptable(.tooLong(atMost: most)) }
        return .string(line)
      }
    case .number(let range):
      return try prompt.ask(question, initial: start) { line in
        guard let number = Int(line), range.contains(number) else {
          throw unacceptable(.outOfRange(range))
        }
        return .number(Double(number))
      }
    case .numbers(let range):
      return try prompt.ask(question, initial: start) { line in
        let numbers = line.split(whereSeparator: { " ,".contains($0) }).map { Int($0) }
        guard numbers.allSatisfy({ $0.map(range.contains) ?? false }) else {
          throw unacceptable(.outOfRange(range))
        }
        return .array(numbers.compactMap { $0.map { .number(Double($0)) } })
      }
    case .partialDate:
      return try prompt.ask(question, initial: start) { line in
        let offset = calendar.timeZone.secondsFromGMT()
        guard let date = PartialDate(line, offset: offset) else { throw unacceptable(.notADate) }
        return .string(date.description)
      }
    case .moment:
      return try prompt.ask(question, initial: start) { line in
        guard Moment(line) != nil else { throw unacceptable(.notAMoment) }
        return .string(line)
      }
    case .group, .list: return .skipped
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

  private func text(_ question: Text, _ initial: String) throws -> Prompt.Answer<JSONValue> {
    switch try prompt.askText(question, initial: initial) {
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

/// The codes that the reference data offer today.
struct FormChoices {
  let topics: [Choice<JSONValue>]
  let signs: [Choice<JSONValue>]
  let places: [Choice<JSONValue>]

  init(_ session: Session) throws {
    let reference = try session.store.reference(at: session.stamp.now)
    topics = reference.topics.filter { $0.key.count > 2 }.sorted { $0.key < $1.key }
      .map { Choice($0.key, $0.value, .string($0.key)) }
    signs = reference.signs.map { sign in
      Choice(
        sign.code,
        Text(
          vi: "\(sign.label.vi): \(sign.question.vi)", en: "\(sign.label.en): \(sign.question.en)"),
        .string(sign.code))
    }
    let own = Set(session.store.log.places)
    let all = try session.store.places(
      named: nil, level: nil, on: session.calendar.day(of: session.stamp.now))
    let sorted = all.filter { own.contains($0.key) } + all.filter { !own.contains($0.key) }
    places = sorted.map { Choice($0.key.code, $0.name, .string($0.key.code)) }
  }

  func of(_ vocabulary: Field.Vocabulary) -> [Choice<JSONValue>] {
    switch vocabulary {
    case .topic: topics
    case .sign: signs
    }
  }
}
