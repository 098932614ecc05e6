import _CaseLogTestSupport
import Base
import CaseModel
import Testing

@testable import CaseStore
@testable import Statistics

/// What everybody knows that nothing can be: it never is, and tables are told.
struct KnownTieTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func row(_ document: [String: JSONValue]) throws -> StatisticsRow {
    let intake = try log.store.read(.object(document), now: log.stamp().now)
    return try CountedUnits(on: #require(Day("2026-10-02"))).contact(intake.report)
  }

  private func scheme() throws -> Scheme {
    try log.store.read { try Scheme($0, served: log.store.log.places) }
  }

  /// Every tie that a row contradicts.
  private func contradicted(by row: StatisticsRow, _ scheme: Scheme) -> [Scheme.Impossible] {
    scheme.impossible.filter { never in
      row.codes[never.one.rawValue] != nil && never.other.units.contains(row.unit)
        && never.codes.contains(never.one.value(of: row))
        && never.others.contains(never.other.value(of: row))
    }
  }

  @Test(arguments: ContactKind.allCases)
  func `no call that the intake takes contradicts a tie`(kind: ContactKind) throws {
    let scheme = try scheme()
    var documents: [[String: JSONValue]] = [["kind": .string(kind.rawValue)]]
    if kind.isReport {
      documents = ["case", "counselling", "information"].flatMap { result in
        [["BL01"], ["TN01", "SK02"], []].map { topics in
          TestLog.document.merging([
            "kind": .string(kind.rawValue), "result": .string(result),
            "topics": .array(topics.map { .string($0) }),
          ]) { $1 }
        }
      }
    }
    for document in documents {
      let row = try row(document)
      #expect(contradicted(by: row, scheme).isEmpty, "\(row.codes)")
      #expect((row.codes["caller"] == "child") == (kind == .childAboutSelf))
    }
  }

  @Test func `what can't be is told for every pair of attributes that the form ties`() throws {
    let scheme = try scheme()
    func isNever(
      _ codes: [String: String], topics: [String] = [], of unit: StatisticsRow.Unit = .contact
    ) -> Bool {
      let row = StatisticsRow(
        unit: unit, registeredOn: "", codes: codes, sets: topics.isEmpty ? [:] : ["topic": topics])
      return !contradicted(by: row, scheme).isEmpty
    }
    #expect(isNever(["kind": "silent", "result": "case"]) && isNever(["kind": "about-child", "result": "none"]))
    #expect(
      isNever(["kind": "prank", "caller": "parent"]) && isNever(["kind": "child-about-self", "caller": "parent"]))
    #expect(isNever(["kind": "about-child", "caller": "child"]))
    #expect(isNever(["kind": "thanks", "topic": "BL01"]) && isNever(["result": "none", "topic": "BL01"]))
    #expect(isNever(["topic": "BL01"], topics: ["XH01"]) && isNever(["topic": "unknown"], topics: ["XH01"]))
    #expect(!isNever(["topic": "BL01"], topics: ["BL01", "XH01"]) && !isNever(["topic": "BL01"], topics: ["BL03"]))
    #expect(isNever(["nature": "special-circumstances", "topic": "BL01"], of: .case))
    #expect(isNever(["referral-state": "drafted", "referral-outcome": "helped"], of: .referral))
    #expect(isNever(["referral-state": "completed", "referral-outcome": "open"], of: .referral))
  }

  @Test func `tables of calls are counted together where the form ties them`() throws {
    let statistician = try log.person("s", .statistician)
    _ = try log.open()
    let period = try Period("2026-10")
    let questions = try [
      Question("kinds", counting: .contact, by: [.kind], in: period),
      Question("results", counting: .contact, by: [.result], in: period),
      Question("primary", counting: .case, by: [.topic], in: period),
      Question("any", counting: .case, by: [.anyTopic], in: period),
    ]
    let together = try statistician.answer(questions, stamp: log.stamp(by: "s"))
    #expect(together[0].group == together[1].group && together[2].group == together[3].group)
    #expect(!together[0].tally.exclusions.isEmpty && !together[2].tally.exclusions.isEmpty)
    let before = try statistician.answer(questions, linking: .form, stamp: log.stamp(by: "s"))
    #expect(Set(before.map(\.group)).count == 4)
  }
}
