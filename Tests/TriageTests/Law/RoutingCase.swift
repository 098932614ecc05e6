import Base
import CaseModel
import Foundation
import Testing
import Triage

/// A case as it comes in, and who must hear of it by the law.
///
/// Names of recipients are kinds of agencies (`agencyKind.csv`) or emergency numbers; `commune-police@23446` is that of
/// one commune.
struct RoutingCase: CustomTestStringConvertible, Sendable {
  let title: String
  /// Why this is right.
  let law: String
  /// Members of the intake document.
  let members: String
  /// All of these are told.
  let told: String
  /// None of these is.
  let never: String
  /// The first lines, in this order.
  let first: String
  /// These are asked first: no article lets it go out without consent.
  let byConsent: String
  /// Where these are shown, it is with a warning: their own people are accused. Nobody else is.
  let warned: String

  init(
    _ title: String, law: String, _ members: String, told: String, never: String = "",
    first: String = "", byConsent: String = "", warned: String = ""
  ) {
    self.title = title
    self.law = law
    self.members = members
    self.told = told
    self.never = never
    self.first = first
    self.byConsent = byConsent
    self.warned = warned
  }

  var testDescription: String { title }

  /// Everything that is wrong with what is proposed.
  func faults() throws -> [String] {
    let proposals = try TestOffices.proposals(members)
    let lines = proposals.map(TestOffices.names)
    var faults: [String] = []
    for name in words(told) where !lines.contains(where: { $0.contains(name) }) {
      faults.append("\(name) isn't told")
    }
    for name in words(never) where lines.contains(where: { $0.contains(name) }) {
      faults.append("\(name) is told")
    }
    for (name, line) in zip(words(first), lines) where !line.contains(name) {
      faults.append("\(name) isn't where it must stand; there is \(line.first ?? "")")
    }
    for name in words(byConsent) {
      let offered = zip(lines, proposals).first { $0.0.contains(name) }?.1
      if offered == nil { faults.append("\(name) isn't offered") }
      if offered?.legalOverride != nil { faults.append("\(name) goes without consent") }
    }
    for (line, proposal) in zip(lines, proposals) {
      let isExpected = words(warned).contains { line.contains($0) }
      if isExpected != (proposal.conflict != nil) {
        faults.append("\(line.first ?? ""): \(isExpected ? "no warning" : "a warning")")
      }
    }
    return faults
  }

  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

/// A log of four communes with one agency of each kind, the bodies of the province, a border post in one commune.
enum TestOffices {
  static let own = ["23416", "23419", "23425", "23446"]
  static let communeKinds = [
    "commune-people-committee", "commune-chair", "child-protection-worker", "commune-police",
    "health-station", "school", "school-counsellor", "village-head", "womens-union",
    "culture-social-office", "civil-status-office", "hazard-owner",
  ]
  static let provinceKinds = [
    "investigation-body", "procuracy", "health-department", "hospital", "legal-aid-centre", "court",
    "social-work-centre", "social-facility", "cyber-police", "education-authority",
    "labour-inspection",
  ]

