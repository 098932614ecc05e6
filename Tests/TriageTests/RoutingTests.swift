import CaseModel
import Foundation
import Testing
import Triage

struct `Whom to tell` {
  static let situations: [(String, Set<Situation>)] = [
    ("", [.atRisk, .placeUnknown]),
    (#""topics":["TN01"],"incident":{"place":"23425@2025-07-01"}"#, [.childSafety]),
    (
      #""nature":"at-risk","incident":{"place":"23425@1900-01-01"}"#,
      [.atRisk, .incidentElsewhere]
    ),
    (
      #""nature":"actual","topics":["BL01"],"incident":{"place":"62@2025-07-01","setting":"home"}"#,
      [.atRisk, .crimeSuspected, .domesticViolence]
    ),
    (
      #""nature":"special-circumstances","children":[{"home":{"place":"23425@2025-07-01"}}]"#,
      [.specialCircumstances]
    ),
    (
      #""nature":"actual","topics":["BL05"],"signs":["weapon"]"#,
      [.atRisk, .crimeSuspected, .placeUnknown, .schoolInvolved, .actInProgress]
    ),
    (
      #""topics":["BL05"],"offenders":[{"relation":"teacher"}]"#,
      [.atRisk, .crimeSuspected, .placeUnknown]
    ),
    (
      #""topics":["XH04"],"signs":["suicide","missing","serious-injury"]"#,
      [
        .atRisk, .crimeSuspected, .placeUnknown, .sexualAbuse, .online, .selfHarm, .missing,
        .needsMedicalCare,
      ]
    ),
    (
      #""topics":["MB99"],"offenders":[{"relation":"parent"}]"#,
      [.atRisk, .crimeSuspected, .placeUnknown, .trafficking, .carerIsOffender]
    ),
  ]

  @Test(arguments: situations)
  func `a report shows its situations`(members: String, expected: Set<Situation>) throws {
    let found = Situations.of(
      reports: [try report(members)], urgency: .soon, ownPlaces: [try place("23425@2025-07-01")])
    #expect(found == expected)
  }

  @Test func `the urgency alone makes an emergency`() throws {
    let found = Situations.of(reports: [try report("")], urgency: .emergency, ownPlaces: [])
    #expect(found == [.emergency, .atRisk, .placeUnknown])
  }

  @Test(arguments: [
    ("23425@1900-01-01", "2025-06-30", "old"),
    ("23425@2025-07-01", "2025-07-01", "new"),
    ("23425@1900-01-01", "2025-07-01", nil),
    ("23425@2025-07-01", "2026-03-01", "new"),
  ])
  func `a code that changed its meaning has another police`(
    key: String, on text: String, expected: String?
  ) throws {
    let agencies = [
      try agency("old", to: "2025-06-30", places: ["23425@1900-01-01"]),
      try agency("new", from: "2025-07-01", places: ["23425@2025-07-01"]),
    ]
    let proposals = try propose(
      [.emergency], [rule(.emergency)], agencies, place: key, on: text)
    #expect(proposals.count == 1)
    #expect(proposals.first?.agency?.code == expected)
  }

  @Test func `the most local agency is told, then by code`() throws {
    let agencies = [
      try agency("everywhere"), try agency("province", places: ["62@1900-01-01"]),
      try agency("commune-b", places: ["23425@1900-01-01"]),
      try agency("commune-a", places: ["23425@1900-01-01"]),
    ]
    func told(_ agencies: some Sequence<Agency>) throws -> String? {
      try propose([.emergency], [rule(.emergency)], Array(agencies)).first?.agency?.code
    }
    #expect(try told(agencies) == "commune-a")
    #expect(try told(agencies.prefix(2)) == "province")
    #expect(try told(agencies.prefix(1)) == "everywhere")
    #expect(
      try propose([.emergency], [rule(.emergency)], agencies, place: nil).first?.agency?.code
        == "everywhere")
  }

  @Test func `an agency is told only what it is there for`() throws {
    let fire = try agency("fire", situations: [.childSafety])
    #expect(try propose([.emergency], [rule(.emergency)], [fire]).first?.agency == nil)
    let both = try propose(
      [.emergency, .childSafety], [rule(.emergency), rule(.childSafety)], [fire])
    #expect(both.map(\.agency) == [fire])
  }

  @Test func `one proposal for a kind holds all reasons and the earliest limit`() throws {
    let proposals = try propose(
      [.atRisk, .sexualAbuse, .emergency],
      [
        rule(.atRisk, hours: 24, override: "late"), rule(.sexualAbuse, hours: 2, override: "first"),
        rule(.emergency, hours: 12), rule(.online), rule(.atRisk, kind: "school", hours: 2),
        rule(.atRisk, kind: "court", hours: 1),
      ], [])
    #expect(proposals.map(\.agencyKind) == ["court", "police", "school"])
    let police = proposals[1]
    #expect(police.reasons.map(\.situation) == [.emergency, .sexualAbuse, .atRisk])
    #expect(police.dueAt == (try time(receivedAt)).adding(hours: 2))
    #expect(police.legalOverride == "first")
    #expect(proposals[2].legalOverride == nil && proposals.allSatisfy { $0.agency == nil })
  }

  @Test func `the ladder goes up and ends where it closes`() throws {
    let agencies = [
      try agency("commune", superior: "district"), try agency("district", superior: "province"),
      try agency("province", superior: "commune"),
      try agency("ended", to: "2025-06-30", superior: "commune"),
      try agency("self", superior: "self"),
      try agency("orphan", superior: "nobody"),
    ]
    func ladder(_ code: String) throws -> [String] {
      Escalation.ladder(for: code, in: agencies, on: try day("2026-03-01")).map(\.code)
    }
    #expect(try ladder("commune") == ["commune", "district", "province"])
    #expect(try ladder("self") == ["self"])
    #expect(try ladder("orphan") == ["orphan"])
    #expect(try ladder("ended").isEmpty)
    #expect(try ladder("nobody").isEmpty)
  }

  private func propose(
    _ situations: Set<Situation>, _ rules: [ReferralRule], _ agencies: [Agency],
    place key: String? = "23425@1900-01-01", on text: String = "2025-01-01"
  ) throws -> [Proposal] {
    Routing.propose(
      situations: situations, rules: rules, agencies: agencies, place: try key.map(place),
      parents: key == nil ? [] : [try place("62@1900-01-01")], day: try day(text),
      receivedAt: try time(receivedAt),
      calendar: LogCalendar(timeZone: try #require(TimeZone(secondsFromGMT: localOffset))))
  }

  private func rule(
    _ situation: Situation, kind: String = "police", hours: Int = 0, override: String? = nil
  ) -> ReferralRule {
    ReferralRule(
      code: "\(situation).\(kind)", situation: situation, agencyKind: kind,
      span: Span(hours, .hour),
      why: Text(vi: "a", en: "a"), legalOverride: override, source: "law")
  }

  private func agency(
    _ code: String, from: String = "1900-01-01", to: String? = nil, superior: String? = nil,
    places: [String] = [], situations: Set<Situation> = []
  ) throws -> Agency {
    Agency(
      code: code, validFrom: try day(from), validTo: try to.map(day), kind: "police",
      name: Text(vi: code, en: code), phone: nil, superior: superior,
      places: Set(try places.map(place)), situations: situations, source: "test")
  }

  private func place(_ text: String) throws -> PlaceKey { try #require(PlaceKey(text)) }
}
