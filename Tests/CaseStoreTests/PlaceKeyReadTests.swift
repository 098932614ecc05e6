import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Synchronization
import Testing

@testable import CaseStore

/// What a command does doesn't grow with the units of the country: they are looked up, never read through.
struct PlaceKeyReadTests {
  /// The statements that a use of the log ran, with their values.
  private final class Statements: Sendable {
    private let all = Mutex<[String]>([])
    func add(_ sql: String) { all.withLock { $0.append(sql) } }
    var texts: [String] { all.withLock { $0 } }
  }

  private func plans(of log: TestLog, _ body: () throws -> Void) throws -> [String] {
    let statements = Statements()
    log.store.database.inDatabase { db in
      db.trace { statements.add($0.expandedDescription) }
    }
    try body()
    return try log.store.database.inDatabase { db in
      db.trace(options: [])
      return try statements.texts.filter { $0.contains("place") && !$0.hasPrefix("--") }
        .filter { ["SELECT", "INSERT", "UPDATE", "DELETE"].contains($0.prefix(6)) }
        .flatMap { sql in
          try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map {
            "\($0["detail"] as String): \(sql)"
          }
        }
    }
  }

  private func scans(_ plans: [String]) -> [String] {
    plans.filter { plan in
      ["place", "placeChange", "placeWord"].contains {
        plan.hasPrefix("SCAN \($0):") || plan.hasPrefix("SCAN \($0) ")
      }
    }
  }

  @Test func `an intake looks up the units that it names`() throws {
    let log = try TestLog()
    let number = try log.open()
    let plans = try plans(of: log) {
      let next = try log.open(["incident": .object(["place": .string("23446@2025-07-01")])])
      _ = try log.record(linkTo: number, at: 2)
      _ = try log.store.triage(next, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(3))
      _ = try log.store.show(next, stamp: log.stamp(4))
      _ = try log.store.proposals(next, stamp: log.stamp(5))
    }
    #expect(plans.contains { $0.contains("SEARCH place") })
    #expect(scans(plans) == [])
  }

  @Test func `a search by name or code looks up its words`() throws {
    let log = try TestLog()
    var found: [[String]] = []
    let plans = try plans(of: log) {
      for (name, level) in [
        ("te xang", nil), ("Tê X", Place.Level.commune), ("2344", nil), ("tê xăng mới", nil),
      ] {
        found.append(
          try log.store.places(named: name, level: level, on: nil).map(\.key.description))
      }
    }
    #expect(found[0] == ["23446@1900-01-01"] && found[1] == found[0])
    #expect(found[2].contains("23446@2025-07-01") && found[3].isEmpty)
    #expect(scans(plans) == [])
  }

  @Test func `a unit is found by any word of its name, in any order and with or without marks`()
    throws
  {
    let log = try TestLog()
    let today = try log.store.calendar().day(of: TestLog.noon)
    for name in ["Tu Mơ Rông", "tu mo rong", "rong tu", "Xã Tu", "TU MƠ R", "  mo  "] {
      let found = try log.store.places(named: name, level: .commune, on: today)
      #expect(found.contains { $0.key.code == "23425" }, "\(name)")
    }
    #expect(try log.store.places(named: "", level: .commune, on: today).count > 3)
  }

  @Test func `a unit that is loaded anew is found by its new name only`() throws {
    let log = try TestLog()
    let text = """
      code,validFrom,validTo,level,parentCode,parentValidFrom,labelVi,labelEn,source
      23446,2025-07-01,,commune,51,2025-07-01,Xã Mẫu Mới,Mẫu Mới Commune,local
      """
    _ = try log.store.updateReference(table: "place", text: text, stamp: log.stamp())
    let today = try log.store.calendar().day(of: TestLog.noon)
    #expect(
      try log.store.places(named: "mau moi", level: nil, on: today).map(\.key.code) == ["23446"])
    #expect(try log.store.places(named: "mang ri", level: nil, on: today).isEmpty)
    #expect(try log.store.audit().isGood)
  }
}
