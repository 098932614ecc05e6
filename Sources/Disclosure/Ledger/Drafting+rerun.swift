public import Statistics

/// What somebody finds out about a part of a release who has the program and the seed.
public struct PartRerun: Sendable {
  public let name: String
  public let tables: [CountTable]
  public let hidden: Int
  public let outcome: Result<ProgramAudit, ProgramAudit.Limit>
}

extension Drafting {
  /// Attacks the parts of a rebuilt draft by the program that made it: it is run on every table that could be true,
  /// where these can be listed.
  ///
  /// A part from which a table was left out because of its counts, or in which something was hidden for the sake of
  /// others, was chosen by more than the tables that are out: it can't be run again by itself.
  public func rerun(_ draft: Draft) -> [PartRerun] {
    let published = Set(draft.published.map(\.question))
    var book = TotalsBook(earlier)
    for part in draft.parts where part.isTotal { book.add(part.tables, part.release.publication) }
    return draft.parts.map { part in
      let left =
        part.isTotal
        ? []
        : new.filter { table in
          table.group == part.tables[0].group && !published.contains(table.question)
            && reasonToOmit(table, book, beside: part.tables) == nil
        }
      let hidden = part.release.publication.cells.count { $0.printed == nil }
      let outcome: Result<ProgramAudit, ProgramAudit.Limit> =
        left.isEmpty ? rerun(part, book) : .failure(.chosenWithMore)
      return PartRerun(name: part.name, tables: part.tables, hidden: hidden, outcome: outcome)
    }
  }

  private func rerun(_ part: Draft.Part, _ book: TotalsBook) -> Result<ProgramAudit, ProgramAudit.Limit> {
    let task =
      part.isTotal
      ? Task(
        keys: part.tables.flatMap(\.layout.keys), earlier: out(beside: part.tables[0]), given: [:],
        hiding: hidden(in: part.tables), weights: [:])
      : task(part.tables, book)
    guard task.hiding.isEmpty else { return .failure(.chosenWithMore) }
    let whole = part.release.publication
    let printed = Dictionary(whole.cells.map { ($0.key, $0.printed) }) { first, _ in first }
    guard whole.bound == 1, Set(task.keys) == Set(printed.keys) else { return .failure(.otherwisePublished) }
    let publication = Publication(
      dimensions: whole.dimensions,
      cells: task.keys.map { .init($0, printed: printed[$0] ?? nil) }, zeros: whole.zeros)
    do throws(ProgramAudit.Limit) {
      return .success(
        try ProgramAudit(
          publication, TableProtector(tally: part.tables[0].tally, policy: policy, seed: seed),
          after: task.earlier, weights: task.weights))
    } catch {
      return .failure(error)
    }
  }
}

extension Draft.Part {
  fileprivate var isTotal: Bool { tables.allSatisfy(\.question.attributes.isEmpty) }
}
