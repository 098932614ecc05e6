public import Statistics

/// Protects the tables of a release together with all that is out, group by group.
///
/// First the totals of all units' periods, which link everything. Then each group of tables that share an attribute,
/// also of several units where they are the same people (`Statistics.Kinds`), as if all totals of its periods were
/// known: whatever a reader learns about totals elsewhere tells them nothing new
/// here. Two groups share nothing but those totals, so a decoy of one never contradicts the other: decoys of a group
/// keep every total as it is, and decoys of the totals move only what no printed table tells apart. For the latter a
/// table of a period whose total is hidden doesn't go out, and while any total is hidden periods may only be nested.
/// Nor does a table go out whose period cuts a small number out of others.
///
/// Where the policy rounds, totals that point at few people are hidden as always, so their tables don't go out; the
/// others count as known to everybody, however they are rounded, and stand rounded alike in every table.
public struct Drafting: Sendable {
  let policy: Policy
  let new: [CountTable]
  let earlier: [EarlierTable]
  let withheld: [PublishedTable]
  let seed: ChoiceSeed

  /// - Parameters:
  ///   - new: The tables to come, with the total of each unit and period (`Statistics`' `withTotals()`).
  ///   - earlier: All tables that are out, counted in the same pass.
  ///   - withheld: The same tables as others know them, who may not learn more: what is hidden there is hidden here
  ///     too.
  ///   - policy: What each table must keep.
  ///   - seed: Decides between patterns that are as good.
  public init(
    _ new: [CountTable], after earlier: [EarlierTable], withheld: [PublishedTable] = [],
    policy: Policy, seed: ChoiceSeed = .known
  ) {
    self.new = new
    self.earlier = earlier
    self.withheld = withheld
    self.policy = policy
    self.seed = seed
  }

  /// - Throws: ``DisclosureError`` when not even the totals can be protected, or a table that is out contradicts the
  ///   counts.
  public func draft() throws(DisclosureError) -> Draft {
    var parts: [Draft.Part] = []
    let (totals, tables) = new.divided { $0.question.attributes.isEmpty }
    var omissions = totals.filter(changesLittle).map {
      Omission(question: $0.question, reason: .smallChange)
    }
    let kept = totals.filter { !changesLittle($0) }
    var book = TotalsBook(earlier)
    for group in Set(kept.map(\.group)).sorted() {
      let own = kept.filter { $0.group == group }
      let release = try protectTotals(own)
      book.add(own, release.publication)
      parts.append(.init(name: Self.name(of: own), tables: own, release: release))
    }
    for group in Set(tables.map(\.group)).sorted() {
      let (part, left) = try draft(tables.filter { $0.group == group }, book)
      parts += part
      omissions += left
    }
    return Draft(parts: parts, omissions: omissions)
  }

  private func draft(
    _ tables: [CountTable], _ book: TotalsBook
  ) throws(DisclosureError) -> ([Draft.Part], [Omission]) {
    var omissions: [Omission] = []
    var left: [CountTable] = []
    for table in tables {
      if let reason = reasonToOmit(table, book, beside: left) {
        omissions.append(Omission(question: table.question, reason: reason))
      } else {
        left.append(table)
      }
    }
    while !left.isEmpty {
      do {
        let release = try protect(left, book)
        let part = Draft.Part(name: Self.name(of: left), tables: left, release: release)
        return ([part], omissions)
      } catch {
        guard error.isOfTheSearch,
          let worst = left.indices.max(by: { left[$0].isCoarser(than: left[$1]) })
        else { throw error }
        omissions.append(
          Omission(question: left.remove(at: worst).question, reason: .unprotectable))
      }
    }
    return ([], omissions)
  }

  func reasonToOmit(
    _ table: CountTable, _ book: TotalsBook, beside others: [CountTable]
  ) -> Omission.Reason? {
    let question = table.question
    if !book.isPrinted(question) { return .tooFew }
    if question.tellsCases, !book.isPrinted(question, of: .case) { return .tooFew }
    if changesLittle(table) { return .smallChange }
    let all =
      (others + tablesOut(beside: table)).filter { $0.question.unit == question.unit } + [table]
    if PeriodClasses(all).hasSmall(policy) { return .tooFew }
    if policy.linking >= .rest, LeftOut(all).tellsFew(table, policy) { return .tooFew }
    return book.hidesSome(of: question.unit) && !PeriodClasses(all).isNested ? .overlap : nil
  }

  func tablesOut(beside table: CountTable) -> [CountTable] {
    earlier.filter { $0.table.group == table.group }.map(\.table)
  }

  /// What the protector is given for tables that share a tally.
  struct Task {
    let keys: [CellKey]
    let earlier: [Publication]
    let given: [CellKey: Int]
    let hiding: Set<CellKey>
    let weights: [CellKey: Int32]
  }

  func task(_ tables: [CountTable], _ book: TotalsBook) -> Task {
    var given: [CellKey: Int] = [:]
    for table in tables {
      if let key = table.keyOfPeriod { given[key] = book.rounded(table.question) }
    }
    var seen: Set<CellKey> = []
    return Task(
      keys: tables.flatMap { shown(in: $0, book) }.filter { seen.insert($0).inserted },
      earlier: out(beside: tables[0]) + known(beside: tables), given: given,
      hiding: hidden(in: tables).union(tables.flatMap { Siblings.closing($0, among: earlier) }),
      weights: weights(of: tables))
  }

