import Base
import CaseModel
import Disclosure
import Testing

@testable import CaseStore
@testable import Statistics

/// Tables of the same things by attributes that the form ties, and every way in which their hidden numbers can be
/// filled: the ties are the log's own, the attack knows nothing of tallies or protectors.
struct TieOracleTests {
  /// The axes of one unit, a table each.
  struct Case: Sendable, CustomTestStringConvertible {
    let unit: StatisticsRow.Unit
    let axes: [Axis]

    var testDescription: String { "\(unit) by \(axes.map(\.rawValue).joined(separator: ", "))" }
  }

  static let pairs: [Case] = [
    Case(unit: .case, axes: [.topic, .anyTopic]), Case(unit: .case, axes: [.nature, .topic]),
    Case(unit: .case, axes: [.nature, .anyTopic]), Case(unit: .case, axes: [.rule, .override]),
    Case(unit: .referral, axes: [.referralState, .referralOutcome]),
    Case(unit: .referral, axes: [.referralState, .answer]), Case(unit: .contact, axes: [.kind, .result]),
    Case(unit: .contact, axes: [.kind, .caller]), Case(unit: .contact, axes: [.kind, .topic]),
    Case(unit: .contact, axes: [.kind, .anyTopic]), Case(unit: .contact, axes: [.result, .caller]),
    Case(unit: .contact, axes: [.result, .topic]), Case(unit: .contact, axes: [.result, .anyTopic]),
  ]

  /// The pairs whose tie is more than an order. Of the others two hundred months tell nothing without it, the order
  /// being far from strict: no fewer unknown callers and topics than calls without a result, no more drafts than
  /// referrals without an answer.
  static let strict: [Case] = {
    let orders: [[Axis]] = [[.referralState, .answer], [.result, .caller], [.result, .topic]]
    return pairs.filter { !orders.contains($0.axes) }
  }()

  static let joint: [Case] = [
    Case(unit: .case, axes: [.topic, .anyTopic, .nature]),
    Case(unit: .referral, axes: [.referralState, .referralOutcome, .answer]),
    Case(unit: .contact, axes: [.kind, .result, .caller]), Case(unit: .contact, axes: [.kind, .result, .topic]),
    Case(unit: .case, axes: [.outcome, .nature, .topic]),
  ]

  @Test(arguments: pairs + joint)
  func `no way of filling the tables tells a small count`(of asked: Case) throws {
    let attacks = try Self.attacks(on: asked, scheme: Self.scheme)
    #expect(attacks.reduce(0) { $0 + $1.sensitive } > 10)
    #expect(attacks.flatMap(\.found).isEmpty)
    #expect(attacks.allSatisfy { $0.ways > 0 })
  }

  /// The same tables, protected without what ties the two attributes.
  @Test(arguments: strict)
  func `without their tie two tables give small counts away`(asked: Case) throws {
    let own = Set(asked.axes.map(\.attribute))
    let untied = Scheme(
      topics: Self.scheme.topics, units: Self.scheme.units, vocabularies: Self.scheme.vocabularies,
      impossible: Self.scheme.impossible.filter { Set([$0.one, $0.other]) != own })
    #expect(untied.impossible.count < Self.scheme.impossible.count)
    #expect(try !Self.attacks(on: asked, scheme: untied, patience: 5).flatMap(\.found).isEmpty)
  }

  private static func attacks(on asked: Case, scheme: Scheme, patience: Int = 1) throws -> [Outcome] {
    var random = SplitMix64(seed: 41)
    let kinds = possible(asked.axes.map(\.attribute))
    let isPair = asked.axes.count == 2
    var outcomes: [Outcome] = []
    for _ in 0..<(isPair ? 40 * patience : 8) {
      let things = made(isPair ? 10 + random.below(12) : 6 + random.below(5), of: kinds, &random)
      let draft = try draft(things.map { row(asked, $0) }, asked, scheme)
      let tables = draft.published.filter { !$0.question.attributes.isEmpty }
      // Tables that are left out tell nothing, and those of which all is hidden have too many ways to list.
      guard !tables.isEmpty,
        let outcome = isPair
          ? PairAttack(tables, asked, kinds, things)?.outcome : Attack(tables, asked, kinds, things).outcome
      else { continue }
      outcomes.append(outcome)
      if patience > 1, !outcome.found.isEmpty { break }
    }
    return outcomes
  }

