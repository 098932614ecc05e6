public import Statistics

/// Checks a release against its proof by additions of whole numbers, and nothing else.
///
/// Shares no code with what makes releases and proofs: it works out by itself which counts are
/// sensitive, adds up every decoy, and compares. Work grows with the changes in the decoys times
/// the cells that a finest place belongs to.
public struct Verifier: Sendable {
  let tally: Tally
  let policy: Policy

  public init(tally: Tally, policy: Policy) {
    self.tally = tally
    self.policy = policy
  }

  /// The first fault of a release and its proof, given everything published before; nil when the
  /// release keeps the policy's promise.
  public func refusal(
    of publication: Publication, proof: Proof, after earlier: [Publication]
  ) -> Refusal? {
    do throws(Refusal) {
      guard publication.zeros == policy.zeros else { throw .otherZeroRule }
      guard (publication.bound > 1) == (policy.base != nil) else { throw .otherMethod }
      let known = [publication] + earlier
      let books = try VerifierBooks(tally, publications: known)
      let drafts = try books.drafts(of: proof)
      try books.checkKinds(of: proof, in: tally)
      try checkPrint(publication, at: books.places[0], in: books)
      if let base = policy.base { try checkRounding(publication, to: base, in: books) }
      for (publication, places) in zip(known, books.places) {
        try checkAgreement(of: drafts, with: publication, at: places, in: books)
      }
      try checkRevisions(drafts, of: known, in: books)
      let openly = openly(known, in: books)
      try checkSmallCounts(drafts, openly: openly, in: books)
      if let coalition = policy.coalition {
        try checkGroups(drafts, openly: openly, coalition: coalition, in: books)
      }
      return nil
    } catch {
      return error
    }
  }

  private func checkPrint(
    _ publication: Publication, at places: [VerifierBooks.Place], in books: VerifierBooks
  ) throws(Refusal) {
    for (cell, place) in zip(publication.cells, places) {
      let count = books.counts[place, default: 0]
      if cell.printed != nil, publication.bound == 1, policy.isSensitive(count) {
        throw .smallCountPrinted(cell.key)
      }
      if cell.printed == nil, policy.zeros == .printed, count == 0 { throw .zeroHidden(cell.key) }
    }
  }

  private func checkAgreement(
    of drafts: [VerifierBooks.Draft], with publication: Publication,
    at places: [VerifierBooks.Place], in books: VerifierBooks
  ) throws(Refusal) {
    for (cell, place) in zip(publication.cells, places) {
      let count = books.counts[place, default: 0]
      if let printed = cell.printed, abs(printed - count) >= publication.bound {
        throw .wrongNumber(cell.key)
      }
      for (number, draft) in drafts.enumerated() {
        let change = draft.changes[place, default: 0]
        if let printed = cell.printed, change != 0,
          abs(printed - count - change) >= publication.bound
        {
          throw .decoyContradictsPrint(decoy: number, cell.key)
        }
        if cell.printed == nil, publication.zeros == .printed, count + change < 1 {
          throw .decoyEmptiesHidden(decoy: number, cell.key)
        }
      }
    }
  }

  /// The places whose exact numbers earlier publications printed: what is out can't be protected.
  private func openly(_ known: [Publication], in books: VerifierBooks) -> Set<Int> {
    var places: Set<Int> = []
    for (publication, row) in zip(known, books.places).dropFirst() where publication.bound == 1 {
      for (cell, place) in zip(publication.cells, row) where cell.printed != nil {
        places.insert(place)
      }
    }
    return places
  }

  private func checkSmallCounts(
    _ drafts: [VerifierBooks.Draft], openly: Set<Int>, in books: VerifierBooks
  ) throws(Refusal) {
    for place in books.protectedCells {
      let count = books.counts[place, default: 0]
      guard policy.isSensitive(count), !openly.contains(place) else { continue }
      let changes = drafts.map { $0.changes[place, default: 0] } + [0]
      let least = count + (changes.min() ?? 0)
      let greatest = count + (changes.max() ?? 0)
      guard keepsPromise(count, least: least, greatest: greatest) else {
        throw .unprotected(books.key(of: place))
      }
      if let coalition = policy.coalition {
        let helpful = drafts.filter { $0.changes[place, default: 0] != 0 }
        guard books.survives(helpful, knowing: coalition) else {
          throw .unprotectedFromCoalition(books.key(of: place))
        }
      }
    }
  }

  private func keepsPromise(_ count: Int, least: Int, greatest: Int) -> Bool {
    switch policy.protection {
    case .exact: greatest - least >= 1
    case .interval: greatest - least >= 2
    case .strict: least <= 0 && greatest >= policy.threshold
    }
  }

  /// For every cell that restates a printed one with a small change: it is hidden, and the change
  /// is protected like a small count.
  private func checkRevisions(
    _ drafts: [VerifierBooks.Draft], of known: [Publication], in books: VerifierBooks
  ) throws(Refusal) {
    guard tally.dimensions.contains(where: { $0.role == .versions }) else { return }
    var printed: [Int: Set<Int>] = [:]
    for (publication, row) in zip(known, books.places).dropFirst() where publication.bound == 1 {
      for (cell, place) in zip(publication.cells, row) where cell.printed != nil {
        printed[books.withoutVersion(place), default: []].insert(place)
      }
    }
    for (cell, place) in zip(known[0].cells, books.places[0]) {
      let others = printed[books.withoutVersion(place)] ?? []
      guard !others.contains(place) else { continue }
      for other in others {
        let change = books.counts[place, default: 0] - books.counts[other, default: 0]
        guard policy.isSensitive(abs(change)) else { continue }
        if cell.printed != nil, known[0].bound == 1 { throw .smallRevisionPrinted(cell.key) }
        let sizes = drafts.map { abs(change) + change.signum() * $0.changes[place, default: 0] }
        let all = sizes + [abs(change)]
        guard keepsPromise(abs(change), least: all.min() ?? 0, greatest: all.max() ?? 0) else {
          throw .unprotected(cell.key)
        }
      }
    }
  }

  /// For every group and part, both published: the rest of the group may be more than the
  /// coalition, unless the group is empty, or both were printed before.
  private func checkGroups(
    _ drafts: [VerifierBooks.Draft], openly: Set<Int>, coalition: Int, in books: VerifierBooks
  ) throws(Refusal) {
    for (group, part) in books.groups where !(openly.contains(group) && openly.contains(part)) {
      let size = books.counts[group, default: 0]
      let rest = size - books.counts[part, default: 0]
      guard size > 0, rest <= coalition, rest < size else { continue }
      let greatest =
        drafts.map { $0.changes[group, default: 0] - $0.changes[part, default: 0] }.max() ?? 0
      guard rest + greatest > coalition else {
        throw .groupDisclosed(group: books.key(of: group), part: books.key(of: part))
      }
    }
  }
}
