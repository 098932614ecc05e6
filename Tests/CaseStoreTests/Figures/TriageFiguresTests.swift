import _CaseLogTestSupport
import Base
import CaseModel
import Statistics
import Testing
import Triage

@testable import CaseStore

/// What figures say of the quality of triage. Noon of the sample log is 2026-10-02, 12:00 in Viet Nam.
struct TriageFiguresTests {
  private let log: TestLog
  private let statistician: CaseStore

  init() throws {
    log = try TestLog()
    statistician = try log.person("s", .statistician)
  }

  private static let day = 24 * 60

  private func ask(_ name: String, in period: String = "2026-10") throws -> CountTable {
    let question = try #require(
      Form07Triage().questions(PeriodAsked(try Period(period))).first { $0.name == name })
    return try statistician.answer([question], stamp: log.stamp(by: "s"))[0]
  }

  private func triage(_ number: CaseNumber, _ urgency: Urgency?, at minutes: Int) throws {
    _ = try log.store.triage(
      number, urgency: urgency, reason: "x", seen: nil, stamp: log.stamp(minutes))
  }

  @Test func `overrides count up and down, by the rule that decided and by every sign`() throws {
    // At risk, and afraid to go home: the sign's own rule decides.
    let signs: [String: JSONValue] = [
      "signs": .array([.string("afraid-to-go-home"), .string("getting-worse")])
    ]
    let shown = try log.store.show(log.open(signs), stamp: log.stamp())
    #expect(shown.assessment.proposed == .urgent)
    for urgency in [Urgency.emergency, .soon, .urgent] {
      try triage(log.open(signs), urgency, at: 1)
    }
    try triage(log.open(), .urgent, at: 1)
    let rules = try ask("07-override-rule")
    #expect(rules.total == 5)
    func count(_ rule: String, _ override: String) -> Int {
      rules.count([.rule: rule, .override: override])
    }
    #expect(
      count("other-signs", "raised") == 1 && count("other-signs", "lowered") == 1
        && count("other-signs", "as-proposed") == 1)
    #expect(count("harmed-or-at-risk", "raised") == 1)
    #expect(count("not-triaged", "not-triaged") == 1 && rules.count([.rule: "unknown"]) == 0)
    let named = try ask("07-override-sign")
    #expect(!named.question.addsUp && named.total == 5)
    for sign in ["afraid-to-go-home", "getting-worse"] {
      #expect(named.count([.anySign: sign]) == 4)
      #expect(named.count([.anySign: sign, .override: "raised"]) == 1)
    }
    #expect(named.count([.anySign: "nothing", .override: "raised"]) == 1)
  }

  @Test func `the first triage counts, whatever is judged later`() throws {
    let number = try log.open()
    try triage(number, .urgent, at: 1)
    try triage(number, .soon, at: 2)
    let table = try ask("07-override-rule")
    #expect(table.count([.override: "raised"]) == 1 && table.count([.override: "lowered"]) == 0)
  }

  @Test func `time to the first action stands by urgency`() throws {
    let number = try log.open()
    try triage(number, .urgent, at: 1)
    try log.store.start(number, seen: nil, stamp: log.stamp(90))
    let table = try ask("07-first-action")
    #expect(table.count([.urgency: "urgent", .firstAction: "PT12H"]) == 1)
  }

  @Test func `what was put aside counts when its 180 days are over`() throws {
    let (stays, back, late, anew) = (
      try log.open(), try log.open(), try log.open(), try log.open()
    )
    for number in [stays, back, late] {
      try log.store.screenOut(
        number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(1))
    }
    try triage(anew, Urgency.none, at: 1)
    for (number, days) in [(back, 170), (late, 181)] {
      try log.store.reopen(number, reason: "x", seen: nil, stamp: log.stamp(days * Self.day + 1))
    }
    try triage(anew, .soon, at: 3 * Self.day)
    #expect(try ask("07-came-back").total == 0)
    // 180 days after 2 October is 31 March.
    let table = try ask("07-came-back", in: "2027-03")
    #expect(table.total == 4)
    #expect(table.count([.putAsideAs: "screened-out", .cameBack: "came-back"]) == 1)
    #expect(table.count([.putAsideAs: "screened-out", .cameBack: "stayed"]) == 2)
    #expect(table.count([.putAsideAs: "urgency-none", .cameBack: "judged-anew"]) == 1)
    #expect(try ask("07-came-back", in: "2027").total == 4)
  }

  @Test func `a call, a merger and a reopening bring a case back`() throws {
    let (called, merged, into) = (try log.open(), try log.open(), try log.open())
    for number in [called, merged] { try triage(number, Urgency.none, at: 1) }
    try log.record(linkTo: called, at: 10 * Self.day)
    try log.store.merge(
      merged, into: into, reason: "x", seen: nil, stamp: log.stamp(11 * Self.day))
    let table = try ask("07-came-back", in: "2027-03")
    #expect(table.total == 2 && table.count([.cameBack: "came-back"]) == 2)
  }

  @Test func `what came back and is put aside again counts again`() throws {
    let number = try log.open()
    try triage(number, Urgency.none, at: 1)
    // Put aside already: called otherwise, it is the same.
    try log.store.screenOut(
      number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(2))
    try log.store.reopen(number, reason: "x", seen: nil, stamp: log.stamp(40 * Self.day))
    try log.store.screenOut(
      number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(41 * Self.day))
    #expect(try ask("07-came-back", in: "2027-03").count([.cameBack: "came-back"]) == 1)
    #expect(try ask("07-came-back", in: "2027-05").count([.cameBack: "stayed"]) == 1)
  }

  @Test func `every rule has words, and what can't be is a zero that everybody knows`() throws {
    #expect(Set(Override.rules) == Set(FigureWords.rules.keys))
    try triage(log.open(), nil, at: 1)
    let tally = try ask("07-override-rule").tally
    let names = tally.dimensions.map(\.name)
    let some = try #require(tally.counts.keys.first)
    func isImpossible(_ rule: String, _ override: String) -> Bool {
      let codes = zip(names, some.codes).map { name, code in
        name == "rule" ? rule : name == "override" ? override : code
      }
      return tally.exclusions.contains { $0.holds(CellKey(codes), names) }
    }
    #expect(isImpossible("not-triaged", "raised") && isImpossible("hazard", "not-triaged"))
    #expect(isImpossible("weapon", "raised") && isImpossible("advice-only", "lowered"))
    #expect(!isImpossible("weapon", "lowered") && !isImpossible("hazard", "raised"))
  }
}
