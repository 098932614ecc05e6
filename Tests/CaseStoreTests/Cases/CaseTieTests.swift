import CaseModel
import GRDB
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Cases that belong together without being the same child's.
struct CaseTieTests {
  private let log: TestLog
  private let one: CaseNumber
  private let other: CaseNumber

  init() throws {
    log = try TestLog()
    one = try log.open()
    other = try log.open()
  }

  private func ties(of number: CaseNumber) throws -> [CaseTie] {
    try log.store.show(number, stamp: log.stamp(9)).file.ties
  }

  @Test func `each of the two cases tells of the other`() throws {
    try log.store.tie(one, CaseTie(to: other, .siblings), words: "Mẹ kể.", stamp: log.stamp(1))
    #expect(try ties(of: one) == [CaseTie(to: other, .siblings)])
    #expect(try ties(of: other) == [CaseTie(to: one, .siblings)])
  }

  @Test func `what was a mistake is taken back in both, and from either side`() throws {
    try log.store.tie(one, CaseTie(to: other, .siblings), words: nil, stamp: log.stamp(1))
    try log.store.tie(one, CaseTie(to: other, .sameHome), words: nil, stamp: log.stamp(2))
    try log.store.tie(other, CaseTie(to: one, .siblings, isUndone: true), words: "Nhầm.", stamp: log.stamp(3))
    #expect(try ties(of: one) == [CaseTie(to: other, .sameHome)])
    #expect(try ties(of: other) == [CaseTie(to: one, .sameHome)])
    try log.store.tie(one, CaseTie(to: other, .siblings), words: nil, stamp: log.stamp(4))
    #expect(try ties(of: other).count == 2)
  }

  @Test func `nobody ties a case to one that is withheld from them`() throws {
    let second = try log.person("b", .supervisor)
    _ = try log.store.withhold(other, fromUser: "b", reason: "vì", seen: nil, stamp: log.stamp(1, for: .supervision))
    #expect(throws: StoreError.withheldFromYou(other)) {
      try second.tie(one, CaseTie(to: other, .sameHome), words: nil, stamp: log.stamp(2, by: "b"))
    }
    #expect(try ties(of: one).isEmpty)
  }

  @Test func `the history doesn't tell with which case`() throws {
    try log.store.tie(one, CaseTie(to: other, .sameHome), words: nil, stamp: log.stamp(1))
    let details = try log.store.database.read {
      try String.fetchAll($0, sql: "SELECT detail FROM journal WHERE action = 'case.tie'")
    }
    #expect(details.count == 2 && !details.joined().contains("26-"))
  }
}
