import Base
import Foundation
import GRDB
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Files that nobody would make by using the tool: the check ends, with findings that quote no row.
struct VerifierFuzzTests {
  /// 60, or as many as `HOTLINE_FUZZ` says; each number is a seed.
  private static let count = ProcessInfo.processInfo.environment["HOTLINE_FUZZ"].flatMap { Int($0) } ?? 60
  /// Stands in every text that is put in; no finding may repeat it.
  private static let needle = "NEEDLEROW"

  private let full: FullLog

  init() throws { full = try FullLog.shared.get() }

  /// What a cell of a type may be made to hold by somebody with the file.
  private static func hostile(_ type: String, _ random: inout SplitMix64) -> DatabaseValue {
    switch type {
    case "INTEGER":
      [Int64.min, -1, 0, 1, Int64(Int32.max) + 1, 253_402_300_800_000, Int64.max][random.below(7)].databaseValue
    case "BLOB":
      Data((0..<[0, 1, 31, 32, 33, 64, 4096][random.below(7)]).map { _ in UInt8(random.below(256)) }).databaseValue
    default:
      [
        "", needle, needle + "\u{0}", "{\"\(needle)\":[[[[", "[]", "null", "9999-99-99", "2026-13-45T99:99:99.999Z",
        "\u{202E}\(needle)\u{1B}]52;c;\u{7}", String(repeating: needle, count: 5000), "-1", "1e999", "١٢٣",
      ][random.below(13)].databaseValue
    }
  }

  /// Puts hostile values into a few cells of one to three tables, whatever the table's rules say.
  private func spoilCells(_ path: String, _ random: inout SplitMix64) throws {
    var used = random
    try LivedLog.tamper(path) { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      for table in KnownTables.all.shuffled(using: &used).prefix(1 + used.below(3)) {
        let columns = try db.columns(in: table)
        guard let column = columns.randomElement(using: &used) else { continue }
        let value = used.below(8) == 0 ? DatabaseValue.null : Self.hostile(column.type, &used)
        let row = used.below(6)
        let keys = try db.primaryKey(table).columns.map { "\"\($0)\"" }.joined(separator: ", ")
        // A rule that can't be turned off, such as a key that stands twice, leaves the row as it is.
        try? db.execute(
          sql: """
            UPDATE OR IGNORE "\(table)" SET "\(column.name)" = ?
            WHERE (\(keys)) IN (SELECT \(keys) FROM "\(table)" LIMIT 1 OFFSET \(row))
            """, arguments: [value])
      }
    }
    random = used
  }

  /// Damages the file below SQLite: bytes, whole pages, or its end.
  private func spoilPages(_ path: String, _ random: inout SplitMix64) throws {
    let url = URL(fileURLWithPath: path)
    var file = try Data(contentsOf: url)
    let pages = file.count / 4096
    switch random.below(4) {
    case 0:
      for _ in 0..<8 { file[random.below(file.count)] = UInt8(random.below(256)) }
    case 1:
      let (a, b) = (random.below(pages), random.below(pages))
      let first = file[(a * 4096)..<((a + 1) * 4096)]
      file.replaceSubrange((b * 4096)..<((b + 1) * 4096), with: first)
    case 2: file = file.prefix(random.below(file.count))
    default:
      let start = random.below(pages) * 4096
      for offset in 0..<128 { file[start + offset] = UInt8(random.below(256)) }
    }
    try file.write(to: url)
  }

  /// The texts of all findings, or of the error with which the file is refused.
  private func said(_ path: String) -> [Text] {
    do {
      let file = try CaseStore.auditFile(path)
      guard file.isReadable else { return file.findings.map(\.text) }
      let store = try CaseStore(path: path, schema: .any).unlocked(by: full.keyring)
      return file.findings.map(\.text) + (try store.audit().findings.map(\.text))
    } catch let error as any Explained {
      return [error.text]
    } catch {
      Issue.record("an error without words: \(type(of: error))")
      return []
    }
  }

  @Test func `whatever stands in the file, the check ends and quotes none of it`() throws {
    var refused = 0
    for seed in 1...Self.count {
      var random = SplitMix64(seed: UInt64(seed))
      let path = NSTemporaryDirectory() + "hotline-fuzz-\(UUID().uuidString).sqlite"
      try FileManager.default.copyItem(atPath: full.path, toPath: path)
      defer { for end in ["", "-journal"] { unlink(path + end) } }
      if seed % 3 == 0 { try spoilPages(path, &random) } else { try spoilCells(path, &random) }
      let said = said(path)
      if !said.isEmpty { refused += 1 }
      for text in said {
        #expect(
          !text.vi.contains(Self.needle) && !text.en.contains(Self.needle), "seed \(seed): \(text.en.prefix(200))")
        #expect(!(text.vi + text.en).unicodeScalars.contains { $0.value < 32 && $0 != "\n" }, "seed \(seed)")
      }
    }
    // A row that isn't there, or a page that holds nothing, changes nothing.
    #expect(refused > Self.count / 2, "\(refused) of \(Self.count)")
  }
}
