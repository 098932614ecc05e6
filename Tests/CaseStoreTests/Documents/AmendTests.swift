import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing

struct `A printed document is corrected as of its version` {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open()
  }

  private func printed(at minutes: Int = 1) throws -> JSONValue {
    try log.store.document(number, stamp: log.stamp(minutes)).printed
  }

  private func setting(_ key: String, _ value: JSONValue?, in document: JSONValue) -> JSONValue {
    guard case .object(var members) = document else { return document }
    members[key] = value
    return .object(members)
  }

  private func amend(_ document: JSONValue, seen: Int? = nil, at minutes: Int = 2) throws {
    let stamp = log.stamp(minutes)
    let (intake, version) = try log.store.readAmendment(
      document, of: number, seen: seen, stamp: stamp)
    try log.store.amend(
      number, with: intake, reason: "bịa", seen: seen, printed: version, stamp: stamp)
  }

  @Test func `a second correction of the same print is refused with the fields that differ`() throws {
    let document = try printed()
    let child = JSONValue.array([.object(["name": .string("A Khác"), "sex": .string("male")])])
    try amend(setting("children", child, in: document))
    let version = try log.store.summary(number).version
    let error = try #require(throws: StoreError.self) {
      try amend(setting("caller", .object(["phone": .string("0911")]), in: document), at: 3)
    }
    guard case .staleDocument(number, seen: 1, now: version, let changes, let fields) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(fields == ["$.children[0].name"])
    #expect(changes.map(\.action) == [.caseAmend] && changes.map(\.actor) == ["y-lan"])
    #expect(error.text.en.contains("$.children[0].name") && !error.text.en.contains("Khác"))
    #expect(
      try log.store.show(number, stamp: log.stamp(4)).file.contacts[0].report.children[0].name
        == "A Khác")
  }

  @Test func `what else happens to a case leaves its document as it was`() throws {
    let document = try printed()
    try log.store.note(number, "bịa", seen: nil, stamp: log.stamp(2))
    _ = try log.record(linkTo: number, at: 3)
    try amend(setting("nature", .string("actual"), in: document), at: 4)
    #expect(
      try log.store.show(number, stamp: log.stamp(5)).file.contacts[0].report.nature == .actual)
  }

  @Test func `a correction that was taken back makes nothing stale`() throws {
    let document = try printed()
    try amend(setting("nature", .string("actual"), in: document), at: 2)
    try amend(setting("nature", .string("at-risk"), in: try printed(at: 3)), at: 4)
    try amend(setting("language", .string("Xơ Đăng"), in: document), at: 5)
  }

  @Test func `a case that was merged into it makes the document stale`() throws {
    let document = try printed()
    let other = try log.open(at: 1)
    try log.store.merge(other, into: number, reason: "bịa", seen: nil, stamp: log.stamp(2))
    #expect(throws: StoreError.self) { try amend(document, at: 3) }
    try amend(try printed(at: 3), at: 4)
  }

  @Test func `a version is demanded, and one that isn't yet is refused`() throws {
    let document = try printed()
    func paths(_ document: JSONValue, seen: Int? = nil) throws -> [Fault] {
      try #require(throws: IntakeFaults.self) { try amend(document, seen: seen) }.faults
    }
    #expect(
      try paths(setting("$version", nil, in: document))
        == [Fault(path: "$.$version", problem: .versionMissing)])
    #expect(
      try paths(document, seen: 7) == [Fault(path: "$.$version", problem: .otherVersion)])
    #expect(
      try paths(setting("$version", .string("1"), in: document))
        == [Fault(path: "$.$version", problem: .notWhole)])
    #expect(
      try paths(setting("$case", .string(try log.open().description), in: document)).map(\.path)
        == ["$.$case"])
    #expect(throws: StoreError.self) { try amend(setting("$version", .number(9), in: document)) }
    try amend(setting("$case", nil, in: setting("$version", nil, in: document)), seen: 1)
  }

  @Test(arguments: [
    #"{"kind":"about-child","receivedAt":"2025-01-05T10:00","lateEntry":"yes","children":[{"birthDate":"2016"}],"incident":{"time":"2024"}}"#,
    #"{"kind":"child-about-self","children":[{"age":{"from":45,"to":45}},{"age":{"from":3,"to":4,"basis":"lunar"},"birthDate":"2024-01"}]}"#,
    #"{"kind":"about-child","story":{"account":"a\n\n  - b\u200d\u001b\u2067\t"},"caller":{"phone":"0912 / 0913"},"topics":["XH01","BL01"]}"#,
  ])
  func `a recorded report can be printed and read again, unchanged`(text: String) throws {
    let stamp = log.stamp(1)
    let intake = try log.store.read(try JSONValue(document: Data(text.utf8)), now: stamp.now)
    let number = try #require(try log.store.record(intake, key: "r", stamp: stamp).number)
    let later = log.stamp(100_000)
    let before = try log.store.document(number, stamp: later)
    let text = String(decoding: try before.printed.data(), as: UTF8.self)
    let (again, version) = try log.store.readAmendment(
      try JSONValue(document: Data(text.utf8)), of: number, seen: nil, stamp: later)
    try log.store.amend(
      number, with: again, reason: "bịa", seen: nil, printed: version, stamp: later)
    #expect(
      try log.store.document(number, stamp: later).document.differences(from: before.document) == []
    )
  }
}
