import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Schema
import Testing

/// Rules that were read once are read again as soon as anybody has changed them.
struct ReferenceMemoTests {
  private let log: TestLog
  private let shipped: String

  init() throws {
    log = try TestLog()
    shipped = try #require(ReferenceFile.all.first { $0.name == "clock" }).text
  }

  private func has(_ code: String, _ store: CaseStore) throws -> Bool {
    try store.reference(at: TestLog.noon).clocks.contains { $0.code == code }
  }

  private var more: String {
    shipped
      + "test-b,Thử,Test,tell,received,police-told,1,hour,,hotline,local-policy,local policy,1900-01-01,\n"
  }

  @Test func `what this store changes, what another one changes, and what is refused`() throws {
    let other = try log.reopened(log.founding.keyring)
    #expect(try !has("test-b", log.store) && !has("test-b", other))
    _ = try log.store.updateReference(table: "clock", text: more, stamp: log.stamp())
    #expect(try has("test-b", log.store) && has("test-b", other))
    #expect(throws: StoreError.self) {
      try other.updateReference(
        table: "clock", text: more.replacing("police-told,1", with: "polise-told,1"), stamp: log.stamp(1))
    }
    #expect(try has("test-b", log.store) && has("test-b", other))
    _ = try other.updateReference(
      table: "clock", text: more.replacing("test-b", with: "test-c"), stamp: log.stamp(2))
    #expect(try has("test-c", log.store) && has("test-c", other))
  }

  @Test func `a rule that a rehearsed step would use is the one in force`() throws {
    _ = try log.open()
    _ = try? log.store.rehearsal.updateReference(table: "clock", text: more, stamp: log.stamp(1))
    #expect(try !has("test-b", log.store))
  }
}
