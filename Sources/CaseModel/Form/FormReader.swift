public import Base
import Foundation

/// Reads a document against a form: finds every fault, and fills in what stands for no answer.
public struct FormReader: Sendable {
  /// Whether a code of the reference data is valid when the contact was received.
  public let hasCode: @Sendable (Field.Vocabulary, String) -> Bool
  /// The unit that a code meant when the contact was received.
  public let place: @Sendable (String) -> PlaceKey?
  /// What moments without an offset mean, each by its own day.
  public let calendar: LogCalendar
  /// The document as it stands in the log. What is unchanged from it is right, whatever is asked of a new one.
  public var known: JSONValue?
  /// A contact that was received before this is entered late on purpose, or its year is wrong.
  public var oldestReceipt: Instant?

  public init(
    hasCode: @escaping @Sendable (Field.Vocabulary, String) -> Bool,
    place: @escaping @Sendable (String) -> PlaceKey?, calendar: LogCalendar
  ) {
    self.hasCode = hasCode
    self.place = place
    self.calendar = calendar
  }

  /// - Parameters:
  ///   - hasCode: Whether a code is one of a vocabulary.
  ///   - place: The unit of a code or a name; nil when there is none, or several.
  ///   - offset: Seconds east of UTC of every moment that is written without one.
  public init(
    hasCode: @escaping @Sendable (Field.Vocabulary, String) -> Bool,
    place: @escaping @Sendable (String) -> PlaceKey?, offset: Int
  ) {
    let zone = TimeZone(secondsFromGMT: offset) ?? .gmt
    self.init(hasCode: hasCode, place: place, calendar: LogCalendar(timeZone: zone))
  }

  /// The document with its codes checked, its words in NFC and its gaps filled. What has a fault is read as not
  /// answered, so that the rest can be looked at as well.
  public func read(_ document: JSONValue, as fields: [Field]) -> (JSONValue, [Fault]) {
    var faults: [Fault] = []
    let value = group(document, fields, at: "$", known, &faults)
    return (value, faults)
  }

  private func group(
    _ value: JSONValue, _ fields: [Field], at path: String, _ known: JSONValue?,
    _ faults: inout [Fault]
  ) -> JSONValue {
    guard case .object(let members) = value else {
      faults.append(Fault(path: path, problem: .notADocument))
      return group(.object([:]), fields, at: path, known, &faults)
    }
    var result: [String: JSONValue] = [:]
    for field in fields {
      let given = members[field.key] ?? .null
      let here = "\(path).\(field.key)"
      let stands = known?[field.key]
      let read = given == .null ? nil : self.field(given, field, here, stands, &faults)
      guard var value = read ?? field.fallback else { continue }
      if read == nil, case .group(let inner) = field.content {
        value = group(.object([:]), inner, at: here, nil, &faults)
      }
      result[field.key] = value
    }
    for key in members.keys.sorted() where !fields.contains(where: { $0.key == key }) {
      let nearest = fields.map(\.key).first { $0.lowercased() == key.lowercased() }
      faults.append(Fault(path: "\(path).\(key)", problem: .unknownField(nearest: nearest)))
    }
    return .object(result)
  }

  private func field(
    _ value: JSONValue, _ field: Field, _ path: String, _ known: JSONValue?,
    _ faults: inout [Fault]
  ) -> JSONValue? {
    let content = field.content
    if let known, content.isLeaf, value.differences(from: known).isEmpty { return value }
    func fault(_ problem: Fault.Problem) -> JSONValue? {
      faults.append(Fault(path: path, problem: problem))
      return nil
    }
    switch (content, value) {
    case (.code(let choices), .string(let code)):
      return choices.contains { $0.code == code }
        ? value : fault(.notInList(allowed: choices.map(\.code)))
    case (.code(let choices), _): return fault(.notInList(allowed: choices.map(\.code)))
    case (.reference(let vocabulary), .string(let code)):
      return hasCode(vocabulary, code) ? value : fault(.noSuchCode(vocabulary))
    case (.references(let vocabulary), .array(let codes)):
      if Set(codes).count < codes.count { _ = fault(.repeated) }
      for (index, code) in codes.enumerated() {
        if case .string(let code) = code, hasCode(vocabulary, code) { continue }
        faults.append(Fault(path: "\(path)[\(index)]", problem: .noSuchCode(vocabulary)))
      }
      return value
    case (.words(let most), .string(let words)):
      let stored = field.protection == .narrative ? Fold.words(words) : Fold.lines(words)
      if let stored, stored.count > most { return fault(.tooLong(atMost: most)) }
      return stored.map { .string($0) }
    case (.number(let range), .number(let number)):
      guard let whole = Int(exactly: number) else { return fault(.notWhole) }
      return range.contains(whole) ? value : fault(.outOfRange(range))
    case (.numbers(let range), .array(let numbers)):
      if Set(numbers).count < numbers.count { return fault(.repeated) }
      for (index, number) in numbers.enumerated() {
        var problem = Fault.Problem.outOfRange(range)
        if case .number(let number) = number {
          let whole = Int(exactly: number)
          if let whole, range.contains(whole) { continue }
          if whole == nil { problem = .notWhole }
        }
        faults.append(Fault(path: "\(path)[\(index)]", problem: problem))
      }
      return value
    case (.moment, .string(let text)):
      guard let moment = Moment(text) else { return fault(.notAMoment) }
      return .string(calendar.instant(moment).description)
    case (.moment, _): return fault(.notAMoment)
    case (.partialDate, .string(let text)):
      guard let date = PartialDate(text, in: calendar) else { return fault(.notADate) }
      return .string(date.description)
    case (.partialDate, _): return fault(.notADate)
    case (.place, .string(let code)):
      guard let key = place(code) else { return fault(.noSuchPlace) }
      return .string(key.description)
    case (.group(let fields), _): return group(value, fields, at: path, known, &faults)
    case (.list(let fields, let most), .array(let entries)):
      if entries.count > most { return fault(.tooMany(atMost: most)) }
      var stand: [JSONValue] = []
      if case .array(let entries)? = known { stand = entries }
      return .array(
        entries.enumerated().map { index, entry in
          let known = stand.indices.contains(index) ? stand[index] : nil
          return group(entry, fields, at: "\(path)[\(index)]", known, &faults)
        })
    default: return fault(.wrongType(expected: content.expectation))
    }
  }
}

extension Field.Content {
  /// Whether it holds a value and no fields of its own.
  fileprivate var isLeaf: Bool {
    switch self {
    case .group, .list: false
    default: true
    }
  }

  fileprivate var expectation: Text {
    switch self {
    case .number: Text(vi: "một số", en: "a number")
    case .numbers: Text(vi: "một danh sách số", en: "a list of numbers")
    case .references: Text(vi: "một danh sách mã", en: "a list of codes")
    case .list: Text(vi: "một danh sách", en: "a list")
    default: Text(vi: "một chuỗi ký tự", en: "a string")
    }
  }
}
