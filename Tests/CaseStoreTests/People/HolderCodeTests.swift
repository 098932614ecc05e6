import _CaseLogTestSupport
import CaseModel
import CaseStore
import GRDB
import Testing
import Vault

/// A user's code may hold what a pattern would take for anything: whose keys are touched is compared letter by letter.
struct HolderCodeTests {
  /// Codes of which a pattern made of one fits another.
  private static let codes = ["a-b", "a_b", "axb", "_____", "a-thu"]

  private let log: TestLog
  private let numbers: [String: CaseNumber]

  init() throws {
    log = try TestLog()
    var numbers: [String: CaseNumber] = [:]
    for code in Self.codes {
      _ = try log.person(code, .caseWorker)
      let number = try log.open()
      try log.store.assign(number, to: code, seen: nil, stamp: log.stamp(1))
      numbers[code] = number
    }
    self.numbers = numbers
  }

  /// Who holds keys of their own of which number of records.
  private func holders() throws -> [String: Int] {
    try DatabaseQueue(path: log.path).read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT holder, count(*) AS n FROM keyWrap WHERE expiresAt IS NULL GROUP BY holder"
      ).reduce(into: [:]) { counts, row in
        if case .user(let code, _)? = Holder(rawValue: row["holder"]) { counts[code] = row["n"] }
      }
    }
  }

  private func expect(_ gone: String, after act: () throws -> Void) throws {
    var expected = try holders()
    #expect(Set(expected.keys) == Set(Self.codes))
    try act()
    expected[gone] = nil
    #expect(try holders() == expected)
  }

  @Test(arguments: ["a_b", "_____"])
  func `ending one account takes nobody else's keys`(code: String) throws {
    try expect(code) { try log.store.endUser(code, stamp: log.stamp(2, for: .staffing)) }
  }

  @Test(arguments: ["a_b", "_____"])
  func `giving a case to somebody else takes nobody else's keys`(code: String) throws {
    let other = try #require(Self.codes.first { $0 != code })
    var expected = try holders()
    try log.store.assign(try #require(numbers[code]), to: other, seen: nil, stamp: log.stamp(2))
    expected[other] = expected[other].map { $0 + (expected[code] ?? 0) }
    expected[code] = nil
    #expect(try holders() == expected)
  }

  @Test(arguments: ["a_b", "_____"])
  func `new keys for one account leave everybody else's as they are`(code: String) throws {
    let before = try holders()
    let number = try #require(numbers[code])
    let keyring = try log.store.certifyUser(code, stamp: log.stamp(2)) { _, _ in nil }.keyring
    #expect(try holders() == before)
    _ = try log.reopened(keyring).show(number, stamp: log.stamp(3, by: code))
  }

  @Test func `access that ends takes nobody else's keys`() throws {
    let number = try log.open()
    for code in ["a-b", "a_b"] {
      _ = try log.store.grantAccess(
        number, to: code, hours: code == "a_b" ? 1 : 9, stamp: log.stamp(2, for: .handOver))
    }
    _ = try log.open(at: 70)
    let held = try DatabaseQueue(path: log.path).read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT holder FROM keyWrap WHERE kind = 'case' AND expiresAt IS NOT NULL
          AND row = (SELECT id FROM "case" WHERE number = ?) ORDER BY holder
          """, arguments: [number.description])
    }
    #expect(held == ["user a-b 1", "user y-lan 1"])
  }
}