  /// A few things, most of them of a few kinds.
  private static func made(_ count: Int, of kinds: [[String]], _ random: inout SplitMix64) -> [[String]] {
    let often = (0..<3).map { _ in kinds[random.below(kinds.count)] }
    return (0..<count).map { _ in
      random.below(4) > 0 ? often[random.below(often.count)] : kinds[random.below(kinds.count)]
    }
  }

  private static func draft(_ rows: [StatisticsRow], _ asked: Case, _ scheme: Scheme) throws -> Draft {
    let period = try Period("2026-10")
    let questions = try asked.axes.map {
      try Question($0.rawValue, counting: asked.unit, by: [$0], in: period)
    }
    var count = try Count(questions.withTotals(), scheme)
    for row in rows {
      count.add(count.snapshots.map { _ in row })
      // A call that opened a case is known by the case.
      if row.codes["result"] == "case" {
        let opened = StatisticsRow(unit: .case, registeredOn: row.registeredOn, codes: [:])
        count.add(count.snapshots.map { _ in opened })
      }
    }
    return try Drafting(count.answers(), after: [], policy: Policy(threshold: threshold)).draft()
  }

  private static let threshold = 3

  /// What an attack came to.
  struct Outcome {
    var sensitive = 0
    /// Small counts that lie closer than promised.
    var found: [String] = []
    var ways = 0

    /// - Parameter bounds: Of each line, what it can be.
    mutating func judge(_ name: String, _ count: Int, _ bounds: (least: Int, greatest: Int)) {
      guard (1..<TieOracleTests.threshold).contains(count) else { return }
      sensitive += 1
      if bounds.greatest - bounds.least < 2 { found.append("\(name) \(count)") }
    }
  }
}

extension TieOracleTests {
  private static let scheme: Scheme = {
    let topics = [("BL", "abuse"), ("XH", "abuse"), ("HC", "other")].map { code, group in
      Scheme.Topic(code: code, parent: nil, group: group, hotline111: code, childHelpline: code)
    }
    return Scheme(
      topics: topics, units: UnitBook([], changes: [], served: []),
      vocabularies: values.filter { $0.key != .topic && $0.key != .topics && $0.key != .answer },
      impossible: CountedUnits.impossible(topics))
  }()

  /// What each attribute can be here; every table has a line for what isn't known.
  private static let values: [Attribute: [String]] = [
    .topic: ["BL", "XH", "HC", "unknown"], .topics: ["", "BL", "XH", "HC", "BL+XH", "BL+HC", "HC+XH", "BL+HC+XH"],
    .nature: ["actual", "special-circumstances", "unknown"], .outcome: ["open", "screened-out", "unknown"],
    .kind: ["child-about-self", "about-child", "silent", "unknown"],
    .result: ["case", "counselling", "none", "unknown"],
    .caller: ["child", "parent", "teacher", "unknown"],
    .referralState: ["drafted", "acknowledged", "completed", "unknown"],
    .referralOutcome: ["open", "helped", "not-helped", "unknown"], .answer: ["30", "100", "500", "2000", "none"],
    .override: [Override.notTriaged.rawValue, Override.asProposed.rawValue, Override.raised.rawValue, "unknown"],
    .rule: [Override.notTriaged.rawValue] + Override.rules.filter { $0 != Override.notTriaged.rawValue }.suffix(2)
      + ["unknown"],
  ]

