import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing
import Vault

struct `Offices that must not hear of a case` {
  private let log: TestLog
  private let key = AgeIdentity()

  init() throws {
    log = try TestLog()
    for (code, kind) in [
      ("ca", "commune-police"), ("ub", "commune-people-committee"), ("tram", "health-station"),
    ] {
      try log.store.addAgency(
        Agency(
          code: code, validFrom: try #require(Day("2025-07-01")), validTo: nil, kind: kind,
          name: Text(vi: code, en: code), phone: nil, superior: nil,
          places: [try #require(PlaceKey("23425@2025-07-01"))], situations: [], source: "local"),
        stamp: log.stamp())
    }
    try log.store.setAgencyKey("ca", key.recipient, stamp: log.stamp())
  }

  private func opened(by relation: String = "neighbour") throws -> CaseNumber {
    let number = try log.open([
      "nature": .string("actual"), "story": .object(["condition": .string("Vết bầm")]),
      "offenders": .array([.object(["relation": .string(relation)])]),
    ])
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
    return number
  }

  private func draft(
    _ number: CaseNumber, to code: String, despite: Bool = false
  ) throws -> ReferralNumber {
    try log.store.draftReferral(
      number, to: code, consent: .given, law: nil, words: nil, despiteConflict: despite, seen: nil,
      stamp: log.stamp())
  }

  @Test(arguments: [
    ("official", "ub", Situation.officialAccused), ("official", "ca", .officialAccused),
    ("village-head", "ub", .officialAccused), ("police", "ca", .policeAccused),
    ("health-worker", "tram", .healthWorkerAccused),
  ])
  func `the accused's own office is drafted only by somebody who decided so`(
    relation: String, code: String, why: Situation
  ) throws {
    let number = try opened(by: relation)
    #expect(throws: StoreError.conflictOfInterest(code, why)) { try draft(number, to: code) }
    let referral = try draft(number, to: code, despite: true)
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp())
    #expect(try log.store.printed(referral, stamp: log.stamp()).1.state == .sent)
  }

  @Test func `a later call that accuses the office stops an older draft`() throws {
    let number = try opened()
    let referral = try draft(number, to: "ca")
    try log.record(
      ["offenders": .array([.object(["relation": .string("police")])])], linkTo: number, at: 1)
    let refused = StoreError.conflictOfInterest("ca", .policeAccused)
    #expect(throws: refused) {
      try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(2))
    }
    #expect(throws: refused) { try log.store.printed(referral, stamp: log.stamp(2)) }
    #expect(throws: refused) { try log.store.sealReferral(referral, to: nil, stamp: log.stamp(2)) }
  }

  @Test(arguments: ["ca", "commune-police"])
  func `what is withheld is drafted, sent, printed and sealed for nobody there`(office: String)
    throws
  {
    let number = try opened()
    let referral = try draft(number, to: "ca")
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.withhold(
        number, from: [office], lift: false, reason: nil, seen: nil, stamp: log.stamp())
    }
    let list = try log.store.withhold(
      number, from: [office], lift: false, reason: "vì", seen: nil, stamp: log.stamp())
    #expect(list == [office])
    for attempt in [
      { _ = try draft(number, to: "ca", despite: true) },
      { _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp()) },
      { _ = try log.store.printed(referral, stamp: log.stamp()) },
      { _ = try log.store.sealReferral(referral, to: nil, stamp: log.stamp()) },
    ] {
      #expect(throws: StoreError.withheld("ca")) { try attempt() }
    }
    let proposals = try log.store.proposals(number, stamp: log.stamp())
    #expect(proposals.filter(\.isWithheld).map(\.agency?.code) == ["ca"])
    let lifted = try log.store.withhold(
      number, from: [office], lift: true, reason: "vì", seen: nil, stamp: log.stamp())
    #expect(lifted.isEmpty)
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp())
  }

  @Test func `the history says that something is withheld, not from whom`() throws {
    let number = try opened()
    _ = try log.store.withhold(
      number, from: ["ca"], lift: false, reason: "vì", seen: nil, stamp: log.stamp())
    let entry = try log.store.history(number, stamp: log.stamp())
      .last { $0.action == .caseWithhold }
    #expect(entry?.detail.values.contains { $0.contains("ca") } == false)
    #expect(throws: StoreError.noSuchAgency("nobody")) {
      try log.store.withhold(
        number, from: ["nobody"], lift: false, reason: "vì", seen: nil, stamp: log.stamp())
    }
  }
}
