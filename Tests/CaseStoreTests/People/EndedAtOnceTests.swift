import _CaseLogTestSupport
import CaseModel
import GRDB
import Testing
import Vault

@testable import CaseStore

/// In a practice log everything may bear the time of one minute, the end of an account too.
struct EndedAtOnceTests {
  @Test func `who is added, certified anew and ended in one moment leaves a history that is good`()
    throws
  {
    let log = try TestLog()
    _ = try log.person("b", .supervisor)
    let stamp = log.stamp(1, for: .staffing)
    try log.store.addUser("w", roles: [.caseWorker], stamp: stamp)
    let keys = try log.store.certifyUser("w", stamp: stamp) { _, _ in nil }.keyring
    try log.store.renew("w", stamp: stamp)
    try log.store.endUser("w", stamp: stamp)
    #expect(try log.store.audit().findings == [])
    let book = try log.store.database.read { try log.store.people($0).book }
    #expect(book.refused.isEmpty && book.last(of: "w") == nil)
    #expect(throws: StoreError.noSuchUser("w")) {
      try log.reopened(keys).recompute(stamp: log.stamp(1, by: "w"))
    }
  }
}
