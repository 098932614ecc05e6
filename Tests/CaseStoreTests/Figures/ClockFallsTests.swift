import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Statistics
import Testing

/// What was released stays as it was counted, whatever the clock says afterwards.
struct ClockFallsTests {
  private static let day = 24 * 60
  private let log: TestLog
  private let statistician: CaseStore
  private let questions: [Question]

  init() throws {
    log = try TestLog()
    statistician = try log.person("s", .statistician)
    questions = try [
      Question("calls", counting: .contact, by: [.kind], in: Period("2026-10")),
      Question("cases", counting: .case, by: [.topic], in: Period("2026-10")),
      Question("open", counting: .case, by: [.outcome], in: Period("2026-10")),
    ]
  }

  private func counts() throws -> [CountTable] {
    try statistician.answer(questions, stamp: log.stamp(40 * Self.day, by: "s"))
  }

  private func propose() throws {
    _ = try statistician.proposeRelease(
      ReleaseEntry.Content(
        audience: "public", secrecy: "open", scope: "", revises: nil, policy: Data("{}".utf8),
        questions: questions, published: Data("[]".utf8)), proof: Data("[]".utf8), after: nil,
      stamp: log.stamp(35 * Self.day, by: "s"))
  }

  @Test func `a call recorded with an earlier time counts in the month that isn't told of yet`()
    throws
  {
    let number = try log.open()
    let before = try counts()
    try propose()
    // The clock falls back into October: a call, a new case, and the end of an old one.
    try log.record(["kind": .string("silent")].merging(Self.bare) { $1 }, at: 5 * Self.day)
    _ = try log.open(at: 5 * Self.day)
    try log.store.screenOut(
      number, because: .informationOnly, reason: nil, seen: nil, stamp: log.stamp(6 * Self.day))
    #expect(try counts() == before)
    let november = try Question("n", counting: .contact, by: [.kind], in: Period("2026-11"))
    let next = try statistician.answer([november], stamp: log.stamp(70 * Self.day, by: "s"))[0]
    #expect(next.count([.kind: "silent"]) == 1 && next.count([.kind: "about-child"]) == 1)
  }

  @Test func `without a release, a month stays open to its own days`() throws {
    _ = try log.open()
    let before = try counts()
    _ = try log.open(at: 5 * Self.day)
    #expect(try counts() != before)
  }

  private static let bare: [String: JSONValue] = [
    "topics": .null, "nature": .null, "incident": .null, "children": .null, "caller": .null,
    "story": .null,
  ]
}
