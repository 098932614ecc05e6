import Base
import CaseModel
import Foundation
import Testing
import Triage

struct `Whom to tell` {
  static let situations: [(String, Set<Situation>)] = [
    ("", [.atRisk, .placeUnknown]),
    (#""topics":["TN01"],"incident":{"place":"23425@2025-07-01"}"#, [.childSafety, .hazard]),
    (
      #""nature":"at-risk","incident":{"place":"23426@1900-01-01"}"#,
      [.atRisk, .incidentElsewhere]
    ),
    (
      #""nature":"actual","topics":["BL01"],"incident":{"place":"62@2025-07-01","setting":"home"}"#,
      [.atRisk, .crimeSuspected, .domesticViolence, .provinceKnown]
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
      [.atRisk, .crimeSuspected, .placeUnknown, .schoolInvolved, .teacherAccused]
    ),
    (
      #""topics":["XH04"],"signs":["suicide","missing","serious-injury"]"#,
      [
        .atRisk, .crimeSuspected, .placeUnknown, .sexualAbuse, .online, .selfHarm, .missing,
        .needsMedicalCare, .lifeInDanger,
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
      try subject([], [], of: members, own: ["23425@2025-07-01"], on: "2026-10-04"))
    #expect(found.subtracting([.youth]) == expected)
  }

  @Test func `the urgency alone makes an emergency`() throws {
    let found = Situations.of(
      try subject([], [], of: "", urgency: .emergency, on: "2026-10-04"))
    #expect(found.subtracting([.youth]) == [.emergency, .atRisk, .placeUnknown])
  }

  @Test(arguments: [
    ("23425@1900-01-01", "2025-06-30", "old"),
    ("23425@2025-07-01", "2025-07-01", "new"),
    // Old Đăk Hà is today's Tu Mơ Rông, whenever it happened.
    ("23425@1900-01-01", "2025-07-01", "new"),
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
      [rule(.emergency)], agencies, place: key, on: text, changed: text >= "2025-07-01")
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
      try propose([rule(.emergency)], Array(agencies)).first?.agency?.code
    }
    #expect(try told(agencies) == "commune-a")
    #expect(try told(agencies.prefix(2)) == "province")
    #expect(try told(agencies.prefix(1)) == "everywhere")
    #expect(
      try propose([rule(.emergency)], agencies, place: nil).first?.agency?.code
        == "everywhere")
  }

  @Test func `an agency is told only what it is there for`() throws {
    let fire = try agency("fire", situations: [.childSafety])
    #expect(try propose([rule(.emergency)], [fire]).first?.agency == nil)
    let both = try propose(
      [rule(.emergency), rule(.childSafety)], [fire], of: #""topics":["TN01"]"#)
    #expect(both.map(\.agency) == [fire])
  }

  @Test func `one proposal for a kind holds all reasons and the earliest limit`() throws {
    let proposals = try propose(
      [
        rule(.atRisk, hours: 24, override: "late"), rule(.sexualAbuse, hours: 2, override: "first"),
        rule(.emergency, hours: 12), rule(.online), rule(.atRisk, kind: "school", hours: 2),
        rule(.atRisk, kind: "court", hours: 1),
      ], [], of: #""nature":"actual","topics":["XH02"]"#)
    #expect(proposals.map(\.agencyKind) == ["court", "school", "police"])
    let police = proposals[2]
    #expect(police.reasons.map(\.situation) == [.emergency, .sexualAbuse, .atRisk])
    #expect(police.dueAt == (try time(receivedAt)).adding(hours: 2))
    #expect(police.legalOverride == "first")
    #expect(proposals[1].legalOverride == nil && proposals.allSatisfy { $0.agency == nil })
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

  @Test func `the unit's own agency comes before that of its predecessor`() throws {
    let agencies = [
      try agency("a", places: ["23425@1900-01-01"]), try agency("z", places: ["23425@2025-07-01"]),
    ]
    let found = try propose(
      [rule(.emergency)], agencies, place: "23425@2025-07-01", on: "2026-01-01", changed: true)
    #expect(found.first?.agency?.code == "z")
  }
  private func propose(
    _ rules: [ReferralRule], _ agencies: [Agency], of members: String = "",
    place key: String? = "23425@1900-01-01", on text: String = "2025-01-01", changed: Bool = false
  ) throws -> [Proposal] {
    let incident = key.map { #""incident":{"place":"\#($0)"}"# }
    let members = [incident, members.isEmpty ? nil : members].compactMap(\.self)
    return Routing.propose(
      try subject(
        rules, agencies, of: members.joined(separator: ","), urgency: .emergency, on: text,
        changed: changed))
  }

  private func subject(
    _ rules: [ReferralRule], _ agencies: [Agency], of members: String, urgency: Urgency = .soon,
    own: [String] = [], on text: String, changed: Bool = false
  ) throws -> RoutingSubject {
    let old = try place("23425@1900-01-01")
    return RoutingSubject(
      reports: [try report(members)], urgency: urgency, ownPlaces: try own.map(place),
      units: Units(
        became: changed ? [old: [try place("23425@2025-07-01")]] : [:],
        parents: [old: try place("62@1900-01-01")]),
      rules: rules, agencies: agencies, withheld: [], day: try day(text),
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
