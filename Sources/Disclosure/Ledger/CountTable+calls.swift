import Statistics

extension Question {
  /// Whether it tells how many calls opened a case: as many as there are cases.
  var tellsCases: Bool { unit == .contact && attributes.contains(.result) }
}

extension CountTable {
  /// The calls of the period that opened a case: everybody knows them from the total of cases. Nil where the table
  /// doesn't tell them, and for a number that points at people.
  func callsWithCase(_ policy: Policy) -> Publication? {
    guard question.tellsCases, let period = keyOfPeriod, let own = key([.result: "case"]),
      let position = tally.dimensions.firstIndex(where: { $0.name == Attribute.result.rawValue })
    else { return nil }
    var codes = period.codes
    codes[position] = own.codes[position]
    let key = CellKey(codes)
    guard let count = tally.count(of: key), !policy.isSensitive(count) else { return nil }
    return Publication(
      dimensions: tally.dimensions.map(\.name), cells: [.init(key, printed: count)])
  }
}
