/// The count of one unit, or of several that are tied: for each attribute that some question asks, the class of every
/// thing.
struct UnitCount {
  private let kinds: KindBook
  private let snapshots: [Snapshot]
  private let scheme: Scheme
  private let linking: Linking
  private let attributes: [Attribute]
  private let lenses: [[Lens]]
  private var classes: [ClassBook]
  private var counts: [[Int32]: Int] = [:]
  private let periods: [(snapshot: Int, period: Period)]

  init(
    _ questions: [Question], _ snapshots: [Snapshot], _ scheme: Scheme, _ linking: Linking
  ) throws(QuestionError) {
    self.snapshots = snapshots
    self.scheme = scheme
    self.linking = linking
    let views = questions.flatMap { Self.views($0, snapshots) }.unique
    attributes = Attribute.allCases.filter { attribute in
      views.contains { $0.attribute == attribute }
    }
    var lenses: [[Lens]] = []
    for attribute in attributes {
      var own: [Lens] = []
      for view in views where view.attribute == attribute { own.append(try Lens(view, scheme)) }
      lenses.append(own)
    }
    self.lenses = lenses
    classes = zip(attributes, lenses).map { ClassBook($0, $1, scheme) }
    periods = questions.map { (Self.snapshot(of: $0, snapshots), $0.period) }
    kinds = KindBook(questions, attributes)
  }

  /// Stands for the first finest code of an attribute that doesn't divide a unit.
  private static let undivided: Int32 = -1

  private static func snapshot(of question: Question, _ snapshots: [Snapshot]) -> Int {
    snapshots.firstIndex(of: Snapshot(question)) ?? 0
  }

  private static func views(_ question: Question, _ snapshots: [Snapshot]) -> [View] {
    let snapshot = snapshot(of: question, snapshots)
    return [View(kind: .period(question.period), snapshot: snapshot)]
      + question.axes.map {
        View(kind: .axis($0, unitsOn: unitsOn($0, question)), snapshot: snapshot)
      }
      + filters(question, snapshot)
  }

  private static func filters(_ question: Question, _ snapshot: Int) -> [View] {
    question.filters.sorted { $0.key.rawValue < $1.key.rawValue }.map { axis, codes in
      View(kind: .filter(axis, unitsOn: unitsOn(axis, question), codes), snapshot: snapshot)
    }
  }

  /// Only places change their meaning with the day.
  private static func unitsOn(_ axis: Axis, _ question: Question) -> String {
    axis.attribute == .place ? question.unitsOn : ""
  }

  mutating func add(_ rows: [StatisticsRow?]) {
    let counted = rows.map { $0.flatMap { $0.isCounted ? $0 : nil } }
    let isAsked = periods.contains { snapshot, period in
      counted[snapshot].map { period.contains($0.registeredOn) } ?? false
    }
    guard isAsked, let some = counted.lazy.compactMap(\.self).first else { return }
    var key: [Int32] = []
    for position in attributes.indices {
      let attribute = attributes[position]
      guard kinds.divides(some.unit, by: attribute) else {
        key.append(Self.undivided)
        continue
      }
      // What isn't known yet, or no more, is as it was when it was known: only its period tells the difference.
      let values = counted.map { row -> String in
        if attribute == .period, row == nil { return "" }
        return attribute.value(of: row ?? some)
      }
      key.append(classes[position].number(of: values))
    }
    if kinds.isMixed {
      key.append(kinds.number(of: counted.lazy.compactMap(\.self).last ?? some))
    }
    counts[key, default: 0] += 1
  }

