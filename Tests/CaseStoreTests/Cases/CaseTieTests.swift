import Base
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

  @Test func `a tie says by whom, seen from each case, and only of people that it tells of`() throws {
    let accused: [String: JSONValue] = [
      "offenders": .array([.object(["relation": .string("neighbour")]), .object(["relation": .string("stranger")])])
    ]
    let (here, there) = (try log.open(accused), try log.open(accused))
    let tie = CaseTie(to: there, .sameOffender, here: .offender(1), there: .offender(2))
    try log.store.tie(here, tie, words: nil, stamp: log.stamp(1))
    #expect(try ties(of: here) == [tie])
    #expect(try ties(of: there) == [CaseTie(to: here, .sameOffender, here: .offender(2), there: .offender(1))])
    for (mark, kind) in [(PersonMark.offender(3), CaseTie.Kind.sameOffender), (.child(1), .sameOffender)] {
      #expect(throws: StoreError.noSuchPerson(here, mark)) {
        try log.store.tie(
          here, CaseTie(to: there, kind, here: mark, there: .offender(1)), words: nil, stamp: log.stamp(2))
      }
    }
    // Undone is what was said, not another person's tie.
    #expect(throws: StoreError.notTied(here, there)) {
      try log.store.tie(
        here, CaseTie(to: there, .sameOffender, here: .offender(2), there: .offender(2), isUndone: true), words: nil,
        stamp: log.stamp(3))
    }
  }

  @Test(arguments: ["c1", "o2", "caller"]) func `a mark is read back as it is written`(text: String) {
    #expect(PersonMark(text)?.description == text)
    #expect(PersonMark(text + "x") == nil)
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
