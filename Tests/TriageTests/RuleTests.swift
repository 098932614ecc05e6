import Base
import CaseModel
import Foundation
import Testing

@testable import Triage

struct `Rules of triage` {
  static let firing: [(code: String, urgency: Urgency, members: String)] = [
    ("present-danger", .emergency, #""signs":["present-danger"]"#),
    (
      "present-danger", .emergency,
      #""nature":"actual","children":[{"safe":"no"}],"offenders":[{"hasAccess":"yes"}]"#
    ),
    (
      "present-danger", .emergency, #""children":[{"safe":"no"}],"offenders":[{"hasAccess":"yes"}]"#
    ),
    ("weapon", .emergency, #""signs":["weapon"]"#),
    ("serious-injury", .emergency, #""signs":["serious-injury","needs-medical-care"]"#),
    ("serious-injury", .urgent, #""signs":["needs-medical-care"]"#),
    ("carer-is-offender", .emergency, #""nature":"actual","offenders":[{"relation":"parent"}]"#),
    ("carer-is-offender", .emergency, #""offenders":[{"relation":"relative","carer":"yes"}]"#),
    (
      "present-danger", .emergency,
      #""nature":"at-risk","children":[{"safe":"no"}],"offenders":[{"hasAccess":"yes"}]"#
    ),
    (
      "carer-is-offender", .emergency,
      #""nature":"actual","offenders":[{"relation":"parent","carer":"no"}]"#
    ),
    (
      "carer-is-offender", .urgent,
      #""topics":["BL01"],"offenders":[{"relation":"parent"}],"children":[{"age":{"from":17,"to":17}}]"#
    ),
    (
      "carer-is-offender", .urgent,
      #""nature":"at-risk","offenders":[{"relation":"parent","hasAccess":"no"}]"#
    ),
    (
      "young-child-left", .emergency, #""signs":["child-alone"],"children":[{"age":{"to":5}}]"#
    ),
    ("sexual-abuse", .urgent, #""topics":["XH03"],"incident":{"recent":"no"}"#),
    ("sexual-abuse", .emergency, #""topics":["XH03"],"children":[{"safe":"no"}]"#),
    ("early-pregnancy", .urgent, #""signs":["pregnant"]"#),
    (
      "accused-minor", .soon,
      #""nature":"actual","topics":["BL05"],"offenders":[{"relation":"friend","minor":"yes"}]"#
    ),
    ("hazard", .soon, #""nature":"at-risk","topics":["TN01"]"#),
    ("fading-evidence", .emergency, #""topics":["XH02"],"incident":{"recent":"yes"}"#),
    ("fading-evidence", .emergency, #""topics":["XH02"],"incident":{"time":"2026-10-02"}"#),
    ("fading-evidence", .urgent, #""topics":["XH02"]"#),
    ("fading-evidence", .urgent, #""topics":["XH02"],"incident":{"time":"2026"}"#),
    ("self-harm", .emergency, #""signs":["suicide"]"#),
    ("self-harm", .urgent, #""signs":["self-harm"]"#),
    ("self-harm", .urgent, #""topics":["SK05"]"#),
    ("trafficking", .emergency, #""signs":["trafficking-under-way"]"#),
    ("trafficking", .emergency, #""topics":["MB01"],"incident":{"recent":"yes"}"#),
    ("trafficking", .urgent, #""topics":["MB99"]"#),
    ("missing-child", .emergency, #""signs":["missing"]"#),
    ("missing-child", .emergency, #""topics":["MT01"]"#),
    ("missing-child", .urgent, #""topics":["MT02"]"#),
    ("child-alone", .urgent, #""signs":["child-alone"]"#),
    ("very-young-child", .urgent, #""nature":"actual","children":[{"age":{"from":3,"to":5}}]"#),
    ("very-young-child", .urgent, #""topics":["BL01"],"children":[{"age":{"to":5}}]"#),
    ("child-not-safe", .urgent, #""children":[{"safe":"yes"},{"safe":"no"}]"#),
    ("forced-marriage", .emergency, #""signs":["forced-marriage-imminent"]"#),
    (
      "forced-marriage", .urgent,
      #""signs":["forced-marriage-imminent"],"children":[{"age":{"from":16}}]"#
    ),
    ("forced-marriage", .urgent, #""topics":["KH01"]"#),
    ("killing", .emergency, #""topics":["BL02"]"#),
    ("other-signs", .emergency, #""signs":["getting-worse","threatened"]"#),
    ("other-signs", .soon, #""signs":["getting-worse"]"#),
    ("harmed-or-at-risk", .soon, #""nature":"at-risk""#),
    ("harmed-or-at-risk", .soon, #""nature":"actual""#),
    ("harmed-or-at-risk", .soon, #""topics":["BO01"]"#),
    ("special-circumstances", .routine, #""nature":"special-circumstances""#),
    ("advice-only", .none, #""result":"information""#),
  ]

  static let silent: [(code: String, members: String)] = [
    (
      "present-danger",
      #""nature":"actual","children":[{"safe":"no"}],"offenders":[{"hasAccess":"unknown"}]"#
    ),
    ("weapon", #""signs":["threatened"]"#),
    ("serious-injury", #""signs":["weapon"]"#),
    ("carer-is-offender", #""nature":"actual","offenders":[{"relation":"neighbour"}]"#),
    (
      "carer-is-offender",
      #""nature":"actual","offenders":[{"relation":"step-parent","carer":"no"}]"#
    ),
    ("carer-is-offender", #""topics":["CQ03"],"offenders":[{"relation":"parent"}]"#),
    (
      "carer-is-offender",
      #""topics":["BL01"],"offenders":[{"relation":"parent"}],"children":[{"age":{"from":18}}]"#
    ),
    ("young-child-left", #""signs":["child-alone"],"children":[{"age":{"from":6,"to":6}}]"#),
    ("sexual-abuse", #""topics":["XH03"],"children":[{"age":{"from":18}}]"#),
    ("sexual-abuse", #""result":"information","topics":["XH03"]"#),
    ("early-pregnancy", #""topics":["SK08"],"children":[{"age":{"from":16,"to":16}}]"#),
    (
      "early-pregnancy", #""result":"counselling","topics":["SK08"],"children":[{"age":{"to":12}}]"#
    ),
    ("accused-minor", #""nature":"actual","topics":["BL05"],"offenders":[{"minor":"no"}]"#),
    ("hazard", #""topics":["TN01","BR05"]"#),
    ("carer-is-offender", #""nature":"special-circumstances","offenders":[{"relation":"parent"}]"#),
    ("fading-evidence", #""topics":["XH02"],"incident":{"recent":"no"}"#),
    ("fading-evidence", #""topics":["XH02"],"incident":{"time":"2026-09-27"}"#),
    ("fading-evidence", #""topics":["BL01"],"incident":{"recent":"yes"}"#),
    ("self-harm", #""topics":["SK03"]"#),
    ("trafficking", #""topics":["BO01"],"incident":{"recent":"yes"}"#),
    ("missing-child", #""topics":["BR05"]"#),
    ("child-alone", #""signs":["carer-incapable"]"#),
    ("very-young-child", #""nature":"actual""#),
    ("very-young-child", #""nature":"actual","children":[{"age":{"from":4,"to":6}}]"#),
    ("very-young-child", #""nature":"special-circumstances","children":[{"age":{"to":2}}]"#),
    ("child-not-safe", #""children":[{"safe":"unknown"}]"#),
    ("forced-marriage", #""topics":["KH02"]"#),
    ("killing", #""topics":["BL01"]"#),
    ("other-signs", #""signs":["weapon"]"#),
    ("harmed-or-at-risk", #""nature":"unknown""#),
    ("special-circumstances", #""nature":"actual""#),
    ("advice-only", #""result":"case""#),
  ]

  @Test func `without a report no rule finds anything`() {
    let nothing = TriageSubject(reports: [], contactTimes: [], signs: [])
    for rule in Rules.ofOneReport { #expect(rule.finding(nothing) == nil, "\(rule.code)") }
  }

  @Test func `a settled rule finds its one urgency`() {
    // What form 02 finds is tried below.
    for (code, urgency) in Triage.settled where code != "initial-assessment" {
      let found = Set(Self.firing.filter { $0.code == code }.map(\.urgency))
      #expect(found == [urgency], "\(code)")
    }
    #expect(Set(Triage.rules.map(\.code)).count == Rules.all.count)
  }

  @Test(arguments: firing)
  func `a rule fires`(code: String, urgency: Urgency, members: String) throws {
    let finding = try #require(try assess(members).findings.first { $0.rule == code })
    #expect(finding.urgency == urgency)
    #expect(!finding.reason.vi.isEmpty && !finding.reason.en.isEmpty && !finding.source.isEmpty)
    if let guidance = finding.guidance { #expect(!guidance.vi.isEmpty && !guidance.en.isEmpty) }
  }

  @Test(arguments: silent)
  func `a rule stays silent`(code: String, members: String) throws {
    #expect(try !assess(members).findings.contains { $0.rule == code })
  }

  @Test(arguments: [
    (#""emergency":"yes""#, true), (#""harm":"high""#, true),
    (#""emergency":"no","harm":"high""#, false), (#""harm":"medium""#, false),
  ])
  func `form 02 decides whether it is an emergency`(members: String, isEmergency: Bool) throws {
    let form = try #require(JSONValue(Data("{\(members)}".utf8))).decoded(as: ActForm.self)
    let assessment = Triage.assess(
      TriageSubject(
        reports: [try report(#""topics":["SK03"]"#)], contactTimes: [], signs: [], form02: form))
    #expect((assessment.proposed == .emergency) == isEmergency)
    #expect(assessment.findings.contains { $0.rule == "initial-assessment" } == isEmergency)
  }

  @Test func `every rule is in both tables, but form 02 and the pattern over contacts`() {
    let codes = Set(Rules.ofOneReport.map { $0.code }).subtracting([InitialAssessment.code])
    #expect(Set(Self.firing.map(\.code)) == codes)
    #expect(Set(Self.silent.map(\.code)) == codes)
  }

  @Test func `codes are unique and kebab-case`() {
    let codes = Rules.all.map { $0.code }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
  }

  @Test func `every file of rules is listed`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Triage/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(Rules.all.map { "\($0).swift" }))
  }

  @Test func `nothing found is routine, and findings stand gravest first`() throws {
    #expect(try assess("") == Assessment(proposed: .routine, findings: []))
    let grave = try assess(#""nature":"actual","children":[{"safe":"no"}],"signs":["weapon"]"#)
    #expect(grave.proposed == .emergency)
    #expect(grave.findings.map(\.rule) == ["weapon", "child-not-safe", "harmed-or-at-risk"])
  }

  @Test func `advice in one contact doesn't end what another told`() throws {
    let reports = [try report(#""result":"counselling""#), try report(#""nature":"at-risk""#)]
    let subject = TriageSubject(reports: reports, contactTimes: [], signs: [])
    #expect(Triage.assess(subject).proposed == .soon)
    #expect(Triage.assess(subject).findings.count == 1)
  }

  @Test(arguments: [
    ("", [0, 40, 72], Urgency.urgent),
    (#""nature":"at-risk""#, [72, 0, 40], .urgent),
    (#""children":[{"safe":"no"}]"#, [0, 500, 540, 560], .emergency),
    (#""signs":["weapon"]"#, [0, 1, 2], .emergency),
    ("", [0, 40, 73], nil),
    ("", [0, 1], nil),
  ])
  func `three contacts in 72 hours are one step graver`(
    members: String, hours: [Int], urgency: Urgency?
  ) throws {
    let first = try time("2026-10-01T08:00")
    let finding = try assess(members, contactTimes: hours.map { first.adding(hours: $0) })
      .findings.first { $0.rule == RepeatedContacts.code }
    #expect(finding?.urgency == urgency)
  }

  private func assess(_ members: String, contactTimes: [Instant] = []) throws -> Assessment {
    Triage.assess(
      TriageSubject(
        reports: [try report(members)], contactTimes: contactTimes,
        signs: try referenceSigns()))
  }
}