  /// The tally, and for each question where its table lies in it.
  func tally() throws -> (Tally, (Question) -> CountTable.Place) {
    let ordered = classes.map { $0.ordered() }
    let refinements = try attributes.indices.map { position in
      try Refinement(
        attributes[position].rawValue, lenses: lenses[position], classes: ordered[position].classes)
    }
    let entries = counts.map { key, count in
      (
        key: CellKey(
          zip(key.indices, key).map { position, number in
            guard position < refinements.count else { return kinds.leaves[Int(number)] }
            return number == Self.undivided
              ? refinements[position].dimension.leaves[0]
              : refinements[position].leaves[ordered[position].position[Int(number)]]
          }),
        value: count
      )
    }
    let dimensions = try refinements.map(\.dimension) + (kinds.isMixed ? [kinds.dimension] : [])
    let names = dimensions.map(\.name)
    let ruledOut = ((kinds.isMixed ? exclusions(refinements) : []) + impossible(refinements)).filter { exclusion in
      linking >= .rest || !entries.contains { exclusion.holds($0.key, names) }
    }
    let tally = try Tally(
      dimensions, counts: entries, kinds: kinds.isMixed ? kinds.kinds : nil, exclusions: ruledOut)
    return (tally, { place(of: $0, refinements) })
  }

  /// A call that opened a case has that result, and no other one has.
  private func exclusions(_ refinements: [Refinement]) -> [Exclusion] {
    guard attributes.contains(.result) else { return [] }
    return [
      (KindBook.openingCall, leaves(of: .result, refinements) { $0 != KindBook.opening }),
      (KindBook.otherCall, leaves(of: .result, refinements) { $0 == KindBook.opening }),
    ].map { kind, codes in
      Exclusion(
        .init(KindBook.name, [kind]), .init(Attribute.result.rawValue, codes))
    }
  }

  /// What the reference data say that nothing can have at once.
  private func impossible(_ refinements: [Refinement]) -> [Exclusion] {
    scheme.impossible
      .filter { attributes.contains($0.one) && attributes.contains($0.other) && $0.linking <= linking }
      .map { never in
        Exclusion(
          .init(never.one.rawValue, leaves(of: never.one, refinements, never.codes.contains)),
          .init(never.other.rawValue, leaves(of: never.other, refinements, never.others.contains)))
      }
  }

  /// The finest codes that only such values have: not those that others have too, where nothing divides so finely.
  private func leaves(
    of attribute: Attribute, _ refinements: [Refinement], _ isMeant: (String) -> Bool
  ) -> Set<String> {
    guard let position = attributes.firstIndex(of: attribute) else { return [] }
    let ordered = classes[position].ordered()
    func found(_ values: [(value: String, number: Int32)]) -> Set<String> {
      Set(values.map { refinements[position].leaves[ordered.position[Int($0.number)]] })
    }
    let values = classes[position].values(attribute.values(scheme))
    return found(values.filter { isMeant($0.value) })
      .subtracting(found(values.filter { !isMeant($0.value) }))
  }

  private func place(of question: Question, _ refinements: [Refinement]) -> CountTable.Place {
    let snapshot = Self.snapshot(of: question, snapshots)
    func nodes(_ view: View) -> [String: String] {
      guard let position = attributes.firstIndex(of: view.attribute),
        let lens = lenses[position].firstIndex(where: { $0.view == view })
      else { return [:] }
      return refinements[position].nodes[lens]
    }
    var place = CountTable.Place(
      totals: attributes.map { _ in Scheme.total }
        + (kinds.isMixed ? [question.unit.rawValue] : []), rows: [:], leftOut: [:])
    func stand(_ attribute: Attribute, at code: String?) {
      guard let position = attributes.firstIndex(of: attribute) else { return }
      place.totals[position] = code
    }
    let period = View(kind: .period(question.period), snapshot: snapshot)
    stand(.period, at: nodes(period)[question.period.description])
    for view in Self.filters(question, snapshot) {
      guard case .filter(_, _, let codes) = view.kind else { continue }
      stand(view.attribute, at: nodes(view)[View.kept(codes)])
      if let position = attributes.firstIndex(of: view.attribute) {
        place.leftOut[position] = nodes(view)[View.dropped(codes)]
      }
    }
    for axis in question.axes {
      let view = View(kind: .axis(axis, unitsOn: Self.unitsOn(axis, question)), snapshot: snapshot)
      let coder = Coder(axis, scheme, unitsOn: question.unitsOn)
      let kept = question.filters[axis]
      let named = nodes(view)
      place.rows[axis] = coder.codes.filter { kept?.contains($0) ?? true }
        .map { CountTable.Code(code: $0, node: named[$0]) }
    }
    return place
  }
}
