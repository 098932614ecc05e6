import Statistics

extension Drafting {
  /// What readers know of totals beside the tables: for each unit, those of its periods, or, where the periods aren't
  /// nested, the number of every class of periods. Exact even where totals are rounded, since decoys of one group may
  /// not change what another group's tables tell.
  ///
  /// What is out already tells is no fault of the tables to come: it isn't judged again.
  func known(beside tables: [CountTable]) -> [Publication] {
    let before = tablesOut(beside: tables[0])
    let known = totals(of: before + tables) + (policy.linking >= .rest ? [LeftOut(before + tables).judged] : [])
    guard policy.linking >= .intake, !before.isEmpty, known.contains(where: \.judgesSome) else { return known }
    let told = told(by: out(beside: tables[0]) + totals(of: before), tables[0].tally, among: known)
    return told.isEmpty ? known : known.map { $0.without(told) }
  }

  private func totals(of tables: [CountTable]) -> [Publication] {
    let totals = Dictionary(grouping: tables, by: \.question.unit)
      .sorted { $0.key.rawValue < $1.key.rawValue }
      .map { PeriodClasses($0.value) }.map { $0.isNested ? $0.totalsOfPeriods : $0.known }
    return totals + tables.compactMap { $0.callsWithCase(policy) }
  }

  /// The hidden cells of `known` that readers find out from what is out, or know more closely than promised.
  private func told(by out: [Publication], _ tally: Tally, among known: [Publication]) -> Set<CellKey> {
    let blank = known.map { publication in
      Publication(
        dimensions: publication.dimensions, cells: publication.cells.filter { $0.printed == nil },
        makesGroups: publication.makesGroups)
    }
    guard let findings = try? Audit(tally, publications: out + blank).findings(policy) else { return [] }
    return Set(findings.pinned + findings.unkept + findings.pinnedByCoalition)
  }
}

extension Publication {
  /// Whether it has cells that are judged though nobody prints them.
  fileprivate var judgesSome: Bool { cells.contains { $0.printed == nil } }

  fileprivate func without(_ keys: Set<CellKey>) -> Publication {
    Publication(
      dimensions: dimensions, cells: cells.filter { $0.printed != nil || !keys.contains($0.key) },
      zeros: zeros, bound: bound, place: place, makesGroups: makesGroups)
  }
}
