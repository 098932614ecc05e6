import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Calls that are read again: drawn by a secret, judged by others, told to whoever took them.
struct ReviewTests {
  private let log: TestLog
  private let taker: CaseStore

  init() throws {
    log = try TestLog()
    taker = try log.person("o", .operator)
  }

  private var month: Day { LogCalendar.utc.day(of: log.stamp().now).firstOfMonth(adding: 0) }

  private func take(_ count: Int, by store: CaseStore, _ user: String) throws -> [ContactID] {
    try (0..<count).map { index in
      let stamp = log.stamp(index + 1, by: user)
      return try store.record(
        try store.read(.object(TestLog.document), now: stamp.now), key: "\(user)\(index)", stamp: stamp
      ).contactID
    }
  }

  @Test func `three reports of each are drawn, the same whoever draws, none of one's own`() throws {
    _ = try take(9, by: taker, "o")
    _ = try take(4, by: log.store, "y-lan")
    _ = try log.store.recordContact(log)
    let drawn = try log.store.drawCalls(of: month, stamp: log.stamp(60))
    #expect(drawn.map(\.user) == ["o", "o", "o"] && Set(drawn.map(\.contact)).count == 3)
    #expect(try log.store.drawCalls(of: month, stamp: log.stamp(61)) == drawn)
    let second = try log.person("s", .supervisor, at: 62)
    let others = try second.drawCalls(of: month, stamp: log.stamp(63, by: "s"))
    #expect(others.filter { $0.user == "o" } == drawn && others.filter { $0.user == "y-lan" }.count == 3)
    #expect(try log.store.drawCalls(of: month.adding(months: -1), stamp: log.stamp(64)).isEmpty)
    #expect(throws: StoreError.callNotDrawn(10)) {
      try log.store.review(10, log.feedback(), stamp: log.stamp(65))
    }
  }

  @Test func `feedback is for whoever took the call and the supervisors, and is acknowledged once`() throws {
    let contact = try log.callOfAnother()
    let other = try log.person("p", .operator, at: 3)
    var feedback = try log.feedback("Hỏi an toàn rất sớm, tốt (bịa)")
    feedback.ratings["once"] = .missed
    let review = try log.store.review(contact, feedback, stamp: log.stamp(4))
    #expect(review.user == "k" && review.reviewedBy == "y-lan")
    #expect(try Data(contentsOf: URL(fileURLWithPath: log.path)).range(of: Data("rất sớm".utf8)) == nil)
    #expect(throws: StoreError.noSuchReview(review.id)) { try other.review(review.id, stamp: log.stamp(5, by: "p")) }
    #expect(try other.reviews(limit: 9, stamp: log.stamp(5, by: "p")).isEmpty)
    #expect(try log.store.review(review.id, stamp: log.stamp(6)).feedback == feedback)
    #expect(throws: StoreError.noSuchReview(review.id)) {
      try log.store.acknowledgeReview(review.id, stamp: log.stamp(7))
    }
    let figures = try log.store.reviewFigures(of: month, stamp: log.stamp(8))
    #expect(figures["once"] == [.missed: 1] && figures["safety"] == [.met: 1] && figures.count == 10)
    #expect(try log.store.audit().findings == [] && log.store.recordsWithoutKeys() == 0)
    try log.raw("DELETE FROM keyWrap WHERE kind = 'review' AND holder LIKE 'user k %'")
    #expect(try log.store.recordsWithoutKeys() == 1)
  }

  @Test func `who took the call reads it with their own keys, weeks later, and says so`() throws {
    let contacts = try take(1, by: taker, "o")
    _ = try log.store.drawCalls(of: month, stamp: log.stamp(60))
    let review = try log.store.review(contacts[0], log.feedback("Tốt (bịa)"), stamp: log.stamp(61))
    let later = 60 * 24 * 40
    let own = try taker.review(review.id, stamp: log.stamp(later, by: "o"))
    #expect(own.feedback.words == "Tốt (bịa)" && own.review.acknowledgedAt == nil)
    #expect(try taker.notices(all: false, limit: 9, stamp: log.stamp(later, by: "o")).map(\.kind).contains(.reviewed))
    let read = try taker.acknowledgeReview(review.id, stamp: log.stamp(later + 1, by: "o"))
    #expect(read.acknowledgedAt == log.stamp(later + 1).now)
    #expect(try taker.acknowledgeReview(review.id, stamp: log.stamp(later + 9, by: "o")) == read)
    #expect(
      try log.store.notices(all: false, limit: 9, stamp: log.stamp(later + 10)).map(\.kind).contains(
        .reviewAcknowledged))
    #expect(try log.store.audit().findings == [])
  }

  @Test func `nothing of it outlives its case`() throws {
    let contact = try log.callOfAnother()
    let review = try log.store.review(contact, log.feedback("bịa"), stamp: log.stamp(4))
    let number = try #require(try log.store.drawCalls(of: month, stamp: log.stamp(5)).first?.number)
    _ = try log.store.screenOut(number, because: .notAboutAChild, reason: "bịa", seen: nil, stamp: log.stamp(6))
    let second = try log.person("s", .supervisor, at: 7)
    let request = try log.store.proposeErasure(number, stamp: log.stamp(8, for: .retention))
    _ = try second.decide(request, approve: true, stamp: log.stamp(9, by: "s", for: .retention))
    #expect(throws: StoreError.erased(number)) { try log.store.review(review.id, stamp: log.stamp(10)) }
    #expect(try log.store.recordsWithoutKeys() == 0 && log.store.audit().findings == [])
  }
}

extension CaseStore {
  /// A call that is no report.
  fileprivate func recordContact(_ log: TestLog) throws -> ContactID {
    try record(
      read(.object(["kind": .string("silent")]), now: log.stamp(30).now), key: "silent", stamp: log.stamp(30)
    ).contactID
  }
}
