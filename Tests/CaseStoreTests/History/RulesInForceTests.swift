import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// What decides who is told and who may do what is believed only as it was signed (review F3b, F13).
struct RulesInForceTests {
  private let log: TestLog

  init() throws {
    log = try TestLog()
    _ = try log.person("b", .supervisor)
    try log.store.addAgency(
      Agency(
        code: "ca", validFrom: try #require(Day("2026-01-01")), validTo: nil, kind: "commune-police",
        name: Text(vi: "Công an xã (bịa)", en: "Police (made up)"), phone: "0900 000 009", superior: nil, places: [],
        situations: [], source: "x"), stamp: log.stamp(1))
    try log.store.setAgencyKey("ca", PaperKey().ageIdentity.recipient, stamp: log.stamp(2))
  }

  private func changed(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: log.path).write {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF")
      try $0.execute(sql: sql)
    }
    return try log.reopened(nil).changedRules()
  }

  @Test(arguments: [
    ("agency", "UPDATE agency SET phone = '0911 111 111' WHERE code = 'ca'"),
    ("agency", "DELETE FROM agency WHERE code = 'ca'"),
    ("agencyKey", "UPDATE agencyKey SET recipient = substr(recipient, 1, 61) || iif(recipient LIKE '%q', 'p', 'q')"),
    ("agencyKey", "DELETE FROM agencyKey"),
    ("sign", "UPDATE sign SET urgency = 'routine'"), ("clock", "UPDATE clock SET amount = 999 WHERE unit = 'hour'"),
    ("clock", "DELETE FROM clock"), ("urgency", "UPDATE urgency SET actAmount = 999"),
    ("referralRule", "DELETE FROM referralRule WHERE agencyKind = 'commune-police'"),
    ("holiday", "DELETE FROM holiday"), ("agencyKind", "UPDATE agencyKind SET labelVi = 'x'"),
    ("log", "UPDATE log SET practice = 0"), ("logPlace", "UPDATE logPlace SET remote = 1"),
    ("user", "UPDATE user SET endedAt = 1790917320000 WHERE code = 'b'"),
    ("user", "UPDATE user SET roles = 'administrator'"),
    ("user", "INSERT INTO user (code, roles, addedAt) SELECT 'x', roles, addedAt FROM user WHERE code = 'b'"),
    ("certificate", "DELETE FROM certificate WHERE user = 'b'"),
  ])
  func `a table that was changed with sqlite3 is named at the next open`(table: String, sql: String) throws {
    #expect(try log.store.changedRules() == [])
    #expect(try changed(sql).contains(table))
    #expect(throws: StoreError.self) { try log.reopened(nil).requireRules() }
  }

  @Test
  func `a table of rules or agencies is accepted as it is by a supervisor, who is named; others by a backup only`()
    throws
  {
    _ = try changed("UPDATE agency SET phone = '0911 111 111' WHERE code = 'ca'; UPDATE \"user\" SET fullName = 'x'")
    let changed = try log.store.changedRules()
    #expect(changed.sorted() == ["agency", "user"])
    #expect(try log.store.acceptTable("agency", stamp: log.stamp(4)) > 0)
    #expect(try log.store.changedRules() == ["user"])
    let second = try log.reopened(log.store.holder)
    #expect(try second.unseenNotices(of: "b") > 0)
    #expect(throws: StoreError.nothingToAccept("clock")) { try log.store.acceptTable("clock", stamp: log.stamp(5)) }
    for table in ["user", "certificate", "log"] {
      #expect(throws: StoreError.unknownTable(table)) { try log.store.acceptTable(table, stamp: log.stamp(5)) }
    }
  }

  @Test func `an entry by somebody who might not write it legalises nothing`() throws {
    let store = try log.person("o", .operator)
    try store.write { db in
      try db.execute(sql: "UPDATE sign SET urgency = 'routine'")
      try store.journal(db, log.stamp(3, by: "o"), .referenceUpdate)
    }
    #expect(try log.reopened(nil).changedRules() == ["sign"])
  }

  @Test func `whoever changes rules, people and agencies by the tool is believed`() throws {
    let worker = try log.person("w", .caseWorker)
    let number = try log.open(at: 3)
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(4))
    _ = try worker.show(number, stamp: log.stamp(5, by: "w"))
    try log.store.renew("w", stamp: log.stamp(6))
    _ = try log.store.changeRoles(of: "w", to: [.operator], stamp: log.stamp(7, for: .staffing))
    try log.store.name("w", fullName: "Tên Bịa", office: nil, stamp: log.stamp(8))
    try log.store.endAgency("ca", on: try #require(Day("2026-12-31")), stamp: log.stamp(9))
    try log.store.endUser("w", stamp: log.stamp(10))
    #expect(try log.reopened(nil).changedRules() == [])
    #expect(try log.store.audit().findings == [])
  }

  @Test func `the index of the journal holds the entries that may tell of them, and no other`() throws {
    let sql = try #require(
      try log.store.database.read {
        try String.fetchOne($0, sql: "SELECT sql FROM sqlite_schema WHERE name = 'journalOfRules'")
      })
    let listed = sql.matches(of: /'([a-z.-]+)'/).map { String($0.1) }
    #expect(Set(listed) == Set(RulesInForce.actions.map(\.rawValue)))
  }
}
