import Statistics

extension TableProtector {
  /// Rounds tables of the tally together and proves that their numbers keep the promise, together
  /// with everything published before.
  ///
  /// The bound, by which the numbers may miss the counts, is the least multiple of the base for
  /// which a choice was found that adds up and keeps the promise. When time is up the nearest choice at hand is taken
  /// with the bound that it has, if it keeps the promise.
  func round(
    _ keys: [CellKey], to base: Int, after earlier: [Publication], given: [CellKey: Int],
    watch: Watch
  ) throws(DisclosureError) -> Release {
    let rounding = try Rounding(keys, of: tally, to: base)
    let kept = earlierNumbers(of: keys, in: earlier, base: base).merging(given) { $1 }
    var unprotected: [CellKey] = []
    let bounds = Array(stride(from: base, through: greatestBound(base), by: base))
    for (done, bound) in bounds.enumerated() {
      guard try watch.hasTime(.rounding, done, of: bounds.count) else {
        return try roundAtOnce(rounding, keys, given: given, after: earlier)
      }
      var rules = Rounding.Rules(bound: bound, policy: policy, given: kept)
      for attempt in 0..<Self.attempts {
        rules.offset = attempt == 0 ? base / 2 : (base / 2 + attempt * (base / 3 + 1)) % base
        if attempt == 1 { rules.given = given }
        guard let numbers = rounding.numbers(rules) else {
          if attempt == 0, kept != given { continue }
          break
        }
        do throws(DisclosureError) {
          return try prove(keys, numbers, bound: bound, after: earlier, watch: watch)
        } catch {
          guard case .cannotProtect(let cells) = error else { throw error }
          unprotected = cells
          rules.inside.formUnion(cells)
        }
      }
    }
    throw .cannotProtect(unprotected.isEmpty ? Array(keys.prefix(1)) : unprotected)
  }

  /// Takes rounded running sums as they are, with the bound that they need.
  private func roundAtOnce(
    _ rounding: Rounding, _ keys: [CellKey], given: [CellKey: Int], after earlier: [Publication]
  ) throws(DisclosureError) -> Release {
    let numbers = rounding.runningSums
    let counts = tally.sums(of: keys)
    let farthest = zip(keys, numbers).map { abs(counts[$0, default: 0] - $1) }.max() ?? 0
    let bound = (farthest / rounding.base + 1) * rounding.base
    guard bound <= greatestBound(rounding.base),
      zip(keys, numbers).allSatisfy({ given[$0, default: $1] == $1 })
    else { throw .outOfTime(Array(keys.prefix(1))) }
    do throws(DisclosureError) {
      return try prove(
        keys, numbers, bound: bound, after: earlier, watch: Watch { _, _ in .comeToAnEnd })
    } catch {
      guard case .cannotProtect(let cells) = error else { throw error }
      throw .outOfTime(cells)
    }
  }

  /// Rounds what a release prints exactly; what it hides stays hidden, by the same proof.
  func round(
    _ release: Release, to base: Int, after earlier: [Publication]
  ) throws(DisclosureError) -> Release {
    let exact = release.publication
    let keys = exact.cells.filter { $0.printed != nil }.map(\.key)
    let rounding = try Rounding(keys, of: tally, to: base)
    let kept = earlierNumbers(of: keys, in: earlier, base: base)
    for bound in stride(from: base, through: greatestBound(base), by: base) {
      for given in kept.isEmpty ? [kept] : [kept, [:]] {
        let rules = Rounding.Rules(bound: bound, policy: policy, given: given, offset: base / 2)
        guard let numbers = rounding.numbers(rules) else { continue }
        let rounded = Dictionary(uniqueKeysWithValues: zip(keys, numbers))
        let publication = Publication(
          dimensions: exact.dimensions,
          cells: exact.cells.map { .init($0.key, printed: rounded[$0.key]) }, zeros: exact.zeros,
          bound: bound)
        return try Release(
          publication, proof: release.proof, tally: tally, policy: policy,
          after: earlier + [exact])
      }
    }
    throw .cannotProtect(Array(keys.prefix(1)))
  }

  /// How many choices are tried for one bound.
  private static let attempts = 8

  /// Up to here a bound is tried: far enough for a small count to be anything from 0 to the
  /// threshold.
  private func greatestBound(_ base: Int) -> Int {
    max(6 * base, (policy.threshold / base + 2) * base)
  }

  /// Numbers that the same cells had before, rounded to the same base: the same again tells nothing.
  private func earlierNumbers(
    of keys: [CellKey], in earlier: [Publication], base: Int
  ) -> [CellKey: Int] {
    let own = Set(keys)
    let names = tally.dimensions.map(\.name)
    var numbers: [CellKey: Int] = [:]
    for publication in earlier
    where publication.bound > 1 && publication.bound.isMultiple(of: base) {
      for cell in publication.cells {
        guard let printed = cell.printed else { continue }
        let codes = zip(names, tally.dimensions).map { name, dimension in
          publication.dimensions.firstIndex(of: name).map { cell.key.codes[$0] }
            ?? publication.place[name] ?? dimension.total
        }
        if own.contains(CellKey(codes)) { numbers[CellKey(codes)] = printed }
      }
    }
    return numbers
  }

  private func prove(
    _ keys: [CellKey], _ numbers: [Int], bound: Int, after earlier: [Publication], watch: Watch
  ) throws(DisclosureError) -> Release {
    let publication = Publication(
      dimensions: tally.dimensions.map(\.name),
      cells: zip(keys, numbers).map { .init($0, printed: $1) }, zeros: policy.zeros, bound: bound)
    var problem = try SuppressionProblem(tally, policy: policy, new: publication, earlier: earlier)
    problem.watch = watch
    var pattern = SuppressionPattern(
      problem.tables.system, isSuppressed: problem.isSuppressed, costs: problem.costs,
      requirements: problem.requirements,
      coalitionBounds: problem.coalitionBounds)
    try problem.repair(&pattern)
    return try Release(
      publication, proof: problem.proof(of: pattern), tally: tally, policy: policy, after: earlier)
  }
}
