import Base
import Disclosure
import Statistics
import Testing

/// The audit against all tables of whole numbers there are.
struct AuditOracleTests {
  @Test(arguments: Policy.Zeros.allCases, 0..<4)
  func `bounds are those of all tables`(zeros: Policy.Zeros, part: Int) throws {
    var random = SplitMix64(seed: UInt64(part))
    for _ in 0..<150 {
      let tally = try RandomTables.tally(&random)
      let publication = RandomTables.pattern(tally, zeros, &random)
      let bounds = try Audit(tally, publications: [publication]).bounds()
      let all = Enumeration(tally, [publication], cells: bounds.map(\.key))
      for (number, found) in bounds.enumerated() {
        #expect(found.isSettled)
        #expect(found.least == all.least[number], "\(found.key) of \(tally)")
        #expect(found.greatest == all.greatest[number], "\(found.key) of \(tally)")
      }
    }
  }

  @Test(arguments: Policy.Protection.allCases, 0..<2)
  func `findings are those of all tables`(protection: Policy.Protection, part: Int) throws {
    var random = SplitMix64(seed: UInt64(100 + part))
    let policy = try Policy(threshold: 4, protection: protection)
    for _ in 0..<100 {
      let tally = try RandomTables.tally(&random)
      let publication = RandomTables.pattern(tally, .hideable, &random)
      let findings = try Audit(tally, publications: [publication]).findings(policy)
      let cells = publication.cells.map(\.key)
      let all = Enumeration(tally, [publication], cells: cells)
      #expect(findings.unsettled.isEmpty)
      for (number, key) in cells.enumerated() {
        let count = tally.count(of: key)!
        guard policy.isSensitive(count) else { continue }
        let (least, greatest) = (all.least[number], all.greatest[number])
        let isKept =
          switch protection {
          case .exact: greatest > least
          case .interval: greatest - least >= 2
          case .strict: least == 0 && greatest >= 4
          }
        #expect(findings.pinned.contains(key) == (least == greatest))
        #expect(findings.unkept.contains(key) == (least < greatest && !isKept))
      }
    }
  }
}
