import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing
import Vault

/// Every list is the same whatever its pages: nothing is lost, nothing comes twice, the order is that of its key.
struct ListPageTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  /// Reads a list in pages of every size, and holds it against the whole.
  private func walk<Item: Hashable, Key>(
    _ key: (Item) -> Key, _ page: (Key?, Int) throws -> [Item]
  ) throws -> [Item] {
    let whole = try page(nil, 10_000)
    #expect(Set(whole).count == whole.count)
    for size in 1...(whole.count + 1) {
      var found: [Item] = []
      var after: Key?
      repeat {
        let items = try page(after, size)
        #expect(items.count <= size)
        found += items
        after = items.count == size ? items.last.map(key) : nil
      } while after != nil
      #expect(found == whole, "pages of \(size)")
    }
    return whole
  }

  private func silent(_ hour: Int, at minutes: Int) throws -> ContactID {
    let document: JSONValue = .object([
      "kind": .string("silent"),
      "receivedAt": .string("2026-10-02T\(hour < 10 ? "0" : "")\(hour):00+07:00"),
    ])
    let stamp = log.stamp(minutes)
    return try log.store.record(
      try log.store.read(document, now: stamp.now), key: UUID().uuidString, stamp: stamp
    ).contactID
  }

  @Test func `calls by receipt, late entries and equal times among them`() throws {
    // Ids 1 to 8: received 10, 9, 11, 8, 9, 9, 12, 8.
    let ids = try [10, 9, 11, 8, 9, 9, 12, 8].enumerated().map { try silent($1, at: 60 + $0) }
    let day = try log.store.calendar().day(of: TestLog.noon)
    let calendar = try log.store.calendar()
    let lines = try walk({ $0.id }) { after, limit in
      try log.store.contacts(
        from: calendar.start(of: day), to: calendar.end(of: day), after: after, limit: limit,
        stamp: log.stamp(90))
    }
    #expect(lines.map(\.id) == [4, 8, 2, 5, 6, 1, 3, 7].map { ids[$0 - 1] })
    #expect(throws: StoreError.noSuchContact(99)) {
      try log.store.contacts(
        from: calendar.start(of: day), to: calendar.end(of: day), after: 99, limit: 1,
        stamp: log.stamp(91))
    }
  }

  @Test func `calls that somebody can't open don't shorten their pages`() throws {
    let second = try log.person("o", .operator)
    for minute in 0..<12 {
      let store = minute.isMultiple(of: 4) ? second : log.store
      let stamp = log.stamp(minute, by: minute.isMultiple(of: 4) ? "o" : "y-lan")
      let document: JSONValue = .object(["kind": .string("silent")])
      _ = try store.record(
        try store.read(document, now: stamp.now), key: "\(minute)", stamp: stamp)
    }
    let lines = try walk({ $0.id }) { after, limit in
      try second.contacts(
        from: TestLog.noon, to: TestLog.noon.adding(minutes: 60), after: after, limit: limit,
        stamp: log.stamp(20, by: "o"))
    }
    #expect(lines.count == 3)
  }

  @Test func `cases, the queue and referrals`() throws {
    var numbers: [CaseNumber] = []
    for minute in [1, 1, 5, 3, 3, 3] { numbers.append(try log.open(at: minute)) }
    try log.store.assign(numbers[2], to: "y-lan", seen: nil, stamp: log.stamp(10))
    let cases = try walk({ $0.number }) { try log.store.cases(.init(), after: $0, limit: $1) }
    #expect(cases.map(\.number) == numbers)
    #expect(throws: StoreError.self) {
      try log.store.cases(.init(), after: CaseNumber(year: 2026, sequence: 999), limit: 1)
    }
    for hours in [0, 2, 400] {
      let now = TestLog.noon.adding(hours: hours)
      let queue = try walk({ $0 }) { try log.store.queue(.init(), after: $0, limit: $1, now: now) }
      #expect(Set(queue.map(\.number)) == Set(numbers))
    }
    for number in numbers {
      _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(15))
      for agency in ["emergency-113", "emergency-112"] {
        _ = try log.store.draftReferral(
          number, to: agency, consent: .given, law: nil, words: nil, seen: nil, stamp: log.stamp(20)
        )
      }
    }
    let referrals = try walk({ (referral: Referral) in referral.number }) {
      try log.store.referralList(of: nil, all: false, after: $0, limit: $1, stamp: log.stamp(30))
    }
    #expect(referrals.count == 12)
    let ofOne = try walk({ (referral: Referral) in referral.number }) {
      try log.store.referralList(
        of: numbers[3], all: true, after: $0, limit: $1, stamp: log.stamp(30))
    }
    #expect(ofOne.map(\.number.position) == [1, 2])
    let last = try #require(referrals.last)
    #expect(
      throws: StoreError.noSuchReferral(ReferralNumber(number: last.number.number, position: 9))
    ) {
      try log.store.referralList(
        of: nil, all: true, after: ReferralNumber(number: last.number.number, position: 9),
        limit: 1,
        stamp: log.stamp(31))
    }
  }

  @Test func `a case that left the queue is no place to go on from`() throws {
    let number = try log.open()
    let seen = try #require(try log.store.queue(.init(), limit: 1, now: TestLog.noon).first)
    try log.store.screenOut(
      number, because: .falseReport, reason: nil, seen: nil, stamp: log.stamp(1))
    let gone = try log.store.summary(number)
    #expect(throws: StoreError.notInList("\(number)")) {
      try log.store.queue(.init(), after: gone, limit: 1, now: TestLog.noon)
    }
    #expect(seen.number == number)
  }

  @Test func `agencies, units, users and every table of reference data`() throws {
    for place in ["23425", "23446"] {
      try log.store.addAgency(
        Agency(
          code: "ca-\(place)", validFrom: try #require(Day("2025-07-01")), validTo: nil,
          kind: "commune-police", name: Text(vi: "Công an", en: "Police"), phone: nil,
          superior: nil, places: [], situations: [], source: "local"), stamp: log.stamp())
    }
    let agencies = try walk({ (agency: Agency) in (agency.code, agency.validFrom) }) {
      try log.store.agencies(on: nil, after: $0, limit: $1)
    }
    #expect(agencies.count > 7)
    let today = try log.store.calendar().day(of: TestLog.noon)
    let valid = try walk({ (place: Place) in place.key }) {
      try log.store.places(named: nil, level: nil, on: today, after: $0, limit: $1)
    }
    #expect(valid.count > 30)
    _ = try walk({ (place: Place) in place.key }) {
      try log.store.places(named: "xa dak", level: .commune, on: nil, after: $0, limit: $1)
    }
    for code in ["b", "a", "c-9"] { _ = try log.person(code, .operator) }
    let users = try walk({ (user: User) in user.code }) {
      try log.store.users(after: $0, limit: $1)
    }
    #expect(users.map(\.code) == ["a", "b", "c-9", "y-lan"])
    for table in ["clock", "holiday", "placeChange", "retention", "urgency", "referralRule"] {
      let key = try log.store.referenceKey(of: table)
      _ = try walk({ (row: [String: String]) in key.map { row[$0] ?? "" } }) {
        try log.store.referenceRows(table: table, on: nil, after: $0 ?? [], limit: $1)
      }
    }
    #expect(throws: StoreError.notInList("assign")) {
      try log.store.referenceRows(table: "clock", on: nil, after: ["assign"], limit: 1)
    }
  }

  @Test func `requests, notices, backups, releases and the history of a case`() throws {
    let second = try log.person("b", .supervisor)
    let number = try log.open()
    for minute in 1...4 {
      _ = try log.store.addUser("u\(minute)", roles: [.operator], stamp: log.stamp(minute))
    }
    _ = try walk({ (request: Request) in request.id }) {
      try second.requests(openOnly: false, after: $0, limit: $1, stamp: log.stamp(9, by: "b"))
    }
    _ = try walk({ (notice: Notice) in notice.id }) {
      try second.notices(all: true, after: $0, limit: $1, stamp: log.stamp(9, by: "b"))
    }
    for minute in 1...5 { _ = try log.store.show(number, stamp: log.stamp(minute)) }
    // Each look is itself an entry: the list is held against itself as it stood.
    let before = try log.store.history(number, stamp: log.stamp(20)).map(\.id)
    for size in 1...before.count {
      var found: [JournalID] = []
      while found.count < before.count {
        found += try log.store.history(
          number, after: found.last, limit: size, stamp: log.stamp(21)
        ).map(\.id)
      }
      #expect(Array(found.prefix(before.count)) == before)
    }
    // So is each answer to the person concerned.
    let answered = try log.store.consultations(of: number, naming: nil, stamp: log.stamp(30))
    var told: [Consultation] = []
    while told.count < answered.count {
      told += try log.store.consultations(
        of: number, naming: nil, after: told.last?.id, limit: 2, stamp: log.stamp(31))
    }
    #expect(Array(told.prefix(answered.count)) == answered)
    _ = try walk({ (backup: CaseStore.BackupRecord) in backup.id }) {
      try log.store.backups(after: $0, limit: $1)
    }
    #expect(try log.store.releases(after: nil, limit: 1).isEmpty)
  }

  @Test func `drafts and the keys of an agency`() throws {
    let second = try log.person("o", .operator)
    for minute in [3, 3, 9, 1, 3] {
      let store = minute == 9 ? second : log.store
      _ = try store.saveDraft(.object([:]), stamp: log.stamp(minute, by: minute == 9 ? "o" : "y-lan"))
    }
    let all = try walk({ (draft: CaseStore.Draft) in draft }) { try log.store.drafts(after: $0, limit: $1) }
    #expect(all.count == 5)
    let own = try walk({ (draft: CaseStore.Draft) in draft }) {
      try log.store.drafts(of: "y-lan", after: $0, limit: $1)
    }
    #expect(own.map(\.begunAt) == [3, 3, 3, 1].map { log.stamp($0).now })
    #expect(try own.map(\.id) == own.map { try log.store.draftOutline($0.id).id })
    #expect(throws: StoreError.noSuchDraft) { try log.store.draftOutline(99) }

    for minute in [1, 4, 2] {
      try log.store.setAgencyKey("emergency-113", AgeIdentity().recipient, stamp: log.stamp(minute))
    }
    try log.store.setAgencyKey("emergency-112", AgeIdentity().recipient, stamp: log.stamp(3))
    let keys = try walk({ (key: CaseStore.AgencyKey) in key.validFrom }) {
      try log.store.agencyKeys(of: "emergency-113", after: $0, limit: $1)
    }
    #expect(keys.map(\.validFrom) == [4, 2, 1].map { log.stamp($0).now })
    #expect(try log.store.newestAgencyKey(of: "emergency-113") == keys.first)
  }
}
