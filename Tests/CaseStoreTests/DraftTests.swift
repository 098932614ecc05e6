import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing

struct DraftTests {
  private static let first: JSONValue = .object(["kind": .string("about-child")])
  private static let second = first.setting("village", "Làng Thử")

  @Test func `answers are kept without an unlocked session, and nobody else's are touched`() throws {
    let log = try TestLog()
    let id = try log.store.saveDraft(Self.first, stamp: log.stamp())
    let before = try log.entries()
    try log.store.keepAnswers(
      Self.second, of: id, at: .init(question: "children.0.name"), stamp: log.stamp(1))
    #expect(try log.entries() == before)
    #expect(try log.store.draft(id, stamp: log.stamp(2)) == Self.second)
    let thu = try log.person("a-thu", .operator, at: 3)
    #expect(throws: StoreError.noSuchDraft) {
      try thu.keepAnswers(Self.first, of: id, at: .init(), stamp: log.stamp(3, by: "a-thu"))
    }
    // Another process, which has never opened it, has no key for it.
    #expect(throws: StoreError.noSuchDraft) {
      try log.reopened(log.founding.keyring).keepAnswers(
        Self.first, of: id, at: .init(), stamp: log.stamp(4))
    }
  }

  @Test func `a draft that took the number of one that is gone isn't written over`() throws {
    let log = try TestLog()
    let old = try log.store.saveDraft(Self.first, stamp: log.stamp())
    let other = try log.reopened(log.founding.keyring)
    try other.discardDraft(old, stamp: log.stamp(1))
    let new = try other.saveDraft(Self.second, stamp: log.stamp(2))
    #expect(new == old)
    #expect(throws: StoreError.noSuchDraft) {
      try log.store.keepAnswers(Self.first, of: old, at: .init(), stamp: log.stamp(3))
    }
    #expect(try other.draft(new, stamp: log.stamp(4)) == Self.second)
  }

  @Test(arguments: [
    (false, false, 30), (true, false, 5), (true, true, 0), (false, true, 30),
  ])
  func `a draft has a clock by local policy, and one with danger that was left is late at once`(
    isDanger: Bool, hasStopped: Bool, minutes: Int
  ) throws {
    let log = try TestLog()
    let id = try log.store.saveDraft(Self.first, stamp: log.stamp())
    try log.store.keepAnswers(
      Self.second, of: id,
      at: .init(question: "topics", answered: 2, isDanger: isDanger, hasStopped: hasStopped),
      stamp: log.stamp(10))
    let draft = try #require(try log.store.drafts().first)
    #expect(draft.dueAt == log.stamp(10 + minutes).now && draft.begunAt == log.stamp().now)
    #expect(draft.mark.question == "topics" && draft.mark.answered == 2)
  }

  @Test func `the limits are reference data`() throws {
    let log = try TestLog()
    _ = try log.store.updateReference(
      table: "draftLimit",
      text: "code,minutes,labelVi,labelEn,source,validFrom,validTo\nother,7,a,b,c,1900-01-01,\n",
      stamp: log.stamp())
    _ = try log.store.saveDraft(Self.first, stamp: log.stamp(1))
    #expect(try log.store.drafts().map(\.dueAt) == [log.stamp(8).now])
  }

  @Test
  func `only a supervisor goes on with what another left, and the history tells whose it was`()
    throws
  {
    let log = try TestLog()
    let thu = try log.person("a-thu", .operator)
    let id = try thu.saveDraft(Self.second, stamp: log.stamp(1, by: "a-thu"))
    let lan = try log.person("y-mai", .operator, .caseWorker, at: 1)
    #expect(throws: StoreError.self) { try lan.draft(id, stamp: log.stamp(2, by: "y-mai")) }
    try log.store.endUser("a-thu", stamp: log.stamp(3, for: .staffing))
    let left = try #require(try log.store.drafts().first)
    #expect(left.isOrphan && left.savedBy == "a-thu")
    #expect(try log.store.draft(id, stamp: log.stamp(4)) == Self.second)
    let own = try log.store.saveDraft(Self.second, insteadOf: id, stamp: log.stamp(5))
    let now = try log.store.drafts()
    #expect(now.map(\.id) == [own] && now.map(\.savedBy) == ["y-lan"])
    // Nobody but a supervisor throws another's draft away by putting theirs in its place.
    let mine = try log.store.saveDraft(Self.first, stamp: log.stamp(6))
    #expect(throws: StoreError.self) {
      try lan.saveDraft(Self.first, insteadOf: mine, stamp: log.stamp(7, by: "y-mai"))
    }
  }

  @Test func `the answers stand nowhere in clear, and go with the draft`() throws {
    let log = try TestLog()
    let id = try log.store.saveDraft(Self.first, stamp: log.stamp())
    try log.store.keepAnswers(Self.second, of: id, at: .init(), stamp: log.stamp(1))
    let file = try Data(contentsOf: URL(fileURLWithPath: log.path))
    #expect(file.range(of: Data("Làng Thử".utf8)) == nil)
    try log.store.discardDraft(id, stamp: log.stamp(2))
    let rows = try DatabaseQueue(path: log.path).read {
      try Int.fetchOne(
        $0, sql: "SELECT (SELECT count(*) FROM draftProgress) + (SELECT count(*) FROM draft)")
    }
    #expect(rows == 0)
    #expect(try log.store.audit().findings.isEmpty)
  }
}

extension TestLog {
  /// How many entries the history has.
  fileprivate func entries() throws -> Int {
    try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM journal") ?? 0
    }
  }
}

extension JSONValue {
  fileprivate func setting(_ key: String, _ value: String) -> JSONValue {
    guard case .object(var members) = self else { return self }
    members[key] = .string(value)
    return .object(members)
  }
}
