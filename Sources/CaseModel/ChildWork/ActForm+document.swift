public import Base

extension ActForm {
  /// The answers of a filled form that rules depend on; nil where the form has none.
  public init?(_ form: WorkForm, _ document: JSONValue) {
    self.init()
    func code<Code: RawRepresentable<String>>(_ section: String, _ key: String) -> Code? {
      if case .string(let text)? = document[section]?[key] { Code(rawValue: text) } else { nil }
    }
    switch form {
    case .initialAssessment:
      emergency = code("conclusion", "emergency")
      harm = code("harm", "severity")
    case .detailedAssessment: parentsSafe = code("conclusion", "parentsSafe")
    case .review:
      noMoreRisk = code("conclusion", "noMoreRisk")
      stable = code("conclusion", "stable")
    case .meeting, .plan, .approval, .separation: return nil
    }
  }
}

extension PlanFacts {
  /// The codes and days of a filled form 04.
  public init(_ document: JSONValue) {
    func day(_ value: JSONValue?) -> Day? {
      if case .string(let text)? = value { Day(text) } else { nil }
    }
    var items: [Item] = []
    if case .array(let entries)? = document["items"] {
      items = entries.map { entry in
        var measure: Measure?
        if case .string(let code)? = entry["measure"] { measure = Measure(rawValue: code) }
        var cost: Int?
        if case .number(let amount)? = entry["cost"] { cost = Int(exactly: amount) }
        return Item(measure: measure, start: day(entry["start"]), end: day(entry["end"]), cost: cost)
      }
    }
    self.init(items: items, reviewBy: day(document["follow"]?["reviewBy"]))
  }
}
