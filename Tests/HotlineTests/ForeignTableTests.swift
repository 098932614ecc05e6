import Base
import Foundation
import GRDB
import Testing

@testable import hotline

/// A file that somebody put other things into: the tool shows no row of it, whatever it does.
struct ForeignTableTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  private func tamper(_ sql: String) throws {
    let database = try DatabaseQueue(path: folder.log)
    try database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF")
      try $0.execute(sql: sql)
    }
    try database.close()
  }

  @Test func `audit verify names a foreign table, and nothing else works until it is taken out`()
    throws
  {
    try folder.record("k")
    try tamper("CREATE TABLE evil (a); INSERT INTO evil VALUES ('NEEDLEROW'), (x'4E')")
    let verified = try folder.run(["audit", "verify", "--format", "json"])
    #expect(verified.code == ExitStatus.historyDamaged.rawValue)
    #expect(verified.out.contains(#""name" : "foreign""#) && verified.out.contains("evil"))
    #expect(verified.out.contains(#""name" : "history""#))
    #expect(!(verified.out + verified.talk).contains("NEEDLEROW"))
    let refused = try folder.record("l")
    #expect(refused.code == ExitStatus.historyDamaged.rawValue)
    #expect(refused.talk.contains("evil") && refused.talk.contains("doctor --mend"))
    #expect(try folder.run(["doctor"]).out.contains("evil"))
    let mended = try folder.run(["doctor", "--mend"])
    #expect(!(mended.out + mended.talk).contains("NEEDLEROW"))
    #expect(try folder.record("l").code == 0)
    #expect(try folder.run(["audit", "verify"]).code == 0)
  }

  @Test func `a trap prints no row and no memory`() throws {
    // What no honest file holds, and no reader of a row expects.
    try tamper(
      """
      CREATE TABLE loose AS SELECT * FROM log; DROP TABLE log; ALTER TABLE loose RENAME TO log;
      UPDATE log SET createdAt = 'NEEDLEROW'
      """)
    let crashed = try folder.run(["queue"])
    #expect(crashed.code != 0)
    #expect(!(crashed.out + crashed.talk).contains("NEEDLEROW"))
    #expect(!crashed.talk.contains("Fatal error") && !crashed.talk.contains("Thread 0"))
    #expect(crashed.talk.contains("hotline"))
    let verified = try folder.run(["audit", "verify"])
    #expect(verified.code == ExitStatus.historyDamaged.rawValue)
    #expect(!(verified.out + verified.talk).contains("NEEDLEROW"))
  }
}
