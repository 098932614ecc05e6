import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// A good signature under an entry makes nothing true that its signer couldn't have done (review F5).
struct EntitlementTests {
  private let forging: ForgingLog
  private let operatorStore: CaseStore
  private let named: CaseStore

  private var log: TestLog { forging.log }

  init() throws {
    forging = try ForgingLog()
    named = try forging.log.person("b", .supervisor)
    operatorStore = try forging.log.person("o", .operator)
  }

  /// Writes with sqlite3 what somebody likes, and lets them sign an entry that tells of it; the operator, unless others
  /// are named.
  private func forge(
    _ action: JournalAction, _ sql: String, detail: [String: String] = [:], at minutes: Int = 2,
    holder: (any KeyHolder)? = nil
  ) throws -> [AuditFinding] {
    try forging.forge(
      action, by: log.reopened(holder ?? operatorStore.holder), [sql], detail: detail, at: minutes)
  }

  private func last() throws -> JournalID { try forging.last() }

  private static let hideCase = "UPDATE \"case\" SET state = 'screened-out', dueAt = NULL, duty = NULL"

  @Test(arguments: [JournalAction.noticeRead, .registerSearch, .unlockSuccess, .draftSave, .contactPrint])
  func `an entry of another kind doesn't cover a changed case`(action: JournalAction) throws {
    let found = try forge(action, Self.hideCase)
    #expect(found.contains(.entryBeyond(try last(), table: "case")))
  }

  @Test(arguments: [JournalAction.caseClose, .caseScreenOut, .caseMerge, .caseHold, .referenceUpdate])
  func `an operator's signature isn't that of a case worker, a supervisor or an administrator`(
    action: JournalAction
  ) throws {
    #expect(try forge(action, Self.hideCase).contains(.entryUnentitled(try last(), user: "o")))
  }

  @Test func `an operator ends nobody and refuses nothing by what an entry says, and isn't believed`() throws {
    for (action, detail) in [
      (JournalAction.requestApprove, ["kind": "departure", "user": "b", "request": "9"]),
      (.requestRefuse, ["kind": "departure", "user": "o", "request": "9"]),
    ] {
      #expect(try forge(action, "SELECT 1", detail: detail).contains(.entryUnentitled(try last(), user: "o")))
    }
    // Whom it named works on unsuspected.
    _ = try named.requests(openOnly: true, limit: 9, stamp: log.stamp(6, by: "b"))
    #expect(try !log.reopened(log.founding.keyring).audit().findings.contains { "\($0)".contains("user: \"b\"") })
  }

  @Test func `an administrator only asks to end somebody, and takes nobody's lock`() throws {
    let admin = try log.person("q", .administrator)
    let sql = "UPDATE user SET endedAt = 1790917320000 WHERE code = 'b'"
    #expect(
      try forge(.userEnd, sql, detail: ["user": "b"], holder: admin.holder)
        .contains(.entryUnentitled(try last(), user: "q")))
    let lock = "INSERT INTO userKey (user, version, lock) VALUES ('b', 1, '{}')"
    #expect(
      try forge(.userAdd, lock, detail: ["user": "x"], holder: admin.holder)
        .contains(.entryBeyond(try last(), table: "userKey")))
  }

  @Test func `nobody reads the notices of others, and no group's key ends but by a rotation`() throws {
    try log.store.write { db in
      try log.store.notify(db, .guessing, "o", to: ["b"], stamp: log.stamp(2))
      try log.store.journal(db, log.stamp(2), .noticeRead, detail: [:])
    }
    #expect(
      try forge(.noticeRead, "UPDATE notice SET seenAt = 1790917320000", at: 3)
        .contains(.entryBeyond(try last(), table: "notice")))
  }

  @Test(arguments: [
    "UPDATE user SET endedAt = 1790917320000 WHERE code = 'b'", "UPDATE user SET roles = 'operator' WHERE code = 'b'",
    "DELETE FROM groupMember WHERE user = 'b'",
  ])
  func `nobody who isn't in charge writes of other people`(sql: String) throws {
    for action in [JournalAction.userPassphrase, .userName, .userRecover, .caseUnassign] {
      let found = try forge(action, sql + " -- \(action)")
      #expect(
        found.contains {
          switch $0 {
          case .entryBeyond, .entryUnentitled(_, "o"): true
          default: false
          }
        }, "\(action) \(found)")
    }
  }

  @Test func `a log is made once`() throws {
    #expect(try forge(.logCreate, Self.hideCase).contains(.entryBeyond(try last(), table: "log")))
  }

  @Test func `who was ended signs nothing more, and replaced keys neither`() throws {
    let old = try #require(operatorStore.holder)
    let new = try log.store.certifyUser("o", stamp: log.stamp(2)) { _, _ in nil }.keyring
    #expect(throws: StoreError.unlockAgain) {
      try log.reopened(old).similar(names: ["A Thử Mẫu"], phones: [], stamp: log.stamp(3, by: "o"))
    }
    #expect(try forge(.noticeRead, "SELECT 1", at: 3, holder: old).contains(.entryUnentitled(try last(), user: "o")))
    #expect(try !forge(.noticeRead, "SELECT 1", at: 4, holder: new).contains(.entryUnentitled(try last(), user: "o")))
    try log.store.endUser("o", stamp: log.stamp(5))
    #expect(try forge(.noticeRead, "SELECT 1", at: 6, holder: new).contains(.entryUnentitled(try last(), user: "o")))
  }

  @Test func `what each kind of entry tells of is part of what the history watches`() throws {
    let watched = Set(ContentWatch.tables)
    for action in JournalAction.allCases {
      #expect(action.tables.isSubset(of: watched), "\(action): \(action.tables.subtracting(watched))")
    }
  }
}
