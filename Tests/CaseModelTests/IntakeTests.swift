import Base
import CaseModel
import Foundation
import Testing

struct `The intake document` {
  @Test func `all faults are found at once, each with its path`() throws {
    let found = try faults(
      of: """
        {"kind":"about-child","receivedAt":"yesterday","Topics":[],"topics":["ZZ01","BL01"],
         "children":[{"sex":"girl","age":{"from":-1}},{"name":5}],"signs":"weapon",
         "incident":{"place":"99999","time":"soon"},"caller":{"nickname":"x"},
         "offenders":[{"relation":"parent"},7]}
        """)
    #expect(
      Set(found.map(\.path)) == [
        "$.receivedAt", "$.Topics", "$.topics[0]", "$.children[0].sex", "$.children[0].age.from",
        "$.children[1].name", "$.signs", "$.incident.place", "$.incident.time",
        "$.caller.nickname", "$.offenders[1]",
      ])
    #expect(found.contains(Fault(path: "$.Topics", problem: .unknownField(nearest: "topics"))))
    #expect(found.allSatisfy { !$0.text.vi.isEmpty && !$0.text.en.isEmpty })
  }

  @Test func `a contradiction is told beside faults of form`() throws {
    let found = try faults(
      of: """
        {"kind":"about-child","receivedAt":"2027-01-01T00:00","channel":"fax",
         "topics":["ZZ01","BL01","BL01"],"primaryTopic":"XH01",
         "children":[{"age":{"from":9,"to":8}},{"age":{"from":9,"to":"x"}}]}
        """)
    #expect(
      Set(found.map(\.path)) == [
        "$.receivedAt", "$.channel", "$.topics", "$.topics[0]", "$.primaryTopic",
        "$.children[0].age", "$.children[1].age.to",
      ])
    #expect(found.count == 7)
  }

  static let contradictions: [(String, Fault)] = [
    (#"{"receivedAt":"2026-10-03T21:15"}"#, Fault(path: "$.kind", problem: .missing)),
    (
      #"{"kind":"about-child","receivedAt":"2026-10-04T09:02"}"#,
      Fault(path: "$.receivedAt", problem: .inTheFuture)
    ),
    (
      #"{"kind":"about-child","receivedAt":"2026-10-03T21:15","incident":{"time":"2026-10-04"}}"#,
      Fault(path: "$.incident.time", problem: .afterReceipt)
    ),
    (
      #"{"kind":"about-child","children":[{"birthDate":"2027"}]}"#,
      Fault(path: "$.children[0].birthDate", problem: .afterReceipt)
    ),
    (
      #"{"kind":"about-child","children":[{"age":{"from":9,"to":8}}]}"#,
      Fault(path: "$.children[0].age", problem: .backwards)
    ),
    (
      #"{"kind":"about-child","topics":["BL01"],"primaryTopic":"XH01"}"#,
      Fault(path: "$.primaryTopic", problem: .notAmongTopics)
    ),
    (
      #"{"kind":"about-child","topics":["BL01","BL01"]}"#,
      Fault(path: "$.topics", problem: .repeated)
    ),
    (
      #"{"kind":"silent","story":{"account":"x"}}"#,
      Fault(path: "$.story", problem: .onlyForReports)
    ),
    ("[]", Fault(path: "$", problem: .notADocument)),
  ]

  @Test(arguments: contradictions)
  func `what can't be is refused`(document: String, fault: Fault) throws {
    #expect(try faults(of: document) == [fault])
  }

  @Test func `composed and decomposed text read alike`() throws {
    let text =
      #"{"kind":"about-child","children":[{"name":"Nguyễn Đức"}],"story":{"account":"kể"}}"#
    let composed = try read(text.precomposedStringWithCanonicalMapping)
    let decomposed = try read(text.decomposedStringWithCanonicalMapping)
    #expect(try composed.document.data() == decomposed.document.data())
    #expect(composed.report == decomposed.report)
  }

  @Test func `what nobody answered is unknown`() throws {
    let report = try read(#"{"kind":"child-about-self"}"#).report
    #expect(report.result == .case && report.channel == .phone && report.nature == .unknown)
    #expect(report.receivedAt == (try now()))
    #expect(report.children.count == 1)
    #expect(report.children.first?.sex == .unknown && report.children.first?.safe == .unknown)
    #expect(report.children.first?.age == Age())
    #expect(report.topics.isEmpty && report.primaryTopic == nil && report.offenders.isEmpty)
  }

  @Test func `the gravest topic is primary and an age follows from the birth date`() throws {
    let report = try read(
      """
      {"kind":"about-child","receivedAt":"2026-10-03T21:15","topics":["HC01","BL01","XH02"],
       "children":[{"birthDate":"2020"}]}
      """
    ).report
    #expect(report.primaryTopic == "XH02")
    #expect(report.children.first?.age == Age(from: 5, to: 6, basis: .stated))
  }

  @Test func `an age is counted on the local day of the call`() throws {
    // Half past one in the morning of the birthday; in UTC it is still the day before.
    let report = try read(
      """
      {"kind":"about-child","receivedAt":"2026-10-03T18:30Z","children":[{"birthDate":"2020-10-04"}]}
      """
    ).report
    #expect(report.children.first?.age.years == 6...6)
  }

  @Test(
    arguments: [
      ("2026-10-03", Answer.yes), ("2026-09-28", .yes), ("2026-09-27", .no), ("2026", .unknown),
      ("2026-09", .unknown), ("2026-08", .no), ("2026-10-03T20:00", .yes),
    ])
  func `whether it was in the last five days follows from when it happened`(
    time: String, recent: Answer
  ) throws {
    func recentOf(_ more: String) throws -> Answer {
      try read(
        """
        {"kind":"about-child","receivedAt":"2026-10-03T21:15","incident":{"time":"\(time)"\(more)}}
        """
      ).report.incident.recent
    }
    #expect(try recentOf("") == recent)
    #expect(try recentOf(#","recent":"no""#) == .no)
  }

  @Test(arguments: ContactKind.oneLine)
  func `a contact that is no report needs nothing more`(kind: ContactKind) throws {
    let report = try read(#"{"kind":"\#(kind.rawValue)","channel":"message"}"#).report
    #expect(report.kind == kind && report.result == nil && report.children.isEmpty)
  }

  private func now() throws -> Instant {
    try #require(Moment("2026-10-04T09:00")).instant(offset: 7 * 3600)
  }

  private func read(_ text: String) throws -> Intake {
    let reader = FormReader(
      hasCode: { _, code in code.hasPrefix("ZZ") == false },
      place: { $0 == "99999" ? nil : PlaceKey($0) },
      calendar: LogCalendar(timeZone: try #require(TimeZone(secondsFromGMT: 7 * 3600))))
    return try Intake(
      try #require(JSONValue(Data(text.utf8))), reader: reader, now: try now())
  }

  private func faults(of text: String) throws -> [Fault] {
    try #require(throws: IntakeFaults.self) { try read(text) }.faults
  }
}
