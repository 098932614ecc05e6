import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing

struct `A retry is known by its key and its content` {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func document(_ text: String) throws -> JSONValue {
    try JSONValue(document: Data(text.utf8))
  }

  private func record(
    _ text: String, key: String = "k", linkTo: CaseNumber? = nil, at minutes: Int = 0
  ) throws -> CaseStore.Recorded {
    let stamp = log.stamp(minutes)
    return try log.store.record(
      try log.store.read(try document(text), now: stamp.now), key: key, linkTo: linkTo, stamp: stamp
    )
  }

  private let first =
    #"{"kind":"about-child","children":[{"name":"Hoà Thử","age":{"from":5}}],"topics":["BL01"]}"#

  @Test(arguments: [
    #"{"kind":"about-child","children":[{"name":"Hoà Thử","age":{"from":5}}],"topics":["BL01"]}"#,
    #"{ "topics": ["BL01"], "children": [ {"age":{"from":5.0}, "name":"Hoa\u0300 Thử"} ], "kind":"about-child" }"#,
    #"{"kind":"about-child","story":null,"children":[{"name":"Hoà Thử","sex":null,"age":{"from":5}}],"topics":["BL01"]}"#,
  ])
  func `the same document in any spelling finds its record, days later too`(again: String) throws {
    let recorded = try record(first)
    let retried = try record(again, at: 3000)
    #expect(
      !retried.isNew && retried.contactID == recorded.contactID && retried.number == recorded.number
    )
    #expect(try log.store.cases(CaseStore.Filter(), limit: 9).count == 1)
  }

  @Test(arguments: [
    #"{"kind":"about-child","children":[{"name":"Hoá Thử","age":{"from":5}}],"topics":["BL01"]}"#,
    #"{"kind":"about-child","children":[{"name":"Hoà Thử","age":{"from":6}}],"topics":["BL01"]}"#,
    #"{"kind":"about-child","children":[{"name":"Hoà Thử","age":{"from":5}}],"topics":["BL01"],"story":{"account":"x"}}"#,
    #"{"kind":"about-child","children":[{"name":"Hoà Thử","age":{"from":5}}],"topics":["BL01"],"receivedAt":"2026-10-02T10:00"}"#,
    #"{"kind":"silent"}"#,
  ])
  func `another document is an error that names the first record, and nothing is written`(
    other: String
  ) throws {
    let recorded = try record(first)
    let before = try log.store.historySize()
    #expect(throws: StoreError.keyTaken(contact: recorded.contactID, recorded.number)) {
      try record(other, at: 1)
    }
    #expect(try log.store.historySize() == before)
    let text = StoreError.keyTaken(contact: recorded.contactID, recorded.number).text
    #expect(text.en.contains(try #require(recorded.number).description))
  }

  @Test func `the same document for another case is another request`() throws {
    let a = try record(first, key: "a")
    let b = try record(#"{"kind":"about-child"}"#, key: "b")
    _ = try record(first, key: "c", linkTo: a.number, at: 1)
    #expect(try record(first, key: "c", linkTo: a.number, at: 2).isNew == false)
    for target in [b.number, nil] {
      #expect(throws: StoreError.self) { try record(first, key: "c", linkTo: target, at: 3) }
    }
  }

  @Test func `a correction doesn't make the retry of the first document another`() throws {
    let recorded = try record(first)
    let number = try #require(recorded.number)
    let stamp = log.stamp(1)
    var printed = try log.store.document(number, stamp: stamp).printed
    if case .object(var members) = printed {
      members["nature"] = .string("actual")
      printed = .object(members)
    }
    let (intake, version) = try log.store.readAmendment(
      printed, of: number, seen: nil, stamp: stamp)
    try log.store.amend(
      number, with: intake, reason: "bịa", seen: nil, printed: version, stamp: stamp)
    #expect(try record(first, at: 2).isNew == false)
    #expect(throws: StoreError.self) { try record(#"{"kind":"about-child"}"#, at: 3) }
  }

  @Test(arguments: [
    "", String(repeating: "k", count: 65), String(repeating: "ế", count: 65), "a\0b",
  ])
  func `a key that is too long or none is refused in words`(key: String) throws {
    #expect(throws: StoreError.badKey) { try record(first, key: key) }
    #expect(throws: StoreError.badKey) { try log.store.recorded(key: key) }
  }

  @Test func `a key of 64 characters is one`() throws {
    let key = String(repeating: "ế", count: 64)
    #expect(try record(first, key: key).isNew)
    #expect(try log.store.recorded(key: key)?.isNew == false)
    #expect(try log.store.recorded(key: "x") == nil)
  }

  @Test func `somebody else's retry is known too`() throws {
    let recorded = try record(first)
    let thu = try log.person("a-thu", .operator)
    let stamp = log.stamp(5000, by: "a-thu")
    let again = try thu.record(
      try thu.read(try document(first), now: stamp.now), key: "k", stamp: stamp)
    #expect(again.contactID == recorded.contactID && !again.isNew)
    #expect(throws: StoreError.self) {
      try thu.record(
        try thu.read(try document(#"{"kind":"silent"}"#), now: stamp.now), key: "k", stamp: stamp)
    }
  }
}