  /// All combinations of values that nothing rules out.
  private static func possible(_ attributes: [Attribute]) -> [[String]] {
    let all = attributes.reduce([[]]) { some, attribute in
      some.flatMap { own in (values[attribute] ?? []).map { own + [$0] } }
    }
    return all.filter { own in
      let value = Dictionary(uniqueKeysWithValues: zip(attributes, own))
      return !scheme.impossible.contains { never in
        guard let one = value[never.one], let other = value[never.other] else { return false }
        return never.codes.contains(one) && never.others.contains(other)
      }
    }
  }

  private static func row(_ asked: Case, _ own: [String]) -> StatisticsRow {
    var row = StatisticsRow(unit: asked.unit, registeredOn: "2026-10-05", codes: [:])
    for (axis, value) in zip(asked.axes, own) {
      switch axis.attribute {
      case .topics: row.sets["topic"] = value.split(separator: "+").map(String.init)
      case .answer: row.minutes["answer"] = Int(value)
      default: row.codes[axis.attribute.rawValue] = value
      }
    }
    return row
  }

  /// The lines of a table in which something with a value stands.
  private static func lines(_ axis: Axis, _ value: String) -> [String] {
    switch axis {
    case .anyTopic: value.isEmpty ? ["unknown"] : value.split(separator: "+").map { "any:\($0)" }
    case .answer: [["30": "PT1H", "100": "PT4H", "500": "PT24H", "2000": "PT72H"][value] ?? "later"]
    default: [value]
    }
  }

  /// All sums that numbers of things of each kind can make which agree with what is printed.
  private struct Attack {
    private(set) var outcome = Outcome()
    private var sums: [(members: [Int], printed: Int?, count: Int)] = []

    init(_ tables: [PublishedTable], _ asked: Case, _ kinds: [[String]], _ things: [[String]]) {
      var names = ["all"]
      sums.append((Array(kinds.indices), things.count, things.count))
      for table in tables {
        for cell in table.cells {
          guard let (name, code) = cell.at.first,
            let place = asked.axes.firstIndex(where: { $0.rawValue == name })
          else { continue }
          let isHeld = { (own: [String]) in TieOracleTests.lines(asked.axes[place], own[place]).contains(code) }
          names.append("\(name) \(code)")
          sums.append((kinds.indices.filter { isHeld(kinds[$0]) }, cell.printed, things.count(where: isHeld)))
        }
      }
      let members = kinds.indices.map { kind in sums.indices.filter { sums[$0].members.contains(kind) } }
      var reached: Set<[UInt8]> = [sums.map { _ in 0 }]
      for kind in kinds.indices { reached = next(reached, kind, members[kind], things.count) }
      outcome.ways = reached.count
      let least = sums.indices.map { place in reached.map { Int($0[place]) }.min() ?? 0 }
      let greatest = sums.indices.map { place in reached.map { Int($0[place]) }.max() ?? 0 }
      for (place, sum) in sums.enumerated() {
        outcome.judge(names[place], sum.count, (least[place], greatest[place]))
      }
    }

    /// The sums that can be reached with any number of one more kind; a printed one is reached exactly in the end.
    private func next(_ reached: Set<[UInt8]>, _ kind: Int, _ places: [Int], _ most: Int) -> Set<[UInt8]> {
      let ends = places.filter { sums[$0].printed != nil && sums[$0].members.last == kind }
      var found: Set<[UInt8]> = []
      for before in reached {
        var sum = before
        while places.allSatisfy({ Int(sum[$0]) <= sums[$0].printed ?? most }) {
          if ends.allSatisfy({ Int(sum[$0]) == sums[$0].printed }) { found.insert(sum) }
          for place in places { sum[place] += 1 }
        }
      }
      return found
    }
  }
  /// The same for two tables of more things: all ways to fill each, and which of them go together. They do when there
  /// is somebody for every line: of any values of the first attribute as many as of what goes with these (Hall).
  private struct PairAttack {
    private(set) var outcome = Outcome()

