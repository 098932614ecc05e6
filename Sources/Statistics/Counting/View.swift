/// One way in which some question looks at an attribute, at what was known when: an axis, a filter or a period.
struct View: Hashable {
  enum Kind: Hashable {
    case axis(Axis, unitsOn: String)
    case filter(Axis, unitsOn: String, Set<String>)
    case period(Period)
  }

  let kind: Kind
  /// The position of what it knows in ``Count/snapshots``.
  let snapshot: Int

  /// The code of what a filter lets through, and of what it doesn't.
  static func kept(_ codes: Set<String>) -> String { codes.sorted().joined(separator: "|") }
  static func dropped(_ codes: Set<String>) -> String { "not " + kept(codes) }

  var attribute: Attribute {
    switch kind {
    case .axis(let axis, _), .filter(let axis, _, _): axis.attribute
    case .period: .period
    }
  }

  /// Qualifies codes that mean something else in another view.
  var name: String {
    switch kind {
    case .axis(let axis, let day):
      axis.attribute == .place ? "\(axis.rawValue)@\(day)" : axis.rawValue
    case .filter(let axis, _, let codes):
      "\(axis.rawValue)=\(codes.sorted().joined(separator: "|"))"
    case .period(let period): period.cut == .calendar ? "calendar" : "nd09"
    }
  }
}

/// A view that can be used: every code in order, and those that a value has.
struct Lens {
  let view: View
  let codes: [String]
  private let code: (String) -> [String]

  init(_ view: View, _ scheme: Scheme) throws(QuestionError) {
    self.view = view
    switch view.kind {
    case .axis(let axis, let day):
      let coder = Coder(axis, scheme, unitsOn: day)
      codes = coder.codes
      code = coder.callAsFunction
    case .filter(let axis, let day, let kept):
      let coder = Coder(axis, scheme, unitsOn: day)
      if let unknown = kept.subtracting(coder.codes).min() { throw .unknownCode(unknown, axis) }
      let (inside, outside) = (View.kept(kept), View.dropped(kept))
      codes = [inside, outside]
      code = { coder($0).contains(where: kept.contains) ? [inside] : [outside] }
    case .period(let period):
      codes = [period.description]
      code = { period.contains($0) ? [period.description] : [] }
    }
  }

  func callAsFunction(_ value: String) -> [String] { code(value) }
}
