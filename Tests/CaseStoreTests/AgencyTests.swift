import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// Agencies are entered under one that is known, and listed as of a day.
struct AgencyTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func add(
    _ code: String, superior: String? = nil, from: String = "2026-01-01"
  ) throws {
    try log.store.addAgency(
      Agency(
        code: code, validFrom: try #require(Day(from)), validTo: nil, kind: "commune-police",
        name: Text(vi: "Công an xã Mẫu", en: "Model commune police"), phone: nil,
        superior: superior, places: [], situations: [], source: "local"), stamp: log.stamp(1))
  }

  private func codes(on day: String?) throws -> Set<String> {
    let day = try day.map { try #require(Day($0)) }
    return Set(try log.store.agencies(on: day).map(\.code)).intersection(["a", "b"])
  }

  @Test func `a superior that isn't entered is refused, and nothing is written`() throws {
    #expect(throws: StoreError.noSuchAgency("none")) { try add("a", superior: "none") }
    #expect(try codes(on: nil).isEmpty)
    try add("a")
    try add("b", superior: "a")
    #expect(try codes(on: nil) == ["a", "b"])
  }

  @Test func `on a day there are those of that day`() throws {
    try add("a")
    try add("b", from: "2026-08-01")
    try log.store.endAgency("a", on: try #require(Day("2026-09-30")), stamp: log.stamp(2))
    #expect(try codes(on: "2025-12-31").isEmpty)
    #expect(try codes(on: "2026-07-31") == ["a"])
    #expect(try codes(on: "2026-09-30") == ["a", "b"])
    #expect(try codes(on: "2026-10-01") == ["b"])
    #expect(try codes(on: nil) == ["a", "b"])
  }

  @Test func `what nobody has made sure of for months is told, by a policy that can be changed`() throws {
    try add("a")
    func stale(_ day: String) throws -> [String] {
      try log.store.staleAgencies(on: #require(Day(day))).map(\.code)
    }
    // Entered on the day of the log's noon; national numbers aren't the hotline's to check.
    let entered = try #require(try log.store.agencyVersions("a").first?.verifiedOn)
    #expect(try stale("\(entered.adding(months: 6))").isEmpty)
    #expect(try stale("\(entered.adding(months: 6).adding(days: 1))") == ["a"])
    #expect(throws: StoreError.inTheFuture) {
      try log.store.verifyAgency("a", on: entered.adding(days: 1), stamp: log.stamp(2))
    }
    #expect(throws: StoreError.noSuchAgency("b")) { try log.store.verifyAgency("b", on: entered, stamp: log.stamp(2)) }
    let later = log.stamp(60 * 24 * 200)
    try log.store.verifyAgency("a", on: entered.adding(days: 199), stamp: later)
    // An earlier day takes nothing back.
    try log.store.verifyAgency("a", on: entered.adding(days: 100), stamp: later)
    #expect(try log.store.agencyVersions("a").first?.verifiedOn == entered.adding(days: 199))
    #expect(try stale("\(entered.adding(days: 205))").isEmpty)
    _ = try log.store.updateReference(
      table: "verifyLimit",
      text: "code,months,labelVi,labelEn,source,validFrom,validTo\nagency,1,a,b,c,1900-01-01,\n", stamp: later)
    #expect(try stale("\(entered.adding(days: 231))") == ["a"])
    let check = try #require(try log.store.check(stamp: log.stamp(60 * 24 * 300)).first { $0.name == "agencies" })
    #expect(!check.isGood && check.isAdvice && check.finding.en.contains("1 agencies"))
    #expect(try log.store.audit().findings == [])
  }

  @Test func `one that was ended is entered anew, one that is valid isn't`() throws {
    try add("a")
    #expect(throws: StoreError.agencyExists("a")) { try add("a", from: "2026-08-01") }
    try log.store.endAgency("a", on: try #require(Day("2026-09-30")), stamp: log.stamp(2))
    #expect(throws: StoreError.agencyExists("a")) { try add("a", from: "2026-09-30") }
    try add("a", from: "2026-10-01")
    #expect(try codes(on: "2026-10-01") == ["a"])
  }
}
