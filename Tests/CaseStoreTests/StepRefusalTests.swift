import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// What a step asks for before it is taken; what is refused leaves everything as it was.
struct StepRefusalTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func inWork() throws -> CaseNumber {
    let number = try log.open()
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
    try log.store.start(number, seen: nil, stamp: log.stamp())
    return number
  }

  private func refuse(
    _ error: StoreError, of number: CaseNumber, _ body: () throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try log.store.summary(number)
    #expect(throws: error, sourceLocation: sourceLocation) { try body() }
    #expect(try log.store.summary(number) == before, sourceLocation: sourceLocation)
  }

  @Test func `a case isn't closed while a referral is open, and is once it has ended`() throws {
    let number = try inWork()
    func close() throws {
      try log.store.close(
        number, because: .counsellingOnly, decision: nil, reason: "xong", seen: nil,
        stamp: log.stamp(9))
    }
    let drafts = try (1...3).map { _ in
      try log.store.draftReferral(
        number, to: "emergency-113", consent: .given, law: nil, words: "Đến ngay (bịa).",
        again: true, seen: nil,
        stamp: log.stamp(1))
    }
    _ = try log.store.step(drafts[1], .send, words: nil, seen: nil, stamp: log.stamp(2))
    try refuse(.openReferrals(number, [1, 2, 3]), of: number) { try close() }
    _ = try log.store.step(drafts[0], .withdraw, words: nil, seen: nil, stamp: log.stamp(3))
    _ = try log.store.step(drafts[1], .acknowledge, words: nil, seen: nil, stamp: log.stamp(3))
    try refuse(.openReferrals(number, [2, 3]), of: number) { try close() }
    _ = try log.store.step(drafts[1], .decline, words: "vì", seen: nil, stamp: log.stamp(4))
    _ = try log.store.step(drafts[2], .withdraw, words: nil, seen: nil, stamp: log.stamp(4))
    try close()
    #expect(try log.store.summary(number).state == .closed)
  }

  @Test func `nothing is merged into a case that has ended, nor into itself`() throws {
    let number = try log.open()
    let closed = try inWork()
    try log.store.close(
      closed, because: .counsellingOnly, decision: nil, reason: "xong", seen: nil,
      stamp: log.stamp(1))
    let screened = try log.open()
    try log.store.screenOut(
      screened, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(1))
    let merged = try log.open()
    try log.store.merge(merged, into: try log.open(), reason: nil, seen: nil, stamp: log.stamp(1))
    for (target, state) in [
      (closed, CaseState.closed), (screened, .screenedOut), (merged, .merged),
    ] {
      try refuse(.mergeTarget(target, state), of: number) {
        try log.store.merge(number, into: target, reason: nil, seen: nil, stamp: log.stamp(2))
      }
    }
    try refuse(.mergeWithItself(number), of: number) {
      try log.store.merge(number, into: number, reason: nil, seen: nil, stamp: log.stamp(2))
    }
  }

  @Test func `an act happens between the first call and now`() throws {
    let number = try inWork()
    try log.record(["receivedAt": .string("2026-10-02T11:00+07:00")], linkTo: number, at: 5)
    func record(at minutes: Int) throws {
      try log.store.record(
        number, act: .plan, form: ActForm(), words: nil, at: log.stamp(minutes).now, seen: nil,
        stamp: log.stamp(9))
    }
    try refuse(.beforeReceipt(number), of: number) { try record(at: -61) }
    try refuse(.inTheFuture, of: number) { try record(at: 10) }
    for minutes in [-60, 9] { try record(at: minutes) }
  }

  @Test func `a contact belongs to one case`() throws {
    let (one, other) = (try log.open(), try log.open())
    let loose = try log.record(["result": .string("counselling")]).contactID
    try log.store.link(contact: loose, to: one, seen: nil, stamp: log.stamp(1))
    try refuse(.alreadyLinked(contact: loose, one), of: other) {
      try log.store.link(contact: loose, to: other, seen: nil, stamp: log.stamp(2))
    }
    #expect(try log.store.show(one, stamp: log.stamp(3)).file.contacts.count == 2)
  }

  @Test func `a call that is no report belongs to no case`() throws {
    let number = try log.open()
    let silent = try log.store.read(.object(["kind": .string("silent")]), now: log.stamp().now)
    let contact = try log.store.record(silent, key: "s", stamp: log.stamp()).contactID
    try refuse(.notAReport(contact: contact), of: number) {
      try log.store.link(contact: contact, to: number, seen: nil, stamp: log.stamp(1))
    }
  }

  @Test func `another urgency than proposed, and every later triage, take a reason`() throws {
    let number = try log.open()
    let proposed = try log.store.summary(number).proposedUrgency
    func triage(_ urgency: Urgency?, _ reason: String?) throws -> Urgency {
      try log.store.triage(number, urgency: urgency, reason: reason, seen: nil, stamp: log.stamp(1))
    }
    for other in Urgency.allCases where other != proposed {
      try refuse(.reasonNeeded, of: number) { _ = try triage(other, nil) }
    }
    #expect(try triage(proposed, nil) == proposed)
    try refuse(.reasonNeeded, of: number) { _ = try triage(nil, nil) }
    #expect(try triage(.urgent, "vì") == .urgent)
    #expect(try log.store.summary(number).confirmedUrgency == .urgent)
  }

  @Test func `closing, reopening, correcting, and screening out for another reason take words`()
    throws
  {
    let number = try inWork()
    try refuse(.reasonNeeded, of: number) {
      try log.store.close(
        number, because: .counsellingOnly, decision: nil, reason: nil, seen: nil,
        stamp: log.stamp(1))
    }
    let intake = try log.store.read(.object(TestLog.document), now: log.stamp(1).now)
    try refuse(.reasonNeeded, of: number) {
      try log.store.amend(number, with: intake, reason: nil, seen: nil, stamp: log.stamp(1))
    }
    let other = try log.open()
    try refuse(.reasonNeeded, of: other) {
      try log.store.screenOut(other, because: .other, reason: nil, seen: nil, stamp: log.stamp(1))
    }
    try log.store.screenOut(
      other, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(1))
    try refuse(.reasonNeeded, of: other) {
      try log.store.reopen(other, reason: nil, seen: nil, stamp: log.stamp(2))
    }
  }

  @Test func `an agency that declines says why`() throws {
    let number = try inWork()
    let referral = try log.store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: "Đến ngay (bịa).", again: true,
      seen: nil,
      stamp: log.stamp(1))
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(2))
    try refuse(.reasonNeeded, of: number) {
      _ = try log.store.step(referral, .decline, words: nil, seen: nil, stamp: log.stamp(3))
    }
    let after = try log.store.step(
      referral, .decline, words: "Ngoài địa bàn.", seen: nil, stamp: log.stamp(3))
    #expect(after.state == .declined)
    #expect(
      after.words == ["Đến ngay (bịa).", "Ngoài địa bàn."] && after.message == "Đến ngay (bịa).")
  }

  @Test func `who decided on an older version of a referral changes nothing`() throws {
    let number = try inWork()
    let referral = try log.store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: "Đến ngay (bịa).", again: true,
      seen: nil,
      stamp: log.stamp(1))
    let seen = try log.store.referral(referral, stamp: log.stamp(1)).0.version
    let now = try log.store.setConsent(
      referral, .withdrawn, law: nil, seen: seen, stamp: log.stamp(2)
    ).version
    try refuse(.staleReferral(referral, seen: seen, now: now), of: number) {
      _ = try log.store.step(referral, .send, words: nil, seen: seen, stamp: log.stamp(3))
    }
    try refuse(.staleReferral(referral, seen: seen, now: now), of: number) {
      _ = try log.store.setConsent(referral, .given, law: nil, seen: seen, stamp: log.stamp(3))
    }
    _ = try log.store.step(referral, .withdraw, words: nil, seen: now, stamp: log.stamp(4))
  }
}
