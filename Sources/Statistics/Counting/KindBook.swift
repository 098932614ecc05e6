/// The units that are counted together, and what ties them.
struct KindBook {
  static let name = Scheme.kinds
  /// The result of a call that opened a case.
  static let opening = "case"
  static let openingCall = "contact-case"
  static let otherCall = "contact-other"

  private let units: [StatisticsRow.Unit]
  /// For each unit, the attributes that divide it, its period among them.
  private let asked: [StatisticsRow.Unit: Set<Attribute>]

  /// - Parameter attributes: All that the questions ask.
  init(_ questions: [Question], _ attributes: [Attribute]) {
    units = StatisticsRow.Unit.allCases.filter { unit in questions.contains { $0.unit == unit } }
    leaves = units.flatMap(Self.leaves)
    let own = Dictionary(grouping: questions, by: \.unit).mapValues { questions in
      questions.reduce(into: Set([Attribute.period])) { $0.formUnion($1.attributes) }
    }
    let isTree = Self.isTree(own.values.map { $0.filter(\.isShared) })
    asked = Dictionary(
      uniqueKeysWithValues: own.map { unit, asked in
        let all = attributes.filter { $0.isShared && $0.units.contains(unit) }
        return (unit, isTree ? asked : asked.union(all))
      })
  }

  var isMixed: Bool { units.count > 1 }

  func divides(_ unit: StatisticsRow.Unit, by attribute: Attribute) -> Bool {
    !isMixed || asked[unit]?.contains(attribute) ?? false
  }

  /// The finest codes of the dimension of kinds.
  let leaves: [String]

  private static func leaves(of unit: StatisticsRow.Unit) -> [String] {
    unit == .contact ? [openingCall, otherCall] : [unit.rawValue]
  }

  /// The position of a thing's kind in ``leaves``.
  func number(of row: StatisticsRow) -> Int32 {
    let isOpening = row.codes[Attribute.result.rawValue] == Self.opening
    let code =
      row.unit == .contact ? (isOpening ? Self.openingCall : Self.otherCall) : row.unit.rawValue
    return Int32(leaves.firstIndex(of: code) ?? 0)
  }

  var dimension: Dimension {
    get throws {
      var levels: [(depth: Int, code: String)] = [(1, Scheme.total)]
      for unit in units {
        levels.append((2, unit.rawValue))
        if unit == .contact { levels += Self.leaves(of: unit).map { (3, $0) } }
      }
      return try Dimension(Self.name, Hierarchy(levels), role: .kind)
    }
  }

  var kinds: Kinds {
    func names(_ attributes: Set<Attribute>) -> Set<String> { Set(attributes.map(\.rawValue)) }
    var divisions: [String: Set<String>] = [:]
    for unit in units {
      for leaf in Self.leaves(of: unit) { divisions[leaf] = names(asked[unit] ?? []) }
    }
    var ties: [Tie] = []
    for (position, unit) in units.enumerated() {
      for other in units[(position + 1)...] {
        let shared = (asked[unit] ?? []).intersection(asked[other] ?? []).filter(\.isShared)
        ties.append(
          Tie(
            Self.leaves(of: unit)[0], Self.leaves(of: other)[0],
            shared: Attribute.allCases.filter(shared.contains).map(\.rawValue)))
      }
    }
    return Kinds(dimension: Self.name, divisions: divisions, ties: ties)
  }

  /// Whether counts that agree wherever two sets share attributes always come from things that have all of them: the
  /// sets hang together like a tree (Graham, Yu, Ozsoyoglu).
  static func isTree(_ sets: [Set<Attribute>]) -> Bool {
    var sets = sets
    while true {
      let before = sets
      sets = sets.map { set in
        set.filter { attribute in sets.count { $0.contains(attribute) } > 1 }
      }
      if let inner = sets.indices.first(where: { one in
        sets.indices.contains { $0 != one && sets[$0].isSuperset(of: sets[one]) }
      }) {
        sets.remove(at: inner)
      }
      if sets.count <= 1 { return true }
      if sets == before { return false }
    }
  }
}
