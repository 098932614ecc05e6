import Base
import Disclosure
import Statistics
import Testing

/// Rounded tables against all tables of whole numbers there are, and all roundings.
struct RoundingTests {
  private func release(
    _ tally: Tally, base: Int, protection: Policy.Protection = .interval, threshold: Int = 4,
    coalition: Int? = nil
  ) throws -> Release {
    let policy = try Policy(
      threshold: threshold, protection: protection, coalition: coalition,
      method: .round(base: base))
    return try TableProtector(tally: tally, policy: policy).protect([
      Layout(whole: tally.dimensions)
    ])
  }

  /// Every number is a multiple within the bound, and along every dimension the parts of a total
  /// add up to it.
  private func checkNumbers(_ release: Release, _ tally: Tally, base: Int) throws {
    let publication = release.publication
    let printed = Dictionary(uniqueKeysWithValues: publication.cells.map { ($0.key, $0.printed) })
    #expect(publication.bound.isMultiple(of: base))
    for (key, number) in printed {
      let number = try #require(number)
      let count = try #require(tally.count(of: key))
      #expect(number >= 0 && number.isMultiple(of: base))
      #expect(abs(number - count) < publication.bound)
      for (place, dimension) in tally.dimensions.enumerated() {
        let parts = dimension.parts[try #require(dimension.position(of: key.codes[place]))]
        guard !parts.isEmpty else { continue }
        let sum = try parts.reduce(0) { sum, part in
          var codes = key.codes
          codes[place] = dimension.codes[part]
          return sum + (try #require(printed[CellKey(codes)] ?? nil))
        }
        #expect(sum == number)
      }
    }
  }

  @Test(arguments: Policy.Protection.allCases)
  func `the promise is kept among all tables`(protection: Policy.Protection) throws {
    var random = SplitMix64(seed: 21)
    var sensitive = 0
    for _ in 0..<40 {
      let tally = try RandomTables.tally(&random, of: [[2, 2], [3, 2]])
      let release = try release(tally, base: 3, protection: protection, threshold: 3)
      try checkNumbers(release, tally, base: 3)
      let cells = release.publication.cells.map(\.key)
      let all = Enumeration(tally, [release.publication], cells: cells)
      #expect(all.tables > 1)
      for (number, key) in cells.enumerated() {
        let count = try #require(tally.count(of: key))
        guard (1..<3).contains(count) else { continue }
        sensitive += 1
        let (least, greatest) = (all.least[number], all.greatest[number])
        switch protection {
        case .exact: #expect(greatest > least)
        case .interval: #expect(greatest - least >= 2)
        case .strict: #expect(least == 0 && greatest >= 3)
        }
      }
    }
    #expect(sensitive > 40)
  }

  @Test func `the audit's intervals of rounded tables are those of all tables`() throws {
    var random = SplitMix64(seed: 22)
    for _ in 0..<15 {
      let tally = try RandomTables.tally(&random, of: [[2, 2], [3, 2]])
      let release = try release(tally, base: 3)
      let cells = release.publication.cells.map(\.key)
      let all = Enumeration(tally, [release.publication], cells: cells)
      let bounds = try Audit(tally, publications: [release.publication]).bounds()
      #expect(bounds.map(\.key) == cells)
      #expect(bounds.map(\.least) == all.least)
      #expect(bounds.map(\.greatest) == all.greatest.map(Optional.some))
    }
  }

  /// Some tables in three ways have no rounding to either neighbour of each count that adds up.
  @Test func `the bound is the base wherever some rounding reaches it`() throws {
    var random = SplitMix64(seed: 23)
    let dimensions = try ["a", "b", "c"].map {
      try Dimension($0, Hierarchy(total: $0, parts: ["\($0)1", "\($0)2"]))
    }
    var farther = 0
    for _ in 0..<150 {
      // Nothing is small, so only the sums stand in the way.
      let tally = try Tally(
        dimensions,
        counts: Layout(dimensions.map(\.leaves)).keys.map {
          (key: $0, value: Int.random(in: 2...5, using: &random))
        })
      let release = try release(tally, base: 2, protection: .exact, threshold: 2)
      try checkNumbers(release, tally, base: 2)
      #expect(exists(tally, base: 2) == (release.publication.bound == 2))
      if release.publication.bound > 2 { farther += 1 }
    }
    #expect(farther > 5)
  }

  /// Whether multiples next to every count exist that add up, by trying all.
  private func exists(_ tally: Tally, base: Int) -> Bool {
    let places = Layout(tally.dimensions.map(\.leaves)).keys
    let sums = Layout(whole: tally.dimensions).keys.map { key in
      let codes = zip(tally.dimensions, key.codes).map { dimension, code in
        Set(dimension.coverage[dimension.position(of: code) ?? 0].map { dimension.leaves[$0] })
      }
      let covered = places.indices.filter { place in
        zip(places[place].codes, codes).allSatisfy { $1.contains($0) }
      }
      return (covered, tally.count(of: key) ?? 0)
    }
    let lows = places.map { tally.counts[$0, default: 0] / base }
    let uneven = places.indices.filter { tally.counts[places[$0], default: 0] % base != 0 }
    return (0..<(1 << uneven.count)).contains { choice in
      var multiples = lows
      for (bit, place) in uneven.enumerated() where choice >> bit & 1 == 1 { multiples[place] += 1 }
      return sums.allSatisfy { covered, count in
        abs(covered.reduce(0) { $0 + multiples[$1] * base } - count) < base
      }
    }
  }

  @Test func `the same counts give the same numbers and the same proof`() throws {
    let fixture = try Fixture("ssb_d2")
    let one = try release(fixture.tally, base: 5)
    #expect(try release(fixture.tally, base: 5) == one)
    try checkNumbers(one, fixture.tally, base: 5)
    #expect(one.publication.bound == 5)
  }

  @Test func `nobody who knows a case computes a rounded count`() throws {
    var random = SplitMix64(seed: 24)
    for _ in 0..<15 {
      let tally = try RandomTables.tally(&random, of: [[2, 2], [3, 2]])
      let release = try release(tally, base: 3, protection: .exact, threshold: 3, coalition: 1)
      let cells = release.publication.cells.map(\.key)
        .filter { (1..<3).contains(tally.count(of: $0) ?? 0) }
      for place in tally.counts.keys {
        let all = Enumeration(tally, [release.publication], cells: cells, known: [place: 1])
        #expect(zip(all.least, all.greatest).allSatisfy(<))
      }
    }
  }

  @Test func `a base of one, or a rule of hiding beside rounding, is no policy`() {
    #expect(throws: DisclosureError.baseTooSmall(1)) {
      try Policy(threshold: 5, method: .round(base: 1))
    }
    #expect(throws: DisclosureError.roundingHidesNothing) {
      try Policy(threshold: 5, zeros: .printed, method: .round(base: 5))
    }
    #expect(throws: DisclosureError.roundingHidesNothing) {
      try Policy(threshold: 5, cost: .value, method: .round(base: 5))
    }
  }
}