  static func proposals(_ members: String, on today: String = "2026-11-27") throws -> [Proposal] {
    let base = """
      "children":[{"sex":"male","age":{"from":8,"to":8,"basis":"stated"},\
      "home":{"place":"23425@2025-07-01"}}],"incident":{"place":"23425@2025-07-01"}
      """
    let document = try merged(base, members)
    let report = try report(document)
    let signs = try referenceRows("sign").map { row in
      Sign(
        code: row["code"] ?? "", label: Text(vi: "", en: ""), question: Text(vi: "", en: ""),
        urgency: try #require(Urgency(rawValue: row["urgency"] ?? "")), source: "")
    }
    let urgency = Triage.assess(
      TriageSubject(reports: [report], contactTimes: [report.receivedAt], signs: signs)
    ).proposed
    let zone = try #require(TimeZone(secondsFromGMT: localOffset))
    return Routing.propose(
      RoutingSubject(
        reports: [report], urgency: urgency, ownPlaces: try own.map(Self.place),
        units: try units(), rules: try rules(), agencies: try agencies(), withheld: [],
        day: try day(today), receivedAt: report.receivedAt, calendar: LogCalendar(timeZone: zone)))
  }

  /// What a line may be called in a case.
  static func names(_ proposal: Proposal) -> [String] {
    let code = proposal.agency?.code ?? ""
    let number = code.hasPrefix("emergency-") ? String(code.dropFirst("emergency-".count)) : ""
    let place = proposal.agency?.places.first?.code ?? ""
    return [
      proposal.agencyKind, proposal.agencyKind == "hotline-111" ? "111" : number,
      "\(proposal.agencyKind)@\(place)",
    ].filter { !$0.isEmpty }
  }

  /// The members of a document over those of another.
  private static func merged(_ base: String, _ members: String) throws -> String {
    func object(_ text: String) throws -> [String: JSONValue] {
      guard case .object(let value)? = JSONValue(Data("{\(text)}".utf8)) else {
        throw StopTest("no document: \(text)")
      }
      return value
    }
    let value = JSONValue.object(try object(base).merging(try object(members)) { $1 })
    let text = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    return String(text.dropFirst().dropLast())
  }

  private static func agencies() throws -> [Agency] {
    func agency(_ kind: String, _ code: String) throws -> Agency {
      Agency(
        code: "\(kind)-\(code)", validFrom: try day("2025-07-01"), validTo: nil, kind: kind,
        name: Text(vi: kind, en: kind), phone: nil, superior: nil, places: [try place(code)],
        situations: [], source: "local")
    }
    let old = Agency(
      code: "commune-police-old", validFrom: try day("2000-01-01"), validTo: try day("2025-06-30"),
      kind: "commune-police", name: Text(vi: "cũ", en: "old"), phone: nil, superior: nil,
      places: [try #require(PlaceKey("23446@1900-01-01"))], situations: [], source: "local")
    let national = try referenceRows("agency").map { row in
      Agency(
        code: row["code"] ?? "", validFrom: try day(row["validFrom"] ?? ""),
        validTo: row["validTo"].flatMap { $0.isEmpty ? nil : Day($0) }, kind: row["kind"] ?? "",
        name: Text(vi: row["labelVi"] ?? "", en: row["labelEn"] ?? ""), phone: row["phone"],
        superior: nil, places: [],
        situations: Set(
          (row["situations"] ?? "").split(separator: " ").compactMap {
            Situation(rawValue: String($0))
          }), source: row["source"] ?? "")
    }
    return try communeKinds.flatMap { kind in try own.map { try agency(kind, $0) } }
      + provinceKinds.map { try agency($0, "51") } + [try agency("border-post", "23416"), old]
      + national
  }

  private static func rules() throws -> [ReferralRule] {
    try referenceRows("referralRule").filter { ($0["validTo"] ?? "").isEmpty }.flatMap { row in
      try (row["situation"] ?? "").split(separator: " ").map { situation in
        ReferralRule(
          code: row["code"] ?? "",
          situation: try #require(Situation(rawValue: String(situation))),
          agencyKind: row["agencyKind"] ?? "",
          span: Span(
            Int(row["amount"] ?? "") ?? 0, try #require(Span.Unit(rawValue: row["unit"] ?? ""))),
          why: Text(vi: row["whyVi"] ?? "", en: row["whyEn"] ?? ""),
          legalOverride: row["legalOverride"].flatMap { $0.isEmpty ? nil : $0 },
          source: row["source"] ?? "")
      }
    }
  }

  private static func units() throws -> Units {
    var became: [PlaceKey: [PlaceKey]] = [:]
    for row in try referenceRows("placeChange") {
      let from = try key(row["fromCode"], row["fromValidFrom"])
      became[from, default: []].append(try key(row["toCode"], row["toValidFrom"]))
    }
    var parents: [PlaceKey: PlaceKey] = [:]
    for row in try referenceRows("place") where row["parentCode"]?.isEmpty == false {
      parents[try key(row["code"], row["validFrom"])] = try key(
        row["parentCode"], row["parentValidFrom"])
    }
    return Units(became: became, parents: parents)
  }

  private static func key(_ code: String?, _ from: String?) throws -> PlaceKey {
    PlaceKey(code: code ?? "", validFrom: try day(from ?? ""))
  }

  private static func place(_ code: String) throws -> PlaceKey {
    PlaceKey(code: code, validFrom: try day("2025-07-01"))
  }
}

struct StopTest: Error {
  let why: String
  init(_ why: String) { self.why = why }
}
