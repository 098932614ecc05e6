import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// What a wrong clock and the end of certificates may stop, and what never.
struct ExpiryTests {
  private static let day = 24 * 60
  private static let years = 3 * 365 * day

  private func record(_ log: TestLog, _ store: CaseStore, _ stamp: CaseStore.Stamp) throws {
    _ = try store.record(
      try store.read(.object(TestLog.document), now: stamp.now), key: UUID().uuidString,
      linkTo: nil, stamp: stamp)
  }

  @Test(arguments: [-10 * years, -day, years - 1, years + day, years + 400 * day, 10 * years])
  func `a call is recorded whatever the clock and the certificates say`(minutes: Int) throws {
    let log = try TestLog()
    let people = try log.person("an", .operator)
    try record(log, people, log.stamp(minutes, by: "an"))
    let count = try log.store.database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM contact")
    }
    #expect(count == 1)
  }

  @Test func `an expired certificate still counts for 180 days, then only for recording`() throws {
    let log = try TestLog()
    let number = try log.open()
    let store = log.store
    _ = try store.show(number, stamp: log.stamp(Self.years + 179 * Self.day, for: .supervision))
    #expect(throws: StoreError.notCertified("y-lan")) {
      try store.show(number, stamp: log.stamp(Self.years + 181 * Self.day, for: .supervision).withClockChecked())
    }
  }

  @Test func `an expired supervisor renews another, who renews them`() throws {
    let log = try TestLog()
    let other = try log.person("an", .supervisor, .caseWorker)
    let late = Self.years + 30 * Self.day
    let checked = log.stamp(late, for: .staffing).withClockChecked()
    try log.store.renew("an", stamp: checked)
    let an = log.stamp(late, by: "an", for: .staffing).withClockChecked()
    try other.renew("y-lan", stamp: an)
    let number = try log.open(at: late)
    _ = try log.store.show(
      number, stamp: log.stamp(late + 181 * Self.day, for: .supervision))
    #expect(throws: StoreError.mayNotCertify("an")) { try other.renew("an", stamp: an) }
  }

  @Test func `who has expired gives nobody a new role`() throws {
    let log = try TestLog()
    _ = try log.person("an", .operator)
    let stamp = log.stamp(Self.years + Self.day, for: .staffing).withClockChecked()
    let change = try? log.store.changeRoles(of: "an", to: [.caseWorker], stamp: stamp)
    #expect(change == nil)
    #expect(try log.store.users().first { $0.code == "an" }?.roles == [.operator])
  }

  @Test(arguments: [-2 * 60, 32 * day])
  func `nobody is certified under a clock that disagrees with the history`(minutes: Int) throws {
    let log = try TestLog()
    let stamp = log.stamp(minutes, for: .staffing)
    #expect {
      try log.store.addUser("an", roles: [.operator], stamp: stamp)
    } throws: {
      guard case StoreError.clockInDoubt = $0 else { return false }
      return true
    }
    #expect(try log.store.users().count == 1)
    _ = try log.store.addUser("an", roles: [.operator], stamp: stamp.withClockChecked())
    let detail = try log.store.database.read {
      try String.fetchOne($0, sql: "SELECT detail FROM journal ORDER BY id DESC LIMIT 1")
    }
    #expect(detail?.contains("\"clock\":\"checked\"") == true)
  }

  @Test(arguments: [-2 * 365, 2 * 365])
  func `calls taken down under a wrong clock for days make nobody believe it`(days: Int) throws {
    let log = try TestLog()
    try log.record(at: 5)
    // More than anybody would look through.
    for place in 0..<40 { try log.record(at: days * Self.day + place) }
    #expect(throws: StoreError.self) {
      try log.store.addUser("an", roles: [.operator], stamp: log.stamp(days * Self.day + 41, for: .staffing))
    }
    // Whoever compared it is believed; and once it runs right again, everybody.
    #expect(try log.store.clockDoubt(now: log.stamp(20).now) == nil)
    try log.store.addUser("an", roles: [.operator], stamp: log.stamp(20, for: .staffing))
  }

  @Test func `a call taken down under a wrong clock makes nobody believe the clock`() throws {
    let log = try TestLog()
    let ahead = 2 * 365 * Self.day
    try log.record(at: ahead)
    try log.record(at: ahead + 1)
    for minutes in [ahead + 2, ahead + 40] {
      #expect {
        try log.store.addUser("an", roles: [.operator], stamp: log.stamp(minutes, for: .staffing))
      } throws: {
        guard case StoreError.clockInDoubt(.ahead, _) = $0 else { return false }
        return true
      }
    }
    let check = try log.store.check(stamp: log.stamp(ahead + 3)).first { $0.name == "clock" }
    #expect(check?.isGood == false)
    // Once it runs right again, what was written meanwhile stands in nobody's way.
    #expect(try log.store.clockDoubt(now: log.stamp(5).now) == nil)
    _ = try log.store.addUser(
      "an", roles: [.operator], stamp: log.stamp(ahead + 4, for: .staffing).withClockChecked())
    #expect(try log.store.clockDoubt(now: log.stamp(ahead + 5).now) == nil)
  }

  @Test func `a wrong clock is named before the certificate that it ends`() throws {
    let log = try TestLog()
    let number = try log.open()
    let late = Self.years + 181 * Self.day
    #expect {
      try log.store.show(number, stamp: log.stamp(late, for: .supervision))
    } throws: {
      guard case StoreError.expiredByClock("y-lan", .ahead, _) = $0 else { return false }
      return true
    }
  }

  @Test func `what nobody signed says nothing of the time`() throws {
    let log = try TestLog()
    try log.store.unlockFailed("y-lan", now: log.stamp(74 * 365 * Self.day).now)
    #expect(try log.store.clockDoubt(now: log.stamp(1).now) == nil)
    #expect(try log.store.check(stamp: log.stamp(1)).first { $0.name == "clock" }?.isGood == true)
  }

  @Test func `a demotion counts at once, although a certificate was dated in the future`() throws {
    let log = try TestLog()
    let supervisor = try log.person("an", .supervisor)
    let number = try log.open()
    // Somebody is added while the clock is two years ahead, and checked by nobody's eyes.
    _ = try log.store.addUser(
      "binh", roles: [.operator],
      stamp: log.stamp(2 * 365 * Self.day, for: .staffing).withClockChecked())
    let now = log.stamp(5, for: .staffing).withClockChecked()
    guard
      case .waiting(let request) = try log.store.changeRoles(
        of: "an", to: [.operator], stamp: now)
    else {
      // Alone among the others: it counts already.
      #expect(throws: StoreError.self) {
        try supervisor.show(number, stamp: log.stamp(6, by: "an", for: .supervision))
      }
      return
    }
    Issue.record("waits as \(request)")
  }

  @Test
  func `who came under a wrong clock works at once, and who is ended doesn't come back`() throws {
    let log = try TestLog()
    let ahead = log.stamp(2 * 365 * Self.day, for: .staffing).withClockChecked()
    let store = log.store.unlocked(
      by: try log.store.addUser("binh", roles: [.operator], stamp: ahead).keyring)
    try record(log, store, log.stamp(5, by: "binh"))
    try log.store.endUser("binh", stamp: log.stamp(6, for: .staffing))
    let book = try log.store.database.read { try log.store.people($0).book }
    #expect(book.last(of: "binh") == nil)
    #expect(throws: StoreError.noSuchUser("binh")) {
      try record(log, store, log.stamp(7, by: "binh"))
    }
  }

  @Test func `doctor warns 60 days ahead and names the clock`() throws {
    let log = try TestLog()
    func check(_ name: String, at minutes: Int) throws -> Bool? {
      try log.store.check(stamp: log.stamp(minutes)).first { $0.name == name }?.isGood
    }
    #expect(try check("certificates", at: Self.years - 61 * Self.day) == true)
    #expect(try check("certificates", at: Self.years - 59 * Self.day) == false)
    #expect(try check("clock", at: 0) == true)
    #expect(try check("clock", at: 60 * Self.day) == false)
    #expect(try check("clock", at: -2 * 60) == false)
  }
}
