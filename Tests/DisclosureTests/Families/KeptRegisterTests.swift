import _StatisticsTestSupport
import Disclosure
import Foundation
import Statistics
import Testing

/// What a year keeps whose months and quarters are out: the aim of the report, and how safe it is.
///
/// With KEPT_LINES=5,20,80,300 the shares of those lines are printed.
struct KeptRegisterTests {
  private func share(_ draft: Draft, _ unit: StatisticsRow.Unit, _ depth: Int) -> Double {
    InformationKept(draft.published, omitted: draft.omissions.map(\.question)).levels
      .first { $0.unit == unit && $0.depth == depth }?.counted ?? 0
  }

  @Test func `the year of forty-seven cases a month tells nine in ten, after its months and quarters`() throws {
    var register = try KeptRegister(cases: 47)
    var last: Draft?
    for code in KeptRegister.year {
      let draft = try register.release(code)
      for unit in [StatisticsRow.Unit.contact, .case, .child] { #expect(share(draft, unit, 0) == 1) }
      last = draft
    }
    let year = try #require(last)
    #expect(share(year, .contact, 1) >= 0.9)
    #expect(share(year, .case, 1) >= 0.9)
    let audit = try register.audit()
    #expect(audit.isSafe && audit.groups.contains { $0.findings.sensitive > 0 })
  }

  @Test func `shares of other lines`() throws {
    let lines = ProcessInfo.processInfo.environment["KEPT_LINES"].map {
      $0.split(separator: ",").compactMap { Int($0) }
    }
    for cases in lines ?? [] {
      var register = try KeptRegister(cases: cases)
      for code in KeptRegister.year {
        let draft = try register.release(code)
        let kept = InformationKept(draft.published, omitted: draft.omissions.map(\.question))
        let words = kept.levels.map { "\($0.unit.rawValue) \($0.depth): \(Int($0.counted * 100))" }
        print("KEPT", cases, code, words.joined(separator: ", "))
      }
      print("SAFE", cases, try register.audit().isSafe)
    }
  }
}
