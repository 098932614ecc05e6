public import Statistics

/// The tables of a part of a release that count one unit in one period: what is handed out as one file.
public struct PeriodRelease: Sendable {
  /// The unit and what divides it.
  public let name: String
  public let period: Period
  public let tables: [CountTable]
  /// Stands at the unit and the period; has a dimension for everything else.
  public let release: Release
}

extension Drafting {
  /// The parts of a rebuilt draft, each cut into its units and periods.
  ///
  /// - Throws: ``DisclosureError`` as rebuilding does.
  public func periods(
    of draft: Draft, _ published: [PublishedTable]
  ) throws(DisclosureError) -> [PeriodRelease] {
    var found: [PeriodRelease] = []
    for part in draft.parts {
      var places: [(unit: StatisticsRow.Unit, period: Period)] = []
      for table in part.tables {
        let place = (table.question.unit, table.question.period)
        if !places.contains(where: { $0 == place }) { places.append(place) }
      }
      for (unit, period) in places {
        let tables = part.tables.filter { $0.question.unit == unit && $0.question.period == period }
        found.append(try cut(part, to: tables, published))
      }
    }
    return found
  }

  private func cut(
    _ part: Draft.Part, to tables: [CountTable], _ published: [PublishedTable]
  ) throws(DisclosureError) -> PeriodRelease {
    let whole = part.release.publication
    let tally = tables[0].tally
    let unit = tables[0].question.unit.rawValue
    let divided = tally.dimensions.indices.filter { tally.dimensions[$0].role == .attribute }
      .filter { tally.isDivided(unit, by: $0) }
    var own: [Publication.Cell] = []
    var seen: Set<CellKey> = []
    var place: [String: String] = [:]
    for table in tables {
      let cells = published.filter { $0.question == table.question }
        .flatMap { $0.publication(in: table, zeros: whole.zeros).cells }
      for cell in cells {
        for (dimension, code) in zip(tally.dimensions, cell.key.codes)
        where dimension.role != .attribute { place[dimension.name] = code }
        let key = CellKey(divided.map { cell.key.codes[$0] })
        if seen.insert(key).inserted { own.append(.init(key, printed: cell.printed)) }
      }
    }
    let publication = Publication(
      dimensions: divided.map { tally.dimensions[$0].name }, cells: own, zeros: whole.zeros,
      bound: whole.bound, place: place)
    let isTotal = tables[0].question.attributes.isEmpty
    let release = try Release(
      publication, proof: part.release.proof, tally: tally, policy: policy,
      after: [whole] + out(beside: tables[0]) + (isTotal ? [] : known(beside: part.tables)))
    return PeriodRelease(
      name: Self.name(of: tables), period: tables[0].question.period, tables: tables,
      release: release)
  }
}

extension Tally {
  /// Whether a dimension divides things of a kind.
  fileprivate func isDivided(_ kind: String, by number: Int) -> Bool {
    guard let kinds, let position = kindNumber else { return true }
    let dimension = dimensions[position]
    let leaves = dimension.position(of: kind).map { dimension.coverage[$0] } ?? []
    return leaves.contains {
      kinds.divisions[dimension.leaves[$0]]?.contains(dimensions[number].name) ?? true
    }
  }
}
