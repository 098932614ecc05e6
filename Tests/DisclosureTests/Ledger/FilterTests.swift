import _StatisticsTestSupport
import Base
import Disclosure
import Statistics
import Testing

/// A table of some of the calls beside the number of all of them: who subtracts knows what was left out.
struct FilterTests {
  private static let reports: Set<String> = ["about-child", "child-about-self"]

  private static func call(_ kind: String, _ caller: String, _ channel: String = "phone") -> StatisticsRow {
    StatisticsRow(
      unit: .contact, registeredOn: "2026-10-05",
      codes: ["kind": kind, "caller": caller, "channel": channel, "result": "none"])
  }

  /// So many reports and others; nobody asks the others who they are.
  private static func calls(_ reports: Int, _ others: Int, _ random: inout SplitMix64) -> [StatisticsRow] {
    (0..<reports).map { _ in
      call(
        ["about-child", "about-child", "child-about-self"][random.below(3)],
        ["parent", "parent", "teacher"][random.below(3)])
    } + (0..<others).map { _ in call(["silent", "question"][random.below(2)], "unknown") }
  }

  private static func draft(
    _ calls: [StatisticsRow], _ questions: [Question], _ linking: Linking
  ) throws -> Draft {
    var count = try Count(questions.withTotals(), .sample, linking: linking)
    for call in calls { count.add(count.snapshots.map { _ in call }) }
    let draft = try Drafting(
      count.answers(), after: [], policy: Policy(threshold: 10, coalition: 1, linking: linking)
    ).draft()
    if linking == .all {
      let tables = try count.answers()
      let out = draft.published.compactMap { published in
        tables.first { $0.question == published.question }.map { EarlierTable(published, $0, zeros: .hideable) }
      }
      #expect(try LedgerAudit(out, draft.parts[0].release.policy).isSafe)
    }
    return draft
  }

  private static func standard(_ isWithKinds: Bool) throws -> [Question] {
    let period = try Period("2026-10")
    return try [
      Question("callers", counting: .contact, by: [.caller], where: [.kind: reports], in: period)
    ] + (isWithKinds ? [Question("kinds", counting: .contact, by: [.kind], in: period)] : [])
  }

  /// The least and the greatest number of reports, by every way of adding up what is printed.
  private static func reports(_ draft: Draft, of total: Int) -> ClosedRange<Int> {
    func cells(_ name: String) -> [PublishedTable.Cell] {
      draft.published.first { $0.question.name == name }?.cells ?? []
    }
    func bounds(_ cells: [PublishedTable.Cell], _ greatest: Int) -> ClosedRange<Int> {
      let sum = cells.compactMap(\.printed).reduce(0, +)
      return sum...(cells.allSatisfy { $0.printed != nil } ? sum : max(sum, greatest))
    }
    var found = 0...total
    let callers = cells("callers")
    if let whole = callers.first(where: { $0.at.isEmpty })?.printed { found = whole...whole }
    if !callers.isEmpty { found = found.clamped(to: bounds(callers.filter { !$0.at.isEmpty }, total)) }
    let kinds = cells("kinds").filter { !$0.at.isEmpty }
    if !kinds.isEmpty {
      let isReport = { (cell: PublishedTable.Cell) in reports.contains(cell.at["kind"] ?? "") }
      found = found.clamped(to: bounds(kinds.filter(isReport), total))
      let others = bounds(kinds.filter { !isReport($0) }, total)
      found = found.clamped(to: total - others.upperBound...total - others.lowerBound)
    }
    return found
  }

  @Test(arguments: [false, true])
  func `twenty-four calls and fifteen reports aren't printed side by side`(isWithKinds: Bool) throws {
    func isPrinted(_ linking: Linking) throws -> Bool {
      var random = SplitMix64(seed: 3)
      let calls = Self.calls(15, 9, &random)
      let draft = try Self.draft(calls, Self.standard(isWithKinds), linking)
      #expect(draft.published.contains { $0.question.attributes.isEmpty && $0.cells.first?.printed == 24 })
      return Self.reports(draft, of: 24) == 15...15
    }
    #expect(try !isPrinted(.all))
    // Earlier releases did, where the kinds of calls stood beside.
    if isWithKinds { #expect(try isPrinted(.intake)) }
  }

  @Test(arguments: [false, true])
  func `few calls that a table leaves out aren't found by subtracting`(isWithKinds: Bool) throws {
    var random = SplitMix64(seed: 5)
    var judged = 0
    for _ in 0..<60 {
      let (reports, others) = (10 + random.below(50), random.below(14))
      let draft = try Self.draft(
        Self.calls(reports, others, &random), Self.standard(isWithKinds), .all)
      guard (1..<10).contains(others) else { continue }
      judged += 1
      let known = Self.reports(draft, of: reports + others)
      #expect(known.upperBound - known.lowerBound >= 2, "\(reports) \(others): \(known)")
    }
    #expect(judged > 20)
  }

  @Test func `many calls that are left out, or none, cost nothing`() throws {
    for (reports, others) in [(40, 30), (40, 0), (90, 200)] {
      func cells(_ linking: Linking) throws -> [PublishedTable.Cell] {
        var random = SplitMix64(seed: 9)
        let draft = try Self.draft(Self.calls(reports, others, &random), Self.standard(true), linking)
        return try #require(draft.published.first { $0.question.name == "callers" }).cells
      }
      #expect(try cells(.all) == cells(.intake))
    }
  }

  /// Callers of all calls beside callers of reports: each line is a difference of its own; two filters make one that no
  /// cell stands for.
  @Test(arguments: [1, 2])
  func `no line of a table tells how few of the same line another leaves out`(filters: Int) throws {
    let period = try Period("2026-10")
    let some: [Axis: Set<String>] =
      filters == 1 ? [.kind: Self.reports] : [.kind: Self.reports, .channel: ["phone"]]
    let questions = try [
      Question("callers", counting: .contact, by: [.caller], where: some, in: period),
      Question("all", counting: .contact, by: [.caller], in: period),
    ]
    func tells(_ linking: Linking) throws -> Int {
      var random = SplitMix64(seed: 4)
      var told = 0
      for _ in 0..<20 {
        let calls = (0..<120).map { _ in
          Self.call(
            random.below(8) == 0 ? "question" : "about-child", ["parent", "teacher", "child"][random.below(3)],
            random.below(12) == 0 ? "letter" : "phone")
        }
        let draft = try Self.draft(calls, questions, linking)
        func printed(_ name: String, _ at: [String: String]) -> Int? {
          draft.published.first { $0.question.name == name }?.cells.first { $0.at == at }?.printed
        }
        for at in [[:], ["caller": "parent"], ["caller": "teacher"], ["caller": "child"]] {
          if let part = printed("callers", at), let whole = printed("all", at), (1..<10).contains(whole - part) {
            told += 1
          }
        }
      }
      return told
    }
    #expect(try tells(.all) == 0)
    if filters == 2 { #expect(try tells(.intake) > 0) }
  }
}
