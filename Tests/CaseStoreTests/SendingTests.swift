import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing
import Vault

struct `What is asked before anything goes to an agency` {
  private let log: TestLog
  private let key = AgeIdentity()

  init() throws {
    log = try TestLog()
    for code in ["ca", "ca-cu"] {
      try log.store.addAgency(
        agency(code, places: ["23425@2025-07-01"]), stamp: log.stamp())
    }
  }

  private func agency(
    _ code: String, kind: String = "commune-police", places: [String] = []
  ) -> Agency {
    Agency(
      code: code, validFrom: Day(year: 2025, month: 1, day: 1) ?? Day(daysSince1970: 0),
      validTo: nil, kind: kind, name: Text(vi: code, en: code), phone: nil, superior: nil,
      places: Set(places.compactMap { PlaceKey($0) }), situations: [], source: "local")
  }

  private func drafted(
    _ members: [String: JSONValue] = [:], to code: String = "ca", words: String? = nil
  ) throws -> ReferralNumber {
    let number = try log.open(members)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
    return try log.store.draftReferral(
      number, to: code, consent: .given, law: nil, words: words, seen: nil, stamp: log.stamp())
  }

  private static func story(_ condition: String) -> [String: JSONValue] {
    ["story": .object(["account": .string("Lời kể."), "condition": .string(condition)])]
  }

  @Test func `nothing goes out before somebody wrote what to act on`() throws {
    let number = try drafted()
    try log.store.setAgencyKey("ca", key.recipient, stamp: log.stamp())
    #expect(throws: StoreError.conditionNeeded(number)) {
      try log.store.step(number, .send, words: nil, seen: nil, stamp: log.stamp())
    }
    #expect(throws: StoreError.conditionNeeded(number)) {
      try log.store.printed(number, stamp: log.stamp())
    }
    #expect(throws: StoreError.conditionNeeded(number)) {
      try log.store.sealReferral(number, to: nil, stamp: log.stamp())
    }
    let sent = try log.store.step(
      number, .send, words: "Đến ngay (bịa)", seen: nil, stamp: log.stamp())
    #expect(sent.state == .sent && sent.message == "Đến ngay (bịa)")
    #expect(try log.store.printed(number, stamp: log.stamp()).1.message == "Đến ngay (bịa)")
  }

  @Test func `what the agency answers is no word of ours on its paper`() throws {
    let number = try drafted(words: "Xin giúp")
    _ = try log.store.step(number, .send, words: nil, seen: nil, stamp: log.stamp())
    let answered = try log.store.step(
      number, .acknowledge, words: "Đã nhận", seen: nil, stamp: log.stamp())
    #expect(answered.message == "Xin giúp" && answered.words == ["Xin giúp", "Đã nhận"])
  }

  @Test func `a condition is enough, and one that names the silent caller stops everything`() throws {
    let good = try drafted(Self.story("Cháu sốt cao"))
    _ = try log.store.step(good, .send, words: nil, seen: nil, stamp: log.stamp())
    #expect(throws: StoreError.namesCaller([.condition])) {
      try drafted(Self.story("gọi lại 0900.000.001"))
    }
    let words = try drafted(Self.story("Cháu sốt cao"))
    #expect(throws: StoreError.namesCaller([.message])) {
      try log.store.step(
        words, .send, words: "hỏi số 0900 000001", seen: nil, stamp: log.stamp())
    }
  }

  @Test
  func `what is said later of the silent caller stops the print and the seal of an older draft`()
    throws
  {
    let number = try drafted(Self.story("Cháu sốt cao"))
    try log.store.setAgencyKey("ca", key.recipient, stamp: log.stamp())
    try log.record(Self.story("hỏi 0900000001"), linkTo: number.number, at: 1)
    #expect(throws: StoreError.namesCaller([.condition])) {
      try log.store.printed(number, stamp: log.stamp(2))
    }
    #expect(throws: StoreError.namesCaller([.condition])) {
      try log.store.sealReferral(number, to: nil, stamp: log.stamp(2))
    }
  }

  @Test func `an agency that is no more gets nothing, and the one in its place is named`() throws {
    let number = try drafted(Self.story("Cháu sốt cao"))
    try log.store.setAgencyKey("ca", key.recipient, stamp: log.stamp())
    let today = try log.store.calendar().day(of: log.stamp().now)
    try log.store.endAgency("ca", on: today, stamp: log.stamp(1))
    let tomorrow = log.stamp(60 * 24)
    let ended = StoreError.agencyEnded("ca", successors: ["ca-cu"])
    for attempt in [
      { _ = try log.store.step(number, .send, words: nil, seen: nil, stamp: tomorrow) },
      { _ = try log.store.printed(number, stamp: tomorrow) },
      { _ = try log.store.sealReferral(number, to: nil, stamp: tomorrow) },
      {
        _ = try log.store.draftReferral(
          number.number, to: "ca", consent: .given, law: nil, words: nil, seen: nil,
          stamp: tomorrow)
      },
    ] {
      #expect(throws: ended) { try attempt() }
    }
    // It may still answer what it got, and taking back always works.
    _ = try log.store.step(number, .withdraw, words: "vì", seen: nil, stamp: tomorrow)
  }

  @Test func `the successor is found over the change of units`() throws {
    try log.store.addAgency(
      Agency(
        code: "ca-texang", validFrom: try #require(Day("2020-01-01")),
        validTo: Day("2025-06-30"), kind: "commune-police",
        name: Text(vi: "x", en: "x"), phone: nil, superior: nil,
        places: [try #require(PlaceKey("23446@1900-01-01"))], situations: [], source: "local"),
      stamp: log.stamp())
    try log.store.addAgency(
      agency("ca-mangri", places: ["23446@2025-07-01"]), stamp: log.stamp())
    let number = try drafted(words: "x").number
    #expect(throws: StoreError.agencyEnded("ca-texang", successors: ["ca-mangri"])) {
      try log.store.draftReferral(
        number, to: "ca-texang", consent: .given, law: nil, words: nil, seen: nil,
        stamp: log.stamp())
    }
  }

  @Test func `a second open referral to one agency is asked for twice`() throws {
    let first = try drafted(words: "x")
    let draft = {
      try log.store.draftReferral(
        first.number, to: "ca", consent: .given, law: nil, words: nil, again: $0, seen: nil,
        stamp: log.stamp())
    }
    #expect(throws: StoreError.alreadyReferred(first)) { try draft(false) }
    _ = try draft(true)
    for number in [first, ReferralNumber(number: first.number, position: 2)] {
      _ = try log.store.step(number, .withdraw, words: "vì", seen: nil, stamp: log.stamp())
    }
    _ = try draft(false)
  }
}
