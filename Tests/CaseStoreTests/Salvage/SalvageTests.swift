import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// What can be read of a damaged log is saved, what is lost is named, and the damaged file stays as it is.
struct SalvageTests {
  private let log: TestLog
  private var target: String { log.path + ".saved" }
  private static let page = 4096

  init() throws {
    log = try TestLog()
    for index in 0..<40 {
      try log.record(
        ["story": .object(["account": .string(String(repeating: "Bịa \(index). ", count: 60))])], at: index)
    }
  }

  private func damage(_ body: (inout Data) -> Void) throws -> Data {
    var file = try Data(contentsOf: URL(fileURLWithPath: log.path))
    body(&file)
    try file.write(to: URL(fileURLWithPath: log.path))
    return file
  }

  private func salvage() throws -> Salvage {
    let before = try Data(contentsOf: URL(fileURLWithPath: log.path))
    let salvage = try CaseStore.salvage(log.path, to: target)
    #expect(try Data(contentsOf: URL(fileURLWithPath: log.path)) == before, "the damaged file is only read")
    #expect(try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o600)
    return salvage
  }

  /// The pages on which the rows of a table lie, in their order.
  private func pages(of table: String) throws -> [Int] {
    try DatabaseQueue(path: log.path).read {
      try Int.fetchAll(
        $0, sql: "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path", arguments: [table])
    }
  }

  private func root(of table: String) throws -> Int {
    try DatabaseQueue(path: log.path).read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table]) ?? 0
    }
  }

  @Test func `a log that is whole is saved whole, and opens`() throws {
    let salvage = try salvage()
    #expect(salvage.isWhole && salvage.damaged == [] && salvage.unreadBlocks == 0)
    let store = try CaseStore(path: target).unlocked(by: log.founding.keyring)
    #expect(try store.audit().findings == [])
    #expect(try store.queue(.init(), limit: 99, now: log.stamp(99).now).count == 40)
  }

  @Test func `a header of zeros costs nothing`() throws {
    _ = try damage { $0.replaceSubrange(0..<100, with: Data(repeating: 0, count: 100)) }
    #expect(throws: StoreError.self) { try CaseStore(path: log.path) }
    let salvage = try salvage()
    #expect(salvage.isWhole, "\(salvage.audit.findings)")
  }

  @Test func `the tree is made anew of the entries`() throws {
    let page = try root(of: "journalNode")
    _ = try damage { $0.replaceSubrange((page - 1) * Self.page..<page * Self.page, with: Data(count: Self.page)) }
    let salvage = try salvage()
    #expect(salvage.isWhole && salvage.damaged == ["journalNode"])
  }

  /// Each page of the middle of the file by itself: whatever it holds, the rest is saved and what is lost is named.
  @Test func `one page that is gone costs what lay on it`() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: log.path))
    let all = try CaseStore.salvage(log.path, to: target).rows.values.reduce(0, +)
    try FileManager.default.removeItem(atPath: target)
    var (saved, mute) = (0, 0)
    for page in stride(from: 2, to: whole.count / Self.page, by: 17) {
      _ = try damage { file in
        file = whole
        file.replaceSubrange(page * Self.page..<(page + 1) * Self.page, with: Data(repeating: 0xA5, count: Self.page))
      }
      guard let salvage = try? salvage() else { continue }
      saved += 1
      let rows = salvage.rows.values.reduce(0, +)
      // A page holds at most some dozens of rows; of a table's root page all of them are gone.
      if rows < all, salvage.isWhole, salvage.rows["draftProgress"] == 0 { mute += 1 }
      try FileManager.default.removeItem(atPath: target)
    }
    #expect(saved > 10 && mute == 0, "\(saved) \(mute)")
  }

  @Test func `rows between two damaged places are found by the names that the history has for them`() throws {
    let leaves = try pages(of: "reportNarrative")
    try #require(leaves.count > 4, "the stories take several pages")
    _ = try damage { file in
      for page in [leaves[1], leaves[leaves.count - 1]] {
        file.replaceSubrange((page - 1) * Self.page..<page * Self.page, with: Data(repeating: 0xA5, count: Self.page))
      }
    }
    let salvage = try salvage()
    #expect(salvage.damaged.contains("reportNarrative"))
    let missing = salvage.audit.findings.count + salvage.audit.more
    #expect(salvage.rows["reportNarrative"] ?? 0 > 20 && missing > 0, "\(salvage.rows["reportNarrative"] ?? 0)")
    #expect(salvage.rows["contact"] == 40)
  }

  @Test func `nothing is written over, and what is no log is refused`() throws {
    #expect(FileManager.default.createFile(atPath: target, contents: Data()))
    #expect(throws: BackupError.exists(path: target)) { try CaseStore.salvage(log.path, to: target) }
    try FileManager.default.removeItem(atPath: target)
    _ = try damage { $0 = Data(repeating: 7, count: 20_000) }
    #expect(throws: StoreError.damaged) { try CaseStore.salvage(log.path, to: target) }
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(throws: StoreError.noLog(path: log.path + "x")) { try CaseStore.salvage(log.path + "x", to: target) }
  }
}
