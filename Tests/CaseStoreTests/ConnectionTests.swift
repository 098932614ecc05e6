import _CaseLogTestSupport
import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseStore

/// T-10: what every connection is set to, read back.
struct ConnectionTests {
  private func setting(_ name: String, of store: CaseStore) throws -> String? {
    try store.database.read { try String.fetchOne($0, sql: "PRAGMA \(name)") }
  }

  @Test(arguments: [
    ("journal_mode", "truncate"), ("synchronous", "3"), ("foreign_keys", "1"),
    ("secure_delete", "1"), ("temp_store", "2"), ("trusted_schema", "0"),
    ("cell_size_check", "1"), ("mmap_size", "0"), ("recursive_triggers", "1"),
  ])
  func `every connection is set, also one that is opened while another lives`(
    name: String, value: String
  ) throws {
    let log = try TestLog()
    #expect(try setting(name, of: log.store) == value)
    #expect(try setting(name, of: CaseStore(path: log.path)) == value)
  }

  @Test func `a file that somebody turned to WAL is turned back before anything is written`() throws {
    let log = try TestLog()
    let path = log.path + ".copy"
    try FileManager.default.copyItem(atPath: log.path, toPath: path)
    do {
      let other = try DatabaseQueue(path: path)
      let mode = try other.inDatabase { db in
        try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      }
      #expect(mode == "wal")
      try other.close()
    }
    let store = try CaseStore(path: path)
    #expect(try setting("journal_mode", of: store) == "truncate")
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
  }

  @Test func `a file that another program holds in WAL is refused, not written in WAL`() throws {
    let log = try TestLog()
    let path = log.path + ".copy"
    try FileManager.default.copyItem(atPath: log.path, toPath: path)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"case\"")
    }
    #expect(throws: StoreError.self) { _ = try CaseStore(path: path) }
  }

  @Test func `SQL can't switch the guard off`() throws {
    let log = try TestLog()
    #expect(try setting("writable_schema", of: log.store) == "0")
    try log.store.database.inDatabase { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      #expect(throws: DatabaseError.self) {
        try db.execute(sql: "UPDATE sqlite_schema SET sql = NULL WHERE name = 'journal'")
      }
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = OFF")
      #expect(mode == "truncate")
      #expect(throws: DatabaseError.self) { try db.execute(sql: "ATTACH ':memory:' AS other") }
      #expect(throws: DatabaseError.self) { try db.execute(sql: "SELECT load_extension('x')") }
    }
  }
}
