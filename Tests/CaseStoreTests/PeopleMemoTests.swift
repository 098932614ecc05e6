import _CaseLogTestSupport
import CaseModel
import GRDB
import Testing

@testable import CaseStore

/// The people that were made out once are made out again as soon as anybody has changed them.
struct PeopleMemoTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func count(_ store: CaseStore) throws -> Int { try store.read { try store.people($0).certificateCount } }

  @Test func `what this store changes, what another one changes, and what is taken back`() throws {
    let other = try log.reopened(log.founding.keyring)
    #expect(try count(log.store) == 1 && count(other) == 1)
    _ = try log.store.addUser("a-thu", roles: [.operator], stamp: log.stamp(1))
    #expect(try count(log.store) == 2 && count(other) == 2)
    _ = try other.addUser("y-hoa", roles: [.operator], stamp: log.stamp(2))
    #expect(try count(log.store) == 3 && count(other) == 3)
    _ = try log.store.rehearsal.addUser("a-nam", roles: [.operator], stamp: log.stamp(3))
    #expect(try count(log.store) == 3 && count(other) == 3)
  }

  @Test func `whoever is made in a transaction counts in it`() throws {
    try log.store.read { db in _ = try log.store.people(db) }
    struct TakenBack: Error {}
    #expect(throws: TakenBack.self) {
      try log.store.write { db in
        try db.execute(sql: "DELETE FROM certificate")
        #expect(try log.store.people(db).certificateCount == 0)
        throw TakenBack()
      }
    }
    #expect(try count(log.store) == 1)
  }
}
