public import Statistics

/// The tables of a part of a release that are about one period: what is handed out as one file.
public struct PeriodRelease: Sendable {
  /// That of the part.
  public let name: String
  public let period: Period
  public let tables: [CountTable]
  /// Stands at the period; has a dimension for everything else.
  public let release: Release
}

extension Drafting {
  /// The parts of a rebuilt draft, each cut into its periods.
  ///
  /// - Throws: ``DisclosureError`` as rebuilding does.
  public func periods(
    of draft: Draft, _ published: [PublishedTable]
  ) throws(DisclosureError) -> [PeriodRelease] {
    var found: [PeriodRelease] = []
    for part in draft.parts {
      var periods: [Period] = []
      for table in part.tables where !periods.contains(table.question.period) {
        periods.append(table.question.period)
      }
      for period in periods {
        found.append(try cut(part, to: period, published))
      }
    }
    return found
  }

  private func cut(
    _ part: Draft.Part, to period: Period, _ published: [PublishedTable]
  ) throws(DisclosureError) -> PeriodRelease {
    let tables = part.tables.filter { $0.question.period == period }
    let whole = part.release.publication
    let time = whole.dimensions.firstIndex(of: Attribute.period.rawValue) ?? 0
    var own: [Publication.Cell] = []
    var seen: Set<CellKey> = []
    var code: String?
    for table in tables {
      let cells = published.filter { $0.question == table.question }
        .flatMap { $0.publication(in: table, zeros: whole.zeros).cells }
      for cell in cells {
        code = cell.key.codes[time]
        var codes = cell.key.codes
        codes.remove(at: time)
        let key = CellKey(codes)
        if seen.insert(key).inserted { own.append(.init(key, printed: cell.printed)) }
      }
    }
    var names = whole.dimensions
    names.remove(at: time)
    let publication = Publication(
      dimensions: names, cells: own, zeros: whole.zeros, bound: whole.bound,
      place: code.map { [Attribute.period.rawValue: $0] } ?? [:])
    let isTotal = tables[0].question.attributes.isEmpty
    let release = try Release(
      publication, proof: part.release.proof, tally: tables[0].tally, policy: policy,
      after: [whole] + out(beside: tables[0]) + (isTotal ? [] : known(beside: part.tables)))
    return PeriodRelease(name: part.name, period: period, tables: tables, release: release)
  }
}