    /// Nil where there are too many ways to list.
    init?(_ tables: [PublishedTable], _ asked: Case, _ kinds: [[String]], _ things: [[String]]) {
      let columns = asked.axes.indices.map { Column(asked.axes[$0], $0, tables, kinds, things) }
      let (first, second) = (columns[0], columns[1])
      let groups = (1..<(1 << first.values.count)).map { group in
        let own = first.values.indices.filter { group >> $0 & 1 == 1 }
        let names = Set(own.map { first.values[$0] })
        let others = second.values.indices.filter { other in
          kinds.contains { names.contains($0[0]) && $0[1] == second.values[other] }
        }
        return (own: own, others: others)
      }.filter { $0.others.count < second.values.count }
      func sums(_ fill: [Int], _ places: ([Int], [Int]) -> [Int]) -> [Int] {
        groups.map { group in places(group.own, group.others).reduce(0) { $0 + fill[$1] } }
      }
      guard let left = first.fills(of: things.count), let right = second.fills(of: things.count) else { return nil }
      let needs = Dictionary(grouping: left) { sums($0) { own, _ in own } }
      let offers = Dictionary(grouping: right) { sums($0) { _, others in others } }
      var (ones, others): ([[Int]], [[Int]]) = ([], [])
      var met: Set<[Int]> = []
      for (need, fills) in needs {
        let matching = offers.keys.filter { offer in zip(need, offer).allSatisfy { $0 <= $1 } }
        if !matching.isEmpty { ones += fills }
        met.formUnion(matching)
      }
      for offer in met { others += offers[offer] ?? [] }
      outcome.ways = min(ones.count, others.count)
      first.judge(ones, &outcome)
      second.judge(others, &outcome)
    }
  }

  /// A table by one axis.
  private struct Column {
    /// What a thing can be.
    let values: [String]
    /// What is printed of each line, which values stand in it, and the truth.
    private let lines: [(name: String, members: [Int], printed: Int?, count: Int)]

    init(_ axis: Axis, _ place: Int, _ tables: [PublishedTable], _ kinds: [[String]], _ things: [[String]]) {
      let values = Set(kinds.map { $0[place] }).sorted()
      self.values = values
      let cells = tables.flatMap(\.cells).filter { $0.at[axis.rawValue] != nil }
      lines = cells.map { cell in
        let code = cell.at[axis.rawValue] ?? ""
        let isHeld = { (value: String) in TieOracleTests.lines(axis, value).contains(code) }
        return (
          "\(axis.rawValue) \(code)", values.indices.filter { isHeld(values[$0]) }, cell.printed,
          things.count { isHeld($0[place]) }
        )
      }
    }

    /// How many of each value there can be, so many in all; nil when there are thousands of ways.
    func fills(of total: Int) -> [[Int]]? {
      let all = lines.filter { $0.printed != nil } + [("all", Array(values.indices), total, total)]
      var found: [[Int]] = [[]]
      for value in values.indices {
        found = found.flatMap { fill -> [[Int]] in
          let holding = all.filter { $0.members.contains(value) }
          let left = holding.map { line in
            line.members.reduce(line.printed ?? 0) { $1 < value ? $0 - fill[$1] : $0 }
          }
          let most = left.min() ?? 0
          let need = zip(holding, left).filter { $0.0.members.last == value }.map(\.1).max() ?? 0
          return need <= most ? (max(0, need)...most).map { fill + [$0] } : []
        }
        guard found.count <= 4_000 else { return nil }
      }
      return found
    }

    func judge(_ fills: [[Int]], _ outcome: inout Outcome) {
      for line in lines {
        let counts = fills.map { fill in line.members.reduce(0) { $0 + fill[$1] } }
        outcome.judge(line.name, line.count, (counts.min() ?? 0, counts.max() ?? 0))
      }
    }
  }
}
