import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

/// Who opens what, tried with each person's own keys and nothing else.
struct SealingTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try #require(try log.record().number)
  }

  private func person(_ code: String, _ roles: Role...) throws -> CaseStore {
    log.store.unlocked(by: try log.store.addUser(code, roles: roles, stamp: log.stamp()).keyring)
  }

  private func canOpen(_ store: CaseStore, by code: String, at minutes: Int = 1) throws -> Bool {
    do {
      _ = try store.show(number, stamp: log.stamp(minutes, by: code, for: .supervision))
      return true
    } catch VaultError.notEntitled {
      return false
    } catch StoreError.notAllowed, StoreError.unlockAgain {
      return false
    }
  }

  @Test(arguments: [Role.operator, .caseWorker, .statistician, .administrator])
  func `nobody but author and supervisors opens a case that isn't theirs`(role: Role) throws {
    let store = try person("b", role)
    #expect(try !canOpen(store, by: "b"))
  }

  @Test func `a supervisor opens every case, those from before their time too`() throws {
    let store = try person("b", .supervisor)
    #expect(try canOpen(store, by: "b"))
  }

  @Test func `whoever is assigned opens the case, and not once it is somebody else's`() throws {
    let one = try person("a-thu", .caseWorker)
    let other = try person("b", .caseWorker)
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
    #expect(try canOpen(one, by: "a-thu", at: 2) && !canOpen(other, by: "b", at: 2))
    try log.store.assign(number, to: "b", seen: nil, stamp: log.stamp(3))
    let fresh = try CaseStore(path: log.path).unlocked(by: try #require(one.holder))
    #expect(try !canOpen(fresh, by: "a-thu", at: 4) && canOpen(other, by: "b", at: 4))
  }

  @Test func `an operator opens the case they took in for a day, then no more`() throws {
    let store = try person("o", .operator)
    let intake = try store.read(.object(TestLog.document), now: log.stamp().now)
    let own = try #require(
      try store.record(intake, key: "own", stamp: log.stamp(0, by: "o")).number)
    _ = try store.show(own, stamp: log.stamp(24 * 60 - 1, by: "o"))
    let later = try CaseStore(path: log.path).unlocked(by: try #require(store.holder))
    #expect(throws: StoreError.notAllowed(.readCase, [.operator], own)) {
      try later.show(own, stamp: log.stamp(24 * 60, by: "o"))
    }
    _ = try log.store.show(own, stamp: log.stamp(24 * 60, for: .supervision))
  }

  @Test func `a call about a case that its operator can't open is kept, and alarms`() throws {
    let operatorStore = try person("o", .operator)
    try log.store.screenOut(
      number, because: .noContact, reason: nil, seen: nil, stamp: log.stamp(1))
    let worse = TestLog.document.merging(["signs": .array([.string("present-danger")])]) { $1 }
    let intake = try operatorStore.read(.object(worse), now: log.stamp(5).now)
    let recorded = try operatorStore.record(
      intake, key: "k", linkTo: number, stamp: log.stamp(5, by: "o"))
    #expect(recorded.number == number && recorded.state == .received)
    let summary = try log.store.summary(number)
    #expect(summary.urgency == .emergency)
    #expect(try #require(summary.dueAt) <= log.stamp(65).now)
    #expect(try log.store.show(number, stamp: log.stamp(6)).file.contacts.count == 2)
  }

  @Test func `a sealed value in another row's place doesn't open`() throws {
    let other = try #require(try log.record().contactID as ContactID?)
    let database = try DatabaseQueue(path: log.path)
    try database.write { db in
      try db.execute(
        sql: """
          UPDATE reportIdentity SET sealed = (
            SELECT sealed FROM reportIdentity WHERE contactID = ?) WHERE contactID = 1
          """, arguments: [other])
    }
    let fresh = try CaseStore(path: log.path).unlocked(by: log.founding.keyring)
    #expect(throws: VaultError.damaged("\(number)")) {
      try fresh.show(number, stamp: log.stamp(1))
    }
  }

  @Test func `a key that nobody signed is never wrapped to`() throws {
    _ = try person("a-thu", .caseWorker)
    let forged = try UserKeys.generate(user: "a-thu", version: 2)
    let certificate = try Certificate(
      log: log.store.log.id, user: "a-thu", roles: ["case-worker"], keyVersion: 2,
      keys: forged.publicKeys, issuedAt: log.stamp().now.milliseconds,
      validUntil: log.stamp().now.milliseconds + 1_000_000_000, issuedBy: "y-lan"
    ).signed(by: "y-lan", keyVersion: 1) { try forged.sign($0) }
    try DatabaseQueue(path: log.path).write {
      try $0.execute(
        sql: "INSERT INTO certificate (user, text) VALUES ('a-thu', ?)",
        arguments: [certificate.text])
    }
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
    let thief = try CaseStore(path: log.path).unlocked(by: Keyring(forged, groups: []))
    #expect(try !canOpen(thief, by: "a-thu", at: 2))
  }

  @Test func `an expired certificate gets nothing more`() throws {
    _ = try person("a-thu", .caseWorker)
    let years = 4 * 365 * 24 * 60
    #expect(throws: StoreError.notCertified("y-lan")) {
      try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(years).withClockChecked())
    }
  }

  @Test func `an operator certifies nobody`() throws {
    let store = try person("o", .operator)
    #expect(throws: StoreError.notAllowed(.addUser, [.operator], nil)) {
      try store.addUser("x", roles: [.operator], stamp: log.stamp(1, by: "o"))
    }
  }

  @Test func `after a lost passphrase new keys open what is assigned, old ones nothing`() throws {
    let old = try person("a-thu", .caseWorker)
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
    let new = log.store.unlocked(
      by: try log.store.certifyUser("a-thu", stamp: log.stamp(2)) { _, _ in nil }.keyring)
    #expect(try canOpen(new, by: "a-thu", at: 3))
    let stale = try CaseStore(path: log.path).unlocked(by: try #require(old.holder))
    #expect(try !canOpen(stale, by: "a-thu", at: 3))
  }

  @Test func `when every passphrase is lost the words on paper open the log`() throws {
    let paper = try PaperKey(log.founding.paper.words.joined(separator: " "))
    let keyring = try log.store.recover("y-lan", with: paper, stamp: log.stamp(1))
    let store = try CaseStore(path: log.path).unlocked(by: keyring)
    #expect(try canOpen(store, by: "y-lan", at: 2))
    #expect(throws: StoreError.otherPaper) {
      try log.store.recover("y-lan", with: PaperKey(), stamp: log.stamp(3))
    }
  }

  @Test func `nothing of a case stands in the file in clear`() throws {
    let needle = "Kimtuyếntest"
    let words = JSONValue.string(needle)
    try log.record([
      "caller": .object(["name": words, "address": words, "phone": .string("0900123987")]),
      "children": .array([
        .object([
          "name": words, "otherNames": words, "ethnicity": words, "school": words,
          "father": words, "mother": words, "carer": words,
          "home": .object(["village": words, "address": words]),
        ])
      ]),
      "offenders": .array([.object(["name": words])]), "language": words,
      "story": .object(["account": words, "condition": words, "remarks": words]),
    ])
    try log.store.note(number, needle, seen: nil, stamp: log.stamp(1))
    try log.store.saveDraft(.object(["story": words]), stamp: log.stamp(1))
    for file in [log.path, log.path + "-journal"] {
      guard let bytes = FileManager.default.contents(atPath: file) else { continue }
      for hidden in [needle, "0900123987", Fold.key(needle), "offender-has-access\""] {
        #expect(bytes.range(of: Data(hidden.utf8)) == nil)
      }
    }
  }

  @Test func `a locked log shows its queue and takes nothing`() throws {
    let locked = try CaseStore(path: log.path)
    #expect(try locked.queue(CaseStore.Filter(), limit: 10, now: TestLog.noon).count == 1)
    #expect(throws: StoreError.locked) { try locked.show(number, stamp: log.stamp(1)) }
    let intake = try locked.read(.object(TestLog.document), now: log.stamp().now)
    #expect(throws: StoreError.locked) {
      try locked.record(intake, key: "k", stamp: log.stamp(1))
    }
  }
}
