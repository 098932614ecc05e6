extension Attribute {
  /// What a row holds of it, as text: what a ``Coder`` reads.
  func value(of row: StatisticsRow) -> String {
    switch self {
    case .period: row.registeredOn
    case .topics: (row.sets["topic"] ?? []).sorted().joined(separator: "+")
    // A row from before signs were counted doesn't say that there was none.
    case .signs: row.sets["sign"].map { $0.sorted().joined(separator: "+") } ?? Scheme.unknown
    case .firstAction, .answer: row.minutes[rawValue].map { String($0) } ?? "none"
    default: row.codes[rawValue] ?? Scheme.unknown
    }
  }

  /// Minutes until something happened, one value for each band that makes a difference on some axis.
  public static let answered = ["0", "61", "241", "721", "1441", "4321"]

  /// The values that anything could have, as far as they make a difference on some axis: the classes that nobody has
  /// are as possible, to a reader of a table, as those that somebody has.
  func values(_ scheme: Scheme) -> [String] {
    switch self {
    case .period: []
    case .place: scheme.units.keys + [Scheme.unknown]
    case .topic: scheme.topics.map(\.code) + [Scheme.unknown]
    case .topics: scheme.topics.filter { $0.parent == nil }.map(\.code) + [""]
    case .age:
      (0...26).flatMap { low in (low...26).map { "\(low)-\($0)" } } + [Scheme.unknown]
    case .signs: (scheme.vocabularies[self] ?? []) + ["", Scheme.unknown]
    case .firstAction, .answer: Self.answered + ["none"]
    default: (scheme.vocabularies[self] ?? []) + [Scheme.unknown]
    }
  }
}
