import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing

struct `Form 01 as a paper of the log` {
  private let log: TestLog

  init() throws { log = try TestLog() }

  @Test func `its number runs through the year, is given once, and is journalled`() throws {
    let first = try log.open()
    let second = try log.open()
    #expect(try log.store.form01(of: second, stamp: log.stamp()).number == 1)
    #expect(try log.store.form01(of: first, stamp: log.stamp()).number == 2)
    #expect(try log.store.form01(of: second, stamp: log.stamp()).number == 1)
    let actions = try log.store.history(second, stamp: log.stamp()).map(\.action)
    #expect(actions.count { $0 == .contactPrint } == 2)
    #expect(try log.store.audit().isGood)
  }

  @Test func `a contact that is no case has one too, a wrong number has none`() throws {
    let counselled = try log.record(["result": .string("counselling")])
    #expect(
      try log.store.form01(ofContact: counselled.contactID, stamp: log.stamp()).caseNumber == nil)
    let document = JSONValue.object(["kind": .string("wrong-number")])
    let call = try log.store.record(
      try log.store.read(document, now: log.stamp().now), key: "w", stamp: log.stamp())
    #expect(throws: StoreError.notAReport(contact: call.contactID)) {
      try log.store.form01(ofContact: call.contactID, stamp: log.stamp())
    }
  }

  @Test func `who received it signs with name and office`() throws {
    let number = try log.open()
    #expect(try log.store.form01(of: number, stamp: log.stamp()).officer.fullName == nil)
    try log.store.name("y-lan", fullName: "Y Bịa", office: "Trực ban", stamp: log.stamp())
    let officer = try log.store.form01(of: number, stamp: log.stamp()).officer
    #expect(officer.fullName == "Y Bịa" && officer.office == "Trực ban")
    let entry = try log.store.audit()
    #expect(entry.isGood)
  }

  @Test func `words that name the silent caller stop the print, and no number is used up`() throws {
    let number = try log.open([
      "story": .object(["family": .string("gọi lại 0900 000 001")])
    ])
    #expect(throws: StoreError.self) { try log.store.form01(of: number, stamp: log.stamp()) }
    #expect(try log.store.form01(of: try log.open(), stamp: log.stamp()).number == 1)
  }

  @Test func `the issuer is the agency under the log's abbreviation`() throws {
    #expect(try log.store.issuer(at: log.stamp().now).name.vi == "TMR")
    try log.store.addAgency(
      Agency(
        code: "tmr", validFrom: try #require(Day("2025-07-01")), validTo: nil, kind: "hotline",
        name: Text(vi: "UBND xã Thử", en: "Thử commune"), phone: "02600000", superior: nil,
        places: [try #require(PlaceKey("23425@2025-07-01"))], situations: [], source: "local"),
      stamp: log.stamp())
    let issuer = try log.store.issuer(at: log.stamp().now)
    #expect(issuer.name.vi == "UBND xã Thử" && issuer.seat?.vi == "Xã Tu Mơ Rông")
  }

  @Test func `the version printed is that of its own report`() throws {
    let log = try TestLog()
    let (number, other) = (try log.open(), try log.open())
    for minutes in 1...2 {
      var changed = TestLog.document
      changed["story"] = .object(["account": .string("Lời kể bịa \(minutes).")])
      let stamp = log.stamp(minutes)
      try log.store.amend(
        other, with: try log.store.read(.object(changed), now: stamp.now), reason: "vì", seen: nil, stamp: stamp)
    }
    #expect(try log.store.form01(of: number, stamp: log.stamp(5)).contact.revision == 1)
    #expect(try log.store.form01(of: other, stamp: log.stamp(5)).contact.revision == 3)
  }
}
