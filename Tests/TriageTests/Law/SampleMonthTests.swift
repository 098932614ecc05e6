import Base
import CaseModel
import Foundation
import Testing
import Triage

/// The made-up month: what the law says of each of its cases, by its line. No alarm of a law rings where the law says
/// nothing.
struct `What the law says of the sample month` {
  private static let everything: Set<LawAlarm> = [
    .commune, .police, .hours12, .separation, .chair,
  ]

  static let cases: [(line: Int, about: String, urgency: Urgency, alarms: Set<LawAlarm>)] = [
    (5, "beaten by the father", .emergency, everything),
    (11, "beaten and left by the stepfather", .emergency, everything),
    (21, "the father holds a weapon", .emergency, everything),
    (30, "bullied by pupils who can reach him", .urgent, [.commune]),
    (
      35, "molested the day before, within reach", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12]
    ),
    (43, "beaten now by a relative in the house", .emergency, everything),
    (50, "two small children left alone", .emergency, [.commune, .hours12, .separation]),
    (60, "sees the father's violence and is shouted at", .emergency, everything),
    (
      69, "at risk of humiliation by her carer", .emergency,
      [.commune, .hours12, .separation, .chair]
    ),
    (
      71, "to be married by her parents", .emergency, [.commune, .police, .hours12, .separation]
    ),
    (75, "works against the law in another province", .soon, [.police]),
    (83, "beaten by her carer", .emergency, everything),
    (97, "the father threatens with a weapon", .emergency, everything),
    (99, "beaten again by her carer", .emergency, everything),
    (103, "a stream behind the school", .soon, []),
    (111, "bullied by a girl", .soon, [.commune]),
    (
      117, "pictures of her are spread by a stranger", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12]
    ),
    (127, "beaten by the mother", .emergency, everything),
    (130, "missing since noon", .emergency, [.commune, .hours12]),
    (133, "pictures of her are spread, by whom is unknown", .urgent, [.commune, .police]),
    (139, "not taken to the doctor", .emergency, [.commune, .hours12, .separation]),
    (145, "orphans", .routine, []),
    (
      152, "badly hurt by a relative who isn't the carer", .emergency,
      [.commune, .police, .hours12, .chair]
    ),
    (158, "to be married by the boyfriend", .emergency, [.commune, .police, .hours12]),
    (164, "humiliated by a parent, afraid to go home", .emergency, everything),
    (169, "bullied by a pupil who can reach her", .urgent, [.commune]),
    (187, "beaten and hungry, stepfather", .emergency, everything),
    (190, "thinks of suicide, nobody knows where", .emergency, []),
    (
      191, "raped by a relative two days ago", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12, .chair]
    ),
    (195, "beaten by a teacher", .soon, [.commune, .police]),
    (206, "a shell in the field", .emergency, []),
    (209, "saw violence; the father is gone", .urgent, [.commune, .chair]),
    (226, "works in a far city", .soon, [.police]),
    (240, "sixteen, being taken away", .emergency, [.police]),
    (245, "three years old, bones broken at home", .emergency, everything),
    (246, "beaten by a parent in the night", .emergency, everything),
    (260, "a newborn left at the road", .emergency, [.commune, .police, .hours12, .separation]),
    (267, "ran away from a beating, missing", .emergency, everything),
    (274, "sixteen, beaten by the father", .urgent, [.police, .chair]),
    (
      283, "harassed by a stranger within reach", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12]
    ),
    (290, "made to carry forbidden goods, by whom is unknown", .soon, [.commune, .police]),
    (296, "thinks of suicide", .emergency, []),
    (305, "mocked for a disability by a pupil", .soon, [.commune]),
    (
      317, "married at fifteen, perhaps pregnant", .urgent,
      [.commune, .policeOfSexualAbuse, .chair]
    ),
    (
      332, "molested by the stepfather, hushed up", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12, .separation, .chair]
    ),
    (339, "hungry, the mother drunk", .emergency, [.commune, .hours12, .separation]),
    (349, "threatened and beaten now by the father", .emergency, everything),
  ]

  @Test func `every case of it is in the table`() throws {
    let lines = try Self.reports().filter { $0.value.result == .case }.keys.sorted()
    #expect(lines == Self.cases.map(\.line))
  }

  @Test func `no law rings falsely, and none is silent`() throws {
    let reports = try Self.reports()
    for expected in Self.cases {
      let report = try #require(reports[expected.line])
      let (urgency, alarms) = try judged(report)
      #expect(urgency == expected.urgency, "\(expected.line) \(expected.about)")
      #expect(alarms == expected.alarms, "\(expected.line) \(expected.about)")
    }
  }

  @Test func `each emergency names what makes it one`() throws {
    let reports = try Self.reports()
    for expected in Self.cases where expected.urgency == .emergency {
      let findings = try assessment(try #require(reports[expected.line])).findings
        .filter { $0.urgency == .emergency }
      #expect(findings.allSatisfy { !$0.source.isEmpty && !$0.change.en.isEmpty })
      // Where the 12 hours of the law run, an article carries the emergency.
      let isLegal = findings.contains { $0.source.contains("NĐ 56") || $0.source.contains("Luật") }
      if expected.alarms.contains(.hours12), expected.line != 130 {
        #expect(isLegal, "\(expected.line)")
      }
    }
  }

  @Test func `no talk of it is dangerous`() throws {
    let signs = try referenceSigns()
    for (line, report) in try Self.reports() where report.kind.isReport && report.result != .case {
      #expect(Triage.dangers(in: report, signs: signs).isEmpty, "\(line)")
    }
  }

  private func assessment(_ report: Report) throws -> Assessment {
    Triage.assess(
      TriageSubject(
        reports: [report], contactTimes: [report.receivedAt], signs: try referenceSigns()))
  }

  private func judged(_ report: Report) throws -> (Urgency, Set<LawAlarm>) {
    let urgency = try assessment(report).proposed
    let clocks = Clocks.compute(
      rules: try referenceClocks(), urgencyRules: [], urgency: urgency,
      conditions: ClockConditions.of(reports: [report], urgency: urgency, remote: false),
      timeline: [Happening(.received, at: report.receivedAt)], calendar: try referenceCalendar())
    return (urgency, Set(clocks.compactMap { LawAlarm(rawValue: $0.code) }))
  }

  /// By line of the file, from 1.
  private static func reports() throws -> [Int: Report] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "scripts/sample/october-2026.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let reader = FormReader(
      hasCode: { _, _ in true }, place: { PlaceKey($0) ?? PlaceKey("\($0)@2025-07-01") },
      offset: localOffset)
    let now = try time("2026-11-01T00:00")
    return try Dictionary(
      uniqueKeysWithValues: lines.enumerated().map { index, line in
        let document = try #require(JSONValue(Data(line.utf8)))
        return (index + 1, try Intake(document, reader: reader, now: now).report)
      })
  }
}