  private func protect(
    _ tables: [CountTable], _ book: TotalsBook
  ) throws(DisclosureError) -> Release {
    let task = task(tables, book)
    return try TableProtector(tally: tables[0].tally, policy: policy, seed: seed)
      .protect(
        task.keys, after: task.earlier, given: task.given, hiding: task.hiding, weights: task.weights)
  }

  /// The cells of a table that go out, printed or hidden.
  private func shown(in table: CountTable, _ book: TotalsBook) -> [CellKey] {
    let depth = Ladder(policy).depth(of: table, total: book.total(table.question) ?? 0)
    guard depth < table.question.axes.count else { return table.layout.keys }
    return table.places.filter { $0.count <= depth }.compactMap { table.key($0) }
  }

  /// What says more of the whole stays rather: a cell that one axis less divides is so many times dearer.
  private static let weightOfDepth: Int32 = 8

  /// The ladder of detail: totals and broad groups before what crosses them, by where a cell stands and never by its
  /// count.
  private func weights(of tables: [CountTable]) -> [CellKey: Int32] {
    var weights: [CellKey: Int32] = [:]
    let ofDepth = Self.weightOfDepth
    for table in tables {
      let siblings = Siblings(of: table.question, among: earlier)
      for place in table.places {
        guard let key = table.key(place) else { continue }
        let weight = place.count > 1 ? 1 : place.isEmpty ? ofDepth * ofDepth : ofDepth
        weights[key] = max(weights[key] ?? 1, weight * siblings.weight(of: place))
      }
    }
    return weights
  }

  /// The cells that others know hidden.
  func hidden(in tables: [CountTable]) -> Set<CellKey> {
    var keys: Set<CellKey> = []
    for table in tables {
      for cells in withheld.filter({ $0.question == table.question }).map(\.cells) {
        keys.formUnion(
          cells.filter { $0.printed == nil }.compactMap { $0.place.flatMap { table.key($0) } })
      }
    }
    return keys
  }

  /// Totals are hidden or not as if the others were printed as they are: the tables of the others go out, group by
  /// group. Only then those others are rounded.
  private func protectTotals(_ totals: [CountTable]) throws(DisclosureError) -> Release {
    let layouts = totals.map(\.layout)
    let earlier = out(beside: totals[0])
    let release = try TableProtector(tally: totals[0].tally, policy: try policy.hiding, seed: seed)
      .protect(layouts, after: earlier, hiding: hidden(in: totals))
    guard let base = policy.base else { return release }
    return try TableProtector(tally: totals[0].tally, policy: policy, seed: seed)
      .round(release, to: base, after: earlier)
  }

  /// What is out of the tables that share a tally with one; of totals, the exact numbers.
  func out(beside table: CountTable) -> [Publication] {
    let isTotal = table.question.attributes.isEmpty
    return earlier.filter { $0.table.group == table.group }
      .flatMap {
        isTotal && $0.published.bound > 1 ? [$0.publication, $0.exactly] : [$0.publication]
      }
  }

  /// Whether it corrects a printed number by less than the threshold (disclosure.md S4).
  private func changesLittle(_ table: CountTable) -> Bool {
    let counts = table.cells
    return earlier.contains { old in
      guard old.published.question.isRevised(by: table.question) else { return false }
      let before = old.table.cells
      return old.published.cells.contains { cell in
        guard cell.printed != nil, let place = cell.place, let key = table.key(place),
          let own = old.table.key(place)
        else { return false }
        return policy.isSensitive(abs(counts[key, default: 0] - before[own, default: 0]))
      }
    }
  }

  static func name(of tables: [CountTable]) -> String {
    let units = StatisticsRow.Unit.allCases.filter { unit in
      tables.contains { $0.question.unit == unit }
    }
    let attributes = tables.reduce(into: Set<Attribute>()) { $0.formUnion($1.question.attributes) }
    let names = Attribute.allCases.filter(attributes.contains).map(\.rawValue)
    return (units.map(\.rawValue) + (names.isEmpty ? ["total"] : names)).joined(separator: "-")
  }
}

extension Array {
  fileprivate func divided(_ isFirst: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}

extension DisclosureError {
  /// Whether other tables might be protected: no pattern was found, or one whose proof doesn't suffice.
  fileprivate var isOfTheSearch: Bool {
    switch self {
    case .cannotProtect, .refused: true
    default: false
    }
  }
}

extension CountTable {
  /// Whether it divides less finely, so that it should rather go out.
  fileprivate func isCoarser(than other: CountTable) -> Bool {
    (question.axes.count, places.count) < (other.question.axes.count, other.places.count)
  }
}

extension Question {
  /// Whether another asks the same of a later state of knowledge.
  func isRevised(by other: Question) -> Bool {
    known != other.known && unit == other.unit && Set(axes) == Set(other.axes)
      && filters == other.filters && period == other.period && unitsOn == other.unitsOn
  }
}
