import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing

struct `The right place over the change of units` {
  private let log: TestLog

  init() throws {
    log = try TestLog()
    for code in ["23416", "23425", "23446"] {
      try log.store.addAgency(
        Agency(
          code: "ub-\(code)", validFrom: log.day, validTo: nil, kind: "commune-people-committee",
          name: Text(vi: code, en: code), phone: nil, superior: nil,
          places: [try #require(PlaceKey("\(code)@2025-07-01"))], situations: [], source: "local"),
        stamp: log.stamp())
    }
  }

  private func told(_ members: [String: JSONValue]) throws -> [String] {
    try log.store.proposals(try log.open(members), stamp: log.stamp())
      .compactMap { $0.agencyKind == "commune-people-committee" ? $0.agency?.code : nil }
  }

  private static func incident(_ place: String) -> [String: JSONValue] {
    ["incident": .object(["place": .string(place)])]
  }

  @Test(arguments: [
    ("23425@1900-01-01", "ub-23425"), ("23422@1900-01-01", "ub-23425"),
    ("23446@1900-01-01", "ub-23446"), ("23449@1900-01-01", "ub-23446"),
    ("23407@1900-01-01", "ub-23416"), ("23446", "ub-23446"),
  ])
  func `an old unit's case is told today's`(place: String, code: String) throws {
    #expect(try told(Self.incident(place)) == [code])
  }

  @Test func `an agency entered today serves yesterday's case`() throws {
    let number = try log.open(Self.incident("23419"), at: -60 * 24)
    try log.store.addAgency(
      Agency(
        code: "ub-23419", validFrom: log.day, validTo: nil, kind: "commune-people-committee",
        name: Text(vi: "x", en: "x"), phone: nil, superior: nil,
        places: [try #require(PlaceKey("23419@2025-07-01"))], situations: [], source: "local"),
      stamp: log.stamp())
    let told = try log.store.proposals(number, stamp: log.stamp()).compactMap(\.agency?.code)
    #expect(told.contains("ub-23419"))
  }

  @Test func `the commune where the child lives is told too`() throws {
    var members = Self.incident("23446")
    members["children"] = .array([.object(["home": .object(["place": .string("23416")])])])
    #expect(Set(try told(members)) == ["ub-23446", "ub-23416"])
  }

  @Test func `figures keep the unit of the day`() throws {
    let number = try log.open(Self.incident("23422@1900-01-01"))
    #expect(try log.store.summary(number).place == PlaceKey("23422@1900-01-01"))
  }

  @Test func `the queue of a commune holds the cases of what became it`() throws {
    let old = try log.open(Self.incident("23404@1900-01-01"))
    let own = try log.open(Self.incident("23446"))
    _ = try log.open(Self.incident("23425"))
    let cases = try log.store.cases(.init(place: "23446"), limit: 9).map(\.number)
    #expect(cases == [old, own])
  }

  @Test func `travel is hard in what became a remote commune too`() throws {
    #expect(log.store.log.remotePlaces.contains(try #require(PlaceKey("23404@1900-01-01"))))
    #expect(!log.store.log.remotePlaces.contains(try #require(PlaceKey("23422@1900-01-01"))))
  }

  @Test func `old names of the own area are known, with what they are today`() throws {
    let former = try log.store.formerOwnPlaces()
    #expect(
      former.contains { $0.former.name.vi == "Xã Tê Xăng" && $0.today.name.vi == "Xã Măng Ri" })
    #expect(
      former.contains { $0.former.name.vi == "Xã Đăk Hà" && $0.today.name.vi == "Xã Tu Mơ Rông" })
    #expect(!former.contains { $0.former.name == $0.today.name })
  }
}

extension TestLog {
  /// The day of its stamps.
  fileprivate var day: Day { LogCalendar(timeZone: .gmt).day(of: TestLog.noon) }
}
