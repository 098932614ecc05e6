import Base
import Disclosure
import Statistics
import Testing

/// The protector against all tables of whole numbers there are.
struct ProtectorOracleTests {
  @Test(arguments: Policy.Protection.allCases, Policy.Zeros.allCases)
  func `the promise is kept among all tables`(
    protection: Policy.Protection, zeros: Policy.Zeros
  ) throws {
    guard protection != .strict || zeros == .hideable else { return }
    var random = SplitMix64(seed: 7)
    let policy = try Policy(threshold: 4, protection: protection, zeros: zeros)
    var released = 0
    for _ in 0..<80 {
      let tally = try RandomTables.tally(&random)
      let layout = Layout(whole: tally.dimensions)
      // Where hardly anything is there to hide behind, nothing may be released at all.
      guard
        let release = try? TableProtector(tally: tally, policy: policy).protect([layout]),
        release.publication.cells[0].printed != nil
      else { continue }
      released += 1
      let cells = release.publication.cells.filter { $0.printed == nil }.map(\.key)
      let all = Enumeration(tally, [release.publication], cells: cells)
      for (number, key) in cells.enumerated() {
        let count = try #require(tally.count(of: key))
        guard policy.isSensitive(count) else { continue }
        let (least, greatest) = (all.least[number], all.greatest[number])
        switch protection {
        case .exact: #expect(greatest > least)
        case .interval: #expect(greatest - least >= 2)
        case .strict: #expect(least == 0 && greatest >= 4)
        }
      }
      #expect(
        release.publication.cells.allSatisfy { !policy.isSensitive($0.printed ?? 0) })
    }
    #expect(released > 20)
  }

  @Test func `nobody who knows a case computes a count`() throws {
    var random = SplitMix64(seed: 8)
    let policy = try Policy(threshold: 4, protection: .exact, coalition: 1)
    var released = 0
    for _ in 0..<25 {
      let tally = try RandomTables.tally(&random)
      guard
        let release = try? TableProtector(tally: tally, policy: policy)
          .protect([Layout(whole: tally.dimensions)]),
        release.publication.cells[0].printed != nil
      else { continue }
      released += 1
      let cells = release.publication.cells.map(\.key)
        .filter { policy.isSensitive(tally.count(of: $0) ?? 0) }
      for place in tally.counts.keys {
        let all = Enumeration(tally, [release.publication], cells: cells, known: [place: 1])
        #expect(zip(all.least, all.greatest).allSatisfy(<))
      }
      let audit = try Audit(tally, publications: [release.publication])
      #expect(audit.findings(policy).isSafe)
    }
    #expect(released > 5)
  }

  @Test func `the audit finds what somebody who knows a case computes`() throws {
    var random = SplitMix64(seed: 9)
    let policy = try Policy(threshold: 4, protection: .exact, coalition: 1)
    var found = 0
    for _ in 0..<25 {
      let tally = try RandomTables.tally(&random)
      let publication = RandomTables.pattern(tally, .hideable, &random)
      let findings = try Audit(tally, publications: [publication]).findings(policy)
      let cells = publication.cells.map(\.key)
        .filter { policy.isSensitive(tally.count(of: $0) ?? 0) }
      var pinned: Set<CellKey> = []
      for place in tally.counts.keys {
        let all = Enumeration(tally, [publication], cells: cells, known: [place: 1])
        for (number, cell) in cells.enumerated() where all.least[number] == all.greatest[number] {
          pinned.insert(cell)
        }
      }
      #expect(Set(findings.pinned + findings.pinnedByCoalition) == pinned)
      found += findings.pinnedByCoalition.count
    }
    #expect(found > 0)
  }
}
