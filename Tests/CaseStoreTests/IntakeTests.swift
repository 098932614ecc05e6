import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing

struct IntakeTests {
  @Test func `a retry with the same key returns the first record`() throws {
    let log = try TestLog()
    let first = try log.record(key: "k-1")
    let again = try log.record(key: "k-1", at: 5)
    #expect(again.contactID == first.contactID)
    #expect(again.number == first.number)
    #expect(!again.isNew)
    #expect(try log.store.cases(CaseStore.Filter(), limit: 10).count == 1)
  }

  @Test func `a call that is written down later keeps its receipt, and its clocks run from there`()
    throws
  {
    let log = try TestLog()
    let number = try log.open(["receivedAt": .string("2026-10-01T22:30")])
    let file = try log.store.show(number, stamp: log.stamp()).file
    #expect(file.contacts.first?.isLate == true)
    #expect(file.summary.receivedAt.description == "2026-10-01T15:30:00.000Z")
    #expect(
      file.clocks.allSatisfy { $0.code == "quiet" || $0.startedAt == file.summary.receivedAt })
    #expect(file.clocks.contains { $0.code == "assign" && $0.isRunning })
  }

  @Test func `code 23425 means Đăk Hà before July 2025 and Tu Mơ Rông after`() throws {
    let log = try TestLog()
    let old = try log.open([
      "receivedAt": .string("2025-06-30T10:00"), "lateEntry": .string("yes"),
    ])
    let new = try log.open([
      "receivedAt": .string("2025-07-01T10:00"), "lateEntry": .string("yes"),
    ])
    func name(_ number: CaseNumber) throws -> String? {
      try log.store.summary(number).place.flatMap { try log.store.place($0)?.name.vi }
    }
    #expect(try name(old)?.contains("Đăk Hà") == true)
    #expect(try name(new)?.contains("Tu Mơ Rông") == true)
    let key = try #require(try log.store.summary(old).place)
    let successors = try log.store.successors(of: key)
    #expect(successors.map(\.place.code) == ["23425"])
    #expect(successors.first?.place != key)
  }

  @Test func `NFC and NFD make the same record and find each other`() throws {
    let log = try TestLog()
    let name = "Nguyễn Thị Mẫu"
    func children(_ name: String) -> JSONValue { .array([.object(["name": .string(name)])]) }
    let composed = try log.open(["children": children(name.precomposedStringWithCanonicalMapping)])
    let decomposed = try log.open([
      "children": children(name.decomposedStringWithCanonicalMapping)
    ])
    let names = try [composed, decomposed].map {
      try log.store.show($0, stamp: log.stamp()).file.contacts[0].report.children[0].name
    }
    #expect(Array(names[0]?.utf8 ?? "".utf8) == Array(names[1]?.utf8 ?? "".utf8))
    let hits = try log.store.similar(names: ["mau thi nguyen"], phones: [], stamp: log.stamp())
    #expect(Set(hits.compactMap(\.number)) == [composed, decomposed])
  }

  @Test func `an earlier contact is found by phone and by name without A and Y`() throws {
    let log = try TestLog()
    let number = try log.open()
    #expect(
      try log.store.similar(names: ["thu mau"], phones: [], stamp: log.stamp()).map(\.number) == [
        number
      ])
    #expect(
      try log.store.similar(names: [], phones: ["+84 900.000.001"], stamp: log.stamp()).map(
        \.samePhone) == [true])
    #expect(try log.store.similar(names: ["A Khác"], phones: [], stamp: log.stamp()).isEmpty)
  }

  @Test func `drafts are kept for their writer, each for itself, and taken up again`() throws {
    let log = try TestLog()
    func kind(_ id: DraftID) throws -> JSONValue? {
      try log.store.draft(id, stamp: log.stamp())["kind"]
    }
    #expect(throws: StoreError.noSuchDraft) { try kind(1) }
    try log.store.saveDraft(.object(["kind": .string("about-child")]), stamp: log.stamp())
    try log.store.saveDraft(.object(["kind": .string("silent")]), stamp: log.stamp(1))
    let drafts = try log.store.drafts(of: "y-lan")
    #expect(drafts.map(\.begunAt) == [log.stamp(1).now, log.stamp().now])
    let newest = try #require(drafts.first).id
    let oldest = try #require(drafts.last).id
    #expect(try kind(newest) == .string("silent"))
    #expect(try kind(oldest) == .string("about-child"))
    #expect(throws: (any Error).self) { try log.store.draft(oldest, stamp: log.stamp(by: "a-thu")) }
    try log.store.saveDraft(
      .object(["kind": .string("question")]), insteadOf: newest, stamp: log.stamp(2))
    #expect(try log.store.drafts(of: "y-lan").count == 2)
    #expect(throws: StoreError.noSuchDraft) { try kind(newest) }
    try log.store.discardDraft(oldest, stamp: log.stamp())
    #expect(try log.store.drafts(of: "y-lan").count == 1)
  }

  @Test func `a draft goes with the recording of its call, in one transaction`() throws {
    let log = try TestLog()
    try log.store.saveDraft(.object(TestLog.document), stamp: log.stamp())
    let draft = try #require(try log.store.drafts(of: "y-lan").first).id
    let intake = try log.store.read(.object(TestLog.document), now: log.stamp(1).now)
    // What can't be recorded leaves the draft.
    let missing = CaseNumber(year: 2026, sequence: 99)
    #expect(throws: StoreError.noSuchCase(missing)) {
      try log.store.record(
        intake, key: "a", linkTo: missing, insteadOf: draft, stamp: log.stamp(1))
    }
    #expect(try log.store.drafts(of: "y-lan").count == 1)
    _ = try log.store.record(intake, key: "a", insteadOf: draft, stamp: log.stamp(1))
    #expect(try log.store.drafts(of: "y-lan").isEmpty)
    // Somebody else's draft isn't theirs to throw away.
    try log.store.saveDraft(.object(TestLog.document), stamp: log.stamp(2))
    let other = try #require(try log.store.drafts(of: "y-lan").first).id
    let thu = try log.person("a-thu", .operator)
    _ = try thu.record(intake, key: "b", insteadOf: other, stamp: log.stamp(3, by: "a-thu"))
    #expect(try log.store.drafts(of: "y-lan").count == 1)
  }

  @Test func `an amendment is a new revision and the history tells who`() throws {
    let log = try TestLog()
    let number = try log.open()
    let changed = TestLog.document.merging(["nature": .string("actual")]) { $1 }
    let intake = try log.store.read(.object(changed), now: log.stamp().now)
    try log.store.amend(number, with: intake, reason: "nghe nhầm", seen: nil, stamp: log.stamp(2))
    let file = try log.store.show(number, stamp: log.stamp(3)).file
    #expect(file.contacts[0].revision == 2)
    #expect(file.contacts[0].report.nature == .actual)
    let history = try log.store.history(number, stamp: log.stamp(4))
    #expect(history.contains { $0.action == .caseAmend && $0.detail["revision"] == "2" })
  }

  @Test func `two writers at once lose nothing`() async throws {
    let log = try TestLog()
    let path = log.path
    let keyring = log.founding.keyring
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...2 {
        group.addTask {
          let store = try CaseStore(path: path).unlocked(by: keyring)
          let stamp = CaseStore.Stamp(actor: "y-lan", now: TestLog.noon)
          for index in 1...500 {
            let intake = try store.read(.object(TestLog.document), now: stamp.now)
            _ = try store.record(intake, key: "\(writer)-\(index)", stamp: stamp)
          }
        }
      }
      try await group.waitForAll()
    }
    let cases = try log.store.cases(CaseStore.Filter(), limit: 2000)
    #expect(cases.count == 1000)
    #expect(Set(cases.map(\.number.sequence)) == Set(1...1000))
  }

  @Test func `a number is found with its first digits and without`() throws {
    let log = try TestLog()
    _ = try log.open(["caller": .object(["phone": .string("3862 123")])])
    for phone in ["3862 123", "0260 3862 123"] {
      #expect(
        try log.store.similar(names: [], phones: [phone], stamp: log.stamp()).map(\.samePhone) == [true], "\(phone)")
    }
  }
}
