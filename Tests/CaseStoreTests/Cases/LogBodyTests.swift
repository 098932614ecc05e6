import Base
import CaseModel
import Testing
import Triage
import _CaseLogTestSupport

@testable import CaseStore

/// Who runs the log: a commune that receives is told by that (NĐ 56/2017 art. 26(1)), a province's department writes
/// its own proposal (TTLT 01/2022 art. 8(2)).
struct LogBodyTests {
  private static let grave: [String: JSONValue] = [
    "topics": .array([.string("BL01")]), "nature": .string("actual"),
    "children": .array([.object(["age": .object(["from": .number(7), "to": .number(7)])])]),
  ]

  private func clock(_ code: String, _ log: TestLog, _ number: CaseNumber) throws -> Clock? {
    try log.store.show(number, stamp: log.stamp(1)).file.clocks.first { $0.code == code }
  }

  private func kinds(_ log: TestLog, _ number: CaseNumber) throws -> Set<String> {
    Set(try log.store.proposals(number, stamp: log.stamp(1)).map(\.agencyKind))
  }

  @Test func `a commune's own log has told the commune by receiving; a line's hasn't`() throws {
    for (body, isTold) in [(LogBody.commune, true), (.province, false), (.other, false)] {
      let log = try TestLog(runBy: body)
      let number = try log.open(Self.grave)
      let clock = try #require(try clock("d02-commune-told", log, number))
      #expect(clock.isRunning == !isTold, "\(body)")
      if isTold { #expect(clock.metAt == clock.startedAt) }
      #expect(try kinds(log, number).contains("commune-people-committee") == !isTold, "\(body)")
      // Receiving is no first action towards the child.
      #expect(try self.clock("first-action", log, number)?.isRunning == true)
    }
  }

  @Test func `of another commune's case a commune tells that commune, as everybody does`() throws {
    let log = try TestLog(runBy: .commune)
    var members = Self.grave
    members["incident"] = .object(["place": .string("23446")])
    let number = try log.open(members)
    #expect(try clock("d02-commune-told", log, number)?.isRunning == true)
    #expect(try kinds(log, number).contains("other-commune"))
  }

  @Test func `a health department isn't told of what it received, and its proposal stays due`() throws {
    var members = Self.grave
    members["topics"] = .array([.string("XH01")])
    let (line, province) = (try TestLog(), try TestLog(runBy: .province))
    #expect(try kinds(line, line.open(members)).contains("health-department"))
    let number = try province.open(members)
    #expect(try !kinds(province, number).contains("health-department"))
    #expect(try clock("d15-prosecution-proposal", province, number)?.isRunning == true)
  }

  @Test func `three days to verify a victim run from the commune's own receipt`() throws {
    let log = try TestLog(runBy: .commune)
    let number = try log.open(["topics": .array([.string("MB01")]), "nature": .string("actual")])
    let clock = try #require(try clock("d21-victim-verified", log, number))
    let calendar = try log.store.calendar()
    #expect(clock.startedAt == log.stamp(0).now)
    #expect(clock.dueAt == calendar.end(of: calendar.day(of: log.stamp(0).now).adding(days: 3)))
  }

  @Test func `who runs it stays with the log`() throws {
    for body in LogBody.allCases {
      let log = try TestLog(runBy: body)
      #expect(try CaseStore(path: log.path).log.runBy == body)
      #expect(try log.store.audit().isGood)
    }
  }
}
