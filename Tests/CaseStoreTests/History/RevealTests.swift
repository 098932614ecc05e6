import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Written before anything is revealed: without its entry in the history, nothing is shown and nothing is changed.
struct RevealTests {
  private let log: LivedLog
  private let number: CaseNumber

  init() throws {
    log = try LivedLog()
    number = try LivedLog.number
  }

  private struct Look: CustomTestStringConvertible {
    let name: String
    let look: @Sendable (CaseStore, CaseNumber, CaseStore.Stamp) throws -> Void
    var testDescription: String { name }
  }

  private static let looks: [Look] = [
    Look(name: "show") { _ = try $0.show($1, stamp: $2) },
    Look(name: "document") { _ = try $0.document($1, stamp: $2) },
    Look(name: "history") { _ = try $0.history($1, stamp: $2) },
    Look(name: "proposals") { _ = try $0.proposals($1, stamp: $2) },
    Look(name: "referral") {
      _ = try $0.referral(ReferralNumber(number: $1, position: 1), stamp: $2)
    },
    Look(name: "printed") {
      _ = try $0.printed(ReferralNumber(number: $1, position: 1), stamp: $2)
    },
    Look(name: "referral list") { _ = try $0.referralList(of: nil, all: true, stamp: $2) },
    Look(name: "contacts") { store, _, stamp in
      _ = try store.contacts(
        from: Instant(milliseconds: 0), to: stamp.now, after: nil, limit: 9, stamp: stamp)
    },
    Look(name: "similar") { store, _, stamp in
      _ = try store.similar(names: ["thu mau"], phones: [], stamp: stamp)
    },
    Look(name: "draft") { store, _, stamp in _ = try store.draft(1, stamp: stamp) },
    Look(name: "consultations") { _ = try $0.consultations(of: $1, naming: nil, stamp: $2) },
    Look(name: "proof") { store, _, stamp in _ = try store.proof(ofEntry: 9, stamp: stamp) },
  ]

  private func prepare() throws -> CaseStore {
    let store = try log.store
    _ = try store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil,
      stamp: LivedLog.stamp(1))
    try store.saveDraft(.object([:]), stamp: LivedLog.stamp(1))
    return store
  }

  @Test(arguments: looks)
  private func `each look is an entry, and without one nothing is shown`(look: Look) throws {
    let store = try prepare()
    let before = try store.historySize()
    try look.look(store, number, LivedLog.stamp(2))
    #expect(try store.historySize() > before)
    try DatabaseQueue(path: log.path).write {
      try $0.execute(
        sql: """
          CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no space'); END
          """)
    }
    let fresh = try LivedLog.open(log.path, schema: .any)
    let size = try fresh.historySize()
    #expect(throws: StoreError.self) { try look.look(fresh, number, LivedLog.stamp(3)) }
    #expect(try fresh.historySize() == size)
  }

  @Test func `what no entry tells of isn't written`() throws {
    let store = try log.store
    #expect(throws: StoreError.untold("case")) {
      try store.write { try $0.execute(sql: "UPDATE \"case\" SET dueAt = 1 WHERE id = 1") }
    }
    #expect(try store.audit().findings.isEmpty)
    try store.note(number, "Ghi chú bịa.", seen: nil, stamp: LivedLog.stamp(1))
    #expect(try store.audit().findings.isEmpty)
  }

  @Test func `the person concerned gets days and purposes, names only with a reason`() throws {
    let store = try log.store
    _ = try store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil,
      stamp: LivedLog.stamp(1))
    let referral = ReferralNumber(number: number, position: 1)
    _ = try store.step(referral, .send, words: nil, seen: nil, stamp: LivedLog.stamp(2))
    _ = try store.printed(referral, stamp: LivedLog.stamp(3))
    let found = try store.consultations(of: number, naming: nil, stamp: LivedLog.stamp(4))
    #expect(found.first?.action == .contactRecord && found.last?.action == .historySubject)
    #expect(found.allSatisfy { $0.actor == nil })
    #expect(found.contains { $0.kind == .disclosed && $0.law == "given" })
    #expect(found.count { $0.kind == .viewed } >= 6)
    let named = try store.consultations(
      of: number, naming: .indispensable, stamp: LivedLog.stamp(5))
    #expect(named.allSatisfy { $0.actor == "y-lan" })
    let told = try #require(
      try store.history(number, stamp: LivedLog.stamp(6)).last { $0.action == .historySubject })
    #expect(told.detail["names"] == "indispensable")
  }

  @Test func `going on after a gap is an entry with what was seen before`() throws {
    try log.rollBack()
    let store = try log.store
    let now = try store.accept(
      log.seen.checkpoint, because: .restored, stamp: LivedLog.stamp(1))
    #expect(try store.state(continuing: now.checkpoint).root == log.seen.root)
    let proof = try store.proof(ofEntry: JournalID(Int64(now.checkpoint.size)), stamp: LivedLog.stamp(2))
    let body = String(decoding: proof.body, as: UTF8.self)
    #expect(body.contains("action history.accept"))
    #expect(body.contains(log.seen.checkpoint.root.base64EncodedString()))
    let key = try store.noteKey(stamp: LivedLog.stamp(2))
    #expect(try proof.verified(log: key).checkpoint.size == now.checkpoint.size + 1)
  }
}
