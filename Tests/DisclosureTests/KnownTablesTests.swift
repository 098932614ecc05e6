import Disclosure
import Statistics
import Testing

/// The tables whose best patterns are known from the literature or from optimisation.
struct KnownTablesTests {
  /// A table, its threshold, and the most complements allowed where zeros may be hidden and where
  /// they are printed: whatever the seed, about 1.15 times the least possible, and no more than the best
  /// safe peer. The first is small enough for a blind choice, which takes one more.
  static let limits: [(name: String, threshold: Int, hideable: Int, printed: Int)] = [
    ("usersupport135_three_singletons", 3, 1, 3), ("ssb_z1", 4, 3, 3), ("ssb_d2", 4, 12, 12),
    ("ssb_d2k", 4, 7, 7), ("s2_com12_type6", 5, 1, 1), ("ssb_example1", 4, 17, 17),
    ("s3_com20_type6_sex2", 5, 36, 45),
  ]

  @Test(arguments: limits, Policy.Zeros.allCases)
  func `few cells are hidden and no sensitive one is pinned`(
    table: (name: String, threshold: Int, hideable: Int, printed: Int), zeros: Policy.Zeros
  ) throws {
    let fixture = try Fixture(table.name)
    let policy = try Policy(threshold: table.threshold, protection: .exact, zeros: zeros)
    let release = try fixture.protect(policy)
    let complements = try release.publication.cells.filter {
      try $0.printed == nil && !policy.isSensitive(#require(fixture.tally.count(of: $0.key)))
    }
    #expect(complements.count <= (zeros == .hideable ? table.hideable : table.printed))
    let audit = try Audit(fixture.tally, publications: [release.publication])
    #expect(audit.findings(policy).isSafe)
  }

  @Test(
    arguments: [
      "handbook_geurts", "sdctable_problemdata", "sdctable_microdata1",
      "sdctable_vignette", "gauss_leak_zeros_published", "ssb_d2", "ssb_example1",
    ],
    Policy.Protection.allCases)
  func `every promise is kept`(name: String, protection: Policy.Protection) throws {
    let fixture = try Fixture(name)
    let policy = try Policy(threshold: 5, protection: protection)
    let release = try fixture.protect(policy)
    let audit = try Audit(fixture.tally, publications: [release.publication])
    #expect(audit.findings(policy).isSafe)
  }

  @Test(arguments: ["ssb_z1", "ssb_d2k", "ssb_d2"])
  func `people who know a case compute nothing`(name: String) throws {
    let fixture = try Fixture(name)
    let policy = try Policy(threshold: 4, coalition: 1)
    let release = try fixture.protect(policy)
    let audit = try Audit(fixture.tally, publications: [release.publication])
    #expect(audit.findings(policy).isSafe)
  }

  @Test func `hiding by value hides less value`() throws {
    let fixture = try Fixture("ssb_d2")
    func value(_ cost: Policy.Cost) throws -> Int {
      let policy = try Policy(threshold: 4, protection: .exact, cost: cost)
      return try fixture.protect(policy).publication.cells.filter { $0.printed == nil }
        .reduce(0) { sum, cell in
          let count = try #require(fixture.tally.count(of: cell.key))
          return policy.isSensitive(count) ? sum : sum + count
        }
    }
    #expect(try value(.value) <= value(.count))
  }

  @Test func `the same counts give the same bytes`() throws {
    let fixture = try Fixture("ssb_example1")
    let policy = try Policy(threshold: 5)
    #expect(try fixture.protect(policy) == fixture.protect(policy))
  }
}
