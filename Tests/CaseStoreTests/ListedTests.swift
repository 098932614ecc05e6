import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import GRDB
import Statistics
import Testing

/// Lists show what was asked for and no more, and looking leaves its trace.
struct ListedTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func numbers(_ filter: CaseStore.Filter) throws -> Set<CaseNumber> {
    Set(try log.store.queue(filter, limit: 99, now: log.stamp(1).now).map(\.number))
  }

  @Test func `the queue shows one place, one urgency, one person's cases`() throws {
    let places = ["23425", "23446", "23419"]
    let cases = try places.map { place in
      try log.open(["incident": .object(["place": .string(place)])])
    }
    for (place, number) in zip(places, cases) {
      #expect(try numbers(.init(place: place)) == [number])
    }
    #expect(try numbers(.init()).count == 3 && numbers(.init(place: "23416")).isEmpty)
    let grave = try log.open(["signs": .array([.string("weapon")])])
    #expect(try numbers(.init(urgency: .emergency)) == [grave])
    _ = try log.store.triage(
      cases[0], urgency: .urgent, reason: "vì", seen: nil, stamp: log.stamp(1))
    #expect(try numbers(.init(urgency: .urgent)) == [cases[0]])
    try log.store.assign(cases[1], to: "y-lan", seen: nil, stamp: log.stamp(1))
    #expect(try numbers(.init(assignedTo: "y-lan")) == [cases[1]])
    #expect(try numbers(.init(states: [.triaged])) == [cases[0]])
  }

  @Test func `what is due to nobody and late comes first, and the queue goes on by key`() throws {
    let cases = try (0..<5).map { try log.open(at: $0) }
    try log.store.assign(cases[0], to: "y-lan", seen: nil, stamp: log.stamp(6))
    let now = log.stamp(24 * 60).now
    let whole = try log.store.queue(.init(), limit: 99, now: now).map(\.number)
    #expect(whole == Array(cases[1...]) + [cases[0]])
    for limit in 1...4 {
      var paged: [CaseNumber] = []
      var after: CaseSummary?
      while true {
        let page = try log.store.queue(.init(), after: after, limit: limit, now: now)
        guard let last = page.last else { break }
        paged += page.map(\.number)
        after = last
      }
      #expect(paged == whole, "pages of \(limit)")
    }
  }

  @Test func `the calls of a day are those received from its start to before its end`() throws {
    for minutes in [9, 10, 15, 69, 70, 71] { try log.record(at: minutes) }
    let listed = try log.store.contacts(
      from: log.stamp(10).now, to: log.stamp(70).now, after: nil, limit: 99, stamp: log.stamp(99))
    #expect(listed.map(\.receivedAt) == [10, 15, 69].map { log.stamp($0).now })
  }

  @Test func `whoever may not read a case learns nothing of what was done to it`() throws {
    let number = try log.open()
    let stranger = try log.person("a", .caseWorker)
    #expect(throws: StoreError.notAllowed(.readCase, [.caseWorker], number)) {
      try stranger.history(number, stamp: log.stamp(1, by: "a", for: .emergency))
    }
    try log.store.assign(number, to: "a", seen: nil, stamp: log.stamp(2))
    let actions = try stranger.history(number, stamp: log.stamp(3, by: "a")).map(\.action)
    #expect(actions.contains(.policyRefuse) && actions.contains(.caseAssign))
  }

  private func entry(_ action: String) throws -> String? {
    try DatabaseQueue(path: log.path).read {
      try String.fetchOne(
        $0, sql: "SELECT actor || ' ' || detail FROM journal WHERE action = ?", arguments: [action])
    }
  }

  @Test func `asking for figures leaves who asked what of which time in the history`() throws {
    let statistician = try log.person("s", .statistician)
    let question = try Question("theo-xa", counting: .case, by: [], in: Period("2026-10"))
    _ = try statistician.answer([question], stamp: log.stamp(1, by: "s"))
    let told = try #require(try entry("figures.ask"))
    #expect(told.hasPrefix("s ") && told.contains("theo-xa") && told.contains("2026-10"))
  }

  @Test func `lists of calls and of referrals are told in the history`() throws {
    _ = try log.store.contacts(
      from: log.stamp().now, to: log.stamp().now, after: nil, limit: 1, stamp: log.stamp())
    _ = try log.store.referralList(of: nil, all: false, stamp: log.stamp())
    #expect(try entry("contact.list") == "y-lan {}" && entry("referral.list") == "y-lan {}")
  }

  @Test func `an agency that declined has answered, in figures too`() throws {
    let number = try log.open()
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    func sent(_ agency: String) throws -> ReferralNumber {
      let referral = try log.store.draftReferral(
        number, to: agency, consent: .given, law: nil, words: "Đến ngay (bịa).", seen: nil,
        stamp: log.stamp(2))
      _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(2))
      return referral
    }
    _ = try log.store.step(
      try sent("emergency-113"), .decline, words: "vì", seen: nil, stamp: log.stamp(30))
    _ = try log.store.step(
      try sent("emergency-115"), .withdraw, words: nil, seen: nil, stamp: log.stamp(30))
    let question = try Question(
      "q", counting: .referral, by: [.answer], in: Period("2026-10"))
    let table = try log.store.answer([question], stamp: log.stamp(99))[0]
    #expect(table.count([.answer: "PT1H"]) == 1 && table.count([.answer: "later"]) == 1)
  }
}
