/// How a question is written in JSON. Members that are none are refused: a mistyped filter must not count everything.
extension Question: Codable {
  enum Key: String, CodingKey, CaseIterable {
    case name
    case unit = "count"
    case axes = "by"
    case filters = "where"
    case period = "in"
    case cut
    case unitsOn
    case knownOn
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    let given = try decoder.container(keyedBy: AnyKey.self)
    if let stranger = given.allKeys.first(where: { Key(rawValue: $0.stringValue) == nil }) {
      throw DecodingError.dataCorruptedError(
        forKey: stranger, in: given, debugDescription: "no member of a question")
    }
    let container = try decoder.container(keyedBy: Key.self)
    let cut = try container.decodeIfPresent(Period.Cut.self, forKey: .cut) ?? .calendar
    let filters = try container.decodeIfPresent([String: Set<String>].self, forKey: .filters)
    var named: [Axis: Set<String>] = [:]
    for (name, codes) in filters ?? [:] {
      guard let axis = Axis(rawValue: name) else {
        throw DecodingError.dataCorruptedError(
          forKey: .filters, in: container, debugDescription: "no axis: \(name)")
      }
      named[axis] = codes
    }
    let known = try container.decodeIfPresent(String.self, forKey: .knownOn)
    try self.init(
      container.decode(String.self, forKey: .name),
      counting: container.decode(StatisticsRow.Unit.self, forKey: .unit),
      by: container.decodeIfPresent([Axis].self, forKey: .axes) ?? [], where: named,
      in: Period(container.decode(String.self, forKey: .period), cut: cut),
      unitsOn: container.decodeIfPresent(String.self, forKey: .unitsOn),
      known: known.map { .day($0) } ?? .closing)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(unit, forKey: .unit)
    try container.encode(axes, forKey: .axes)
    if !filters.isEmpty {
      let named = filters.map { ($0.key.rawValue, $0.value.sorted()) }
      try container.encode(Dictionary(uniqueKeysWithValues: named), forKey: .filters)
    }
    try container.encode(period.code, forKey: .period)
    if period.cut != .calendar { try container.encode(period.cut, forKey: .cut) }
    try container.encode(unitsOn, forKey: .unitsOn)
    if case .day(let day) = known { try container.encode(day, forKey: .knownOn) }
  }
}

/// A declared set of questions, as a file holds it.
public struct QuestionSet: Hashable, Codable, Sendable {
  public let questions: [Question]

  public init(_ questions: [Question]) { self.questions = questions }
}

extension [Question] {
  /// The same, with the total of every unit, time and state of knowledge first: no table goes out without its total,
  /// and the results of calls not without that of cases, which they tell.
  ///
  /// - Throws: ``QuestionError/repeatedName(_:)`` when two of one time have a name.
  public func withTotals() throws(QuestionError) -> [Question] {
    try checkNames()
    var totals: [Question] = []
    for question in self {
      let tellsCases = question.unit == .contact && question.attributes.contains(.result)
      for unit in tellsCases ? [question.unit, .case] : [question.unit] {
        let total = try Question(
          "total-\(unit.rawValue)", counting: unit, by: [], in: question.period,
          known: question.known)
        if !totals.contains(total), !contains(total) { totals.append(total) }
      }
    }
    return totals + self
  }

  /// - Throws: ``QuestionError/repeatedName(_:)`` when two of one time and state of knowledge have a name.
  public func checkNames() throws(QuestionError) {
    var names: Set<[String]> = []
    for question in self
    where !names.insert([question.name, "\(question.period)", "\(question.known)"]).inserted {
      throw .repeatedName(question.name)
    }
  }
}
