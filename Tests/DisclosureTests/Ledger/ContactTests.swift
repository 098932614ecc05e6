import _StatisticsTestSupport
import Disclosure
import Statistics
import Testing

/// The contacts of the monthly report: tables of kinds, and tables that a filter of kinds cuts out.
struct ContactTests {
  private let policy: Disclosure.Policy

  init() throws { policy = try Policy(threshold: 10, coalition: 1) }

  static func contact(
    _ kind: String, _ result: String, caller: String = "teacher", channel: String = "phone"
  ) -> StatisticsRow {
    StatisticsRow(
      unit: .contact, registeredOn: "2026-01-10",
      codes: ["kind": kind, "result": result, "caller": caller, "channel": channel])
  }

  private func draft(_ rows: [StatisticsRow]) throws -> Draft {
    let asked = try StandardSet.questions(Period("2026-01")).filter { $0.unit == .contact }
    let tables = try answers(asked.withTotals(), rows)
    return try Drafting(tables, after: [], policy: policy).draft()
  }

  @Test(arguments: [12, 30, 79])
  func `a first month in which every contact is alike leaves no table out`(count: Int) throws {
    let draft = try draft((0..<count).map { _ in Self.contact("about-child", "case") })
    #expect(draft.omissions.isEmpty)
  }
}
