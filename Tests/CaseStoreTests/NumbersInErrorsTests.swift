import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import GRDB
import Testing
import Vault

/// What an error says of a case is the number that people know, never that of its row.
struct NumbersInErrorsTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    // The row's number isn't the case's.
    for minute in 0..<3 { _ = try log.open(at: minute) }
    number = try log.open(at: 3)
  }

  private func raw(_ sql: String) throws {
    try DatabaseQueue(path: log.path).write { try $0.execute(sql: sql) }
  }

  private func text(_ body: () throws -> Void) -> Text? {
    do {
      try body()
      return nil
    } catch {
      return (error as? any Explained)?.text
    }
  }

  @Test(arguments: ["case", "contact"])
  func `keys that don't open a case`(kind: String) throws {
    let worker = try log.person("a-thu", .caseWorker)
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(4))
    try raw("DELETE FROM keyWrap WHERE holder = 'user a-thu 1' AND kind = '\(kind)'")
    let said = try #require(
      text {
        _ = try log.reopened(worker.holder).show(number, stamp: log.stamp(5, by: "a-thu"))
      })
    for text in [said.vi, said.en] {
      #expect(text.contains("\(number)"))
      #expect(!text.contains("case 4") && !text.contains("contact 4"))
    }
  }

  @Test(
    arguments: ["case", "contact"],
    [
      "UPDATE keyWrap SET wrap = zeroblob(1200)", "UPDATE recordKey SET commitments = '{}'",
      "UPDATE recordKey SET commitments = 'x'",
    ])
  func `a wrap that was exchanged, and a commitment that doesn't fit`(kind: String, spoil: String)
    throws
  {
    try log.store.note(number, "Ghi chú bịa.", seen: nil, stamp: log.stamp(4))
    try raw(spoil + " WHERE kind = '\(kind)' AND row = 4")
    let said = try #require(
      text {
        _ = try log.reopened(log.store.holder)
          .show(number, stamp: log.stamp(5, for: .supervision))
      })
    #expect(said.en.contains("\(number)") && said.vi.contains("\(number)"))
    #expect(!said.en.contains("\(kind) 4"))
  }

  @Test(arguments: ["reportFacts", "reportIdentity", "reportNarrative"])
  func `a sealed part of a report that was exchanged`(table: String) throws {
    try raw("UPDATE \(table) SET sealed = zeroblob(200) WHERE contactID = 4")
    let said = try #require(
      text {
        _ = try log.reopened(log.store.holder)
          .show(number, stamp: log.stamp(5, for: .supervision))
      })
    #expect(said.en.contains("\(number)") && !said.en.contains("|4|"))
  }

  @Test(arguments: [
    "UPDATE \"case\" SET receivedAt = 1 WHERE id = 4",
    "UPDATE contact SET recordedAt = 1 WHERE id = 4",
    "UPDATE reportFacts SET sealed = zeroblob(200) WHERE contactID = 4",
    "DELETE FROM entryFacts WHERE entryID = 1", "UPDATE entry SET at = 1 WHERE id = 1",
    "UPDATE recordKey SET commitments = '{}' WHERE kind = 'case' AND row = 4",
  ])
  func `what the check of the whole log finds of a case`(spoil: String) throws {
    try log.store.note(number, "Ghi chú bịa.", seen: nil, stamp: log.stamp(4))
    try raw(spoil)
    let audit = try log.reopened(log.store.holder).audit()
    #expect(!audit.findings.isEmpty)
    for finding in audit.findings {
      #expect(audit.text(of: finding).vi.contains("\(number)"))
      #expect(audit.text(of: finding).en.contains("Case \(number)"))
    }
  }
}
