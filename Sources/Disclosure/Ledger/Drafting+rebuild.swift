import Statistics

extension Drafting {
  /// The draft of a release that is in the register, from its tables and its proofs.
  ///
  /// - Throws: ``DisclosureError/refused(_:)`` with the first fault; ``DisclosureError/noProof(_:)``.
  public func rebuilt(
    _ published: [PublishedTable], proofs: [String: Proof]
  ) throws(DisclosureError) -> Draft {
    var groups: [(group: Int, tables: [CountTable])] = []
    for table in new where published.contains(where: { $0.question == table.question }) {
      if let place = groups.firstIndex(where: { $0.group == table.group }) {
        groups[place].tables.append(table)
      } else {
        groups.append((table.group, [table]))
      }
    }
    var parts: [Draft.Part] = []
    for (_, tables) in groups {
      let isTotal = tables[0].question.attributes.isEmpty
      let name = Self.name(of: tables)
      guard let proof = proofs[name] else { throw .noProof(name) }
      var seen: Set<CellKey> = []
      let cells = tables.flatMap { table in
        published.filter { $0.question == table.question }
          .flatMap { $0.publication(in: table, zeros: policy.zeros).cells }
      }.filter { seen.insert($0.key).inserted }
      let publication = Publication(
        dimensions: tables[0].tally.dimensions.map(\.name), cells: cells, zeros: policy.zeros,
        bound: published.first { $0.question == tables[0].question }?.bound ?? 1)
      let known =
        isTotal ? [publication.exactly(in: tables[0].tally)] : known(beside: tables)
      let release = try Release(
        publication, proof: proof, tally: tables[0].tally, policy: policy,
        after: out(beside: tables[0]) + known)
      parts.append(.init(name: name, tables: tables, release: release))
    }
    return Draft(parts: parts, omissions: [])
  }
}
