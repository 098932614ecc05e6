import _CaseLogTestSupport
import _VaultTestSupport
import Base
import CaseStore
import CaseModel
import Foundation
import GRDB
import Schema
import Testing

/// What a log begins with.
struct NewLogTests {
  @Test(arguments: ReferenceFile.all.map(\.name))
  func `a new log holds every row of its reference data, cell for cell`(table: String) throws {
    let log = try TestLog()
    let file = try #require(ReferenceFile.all.first { $0.name == table })
    let shipped = try CSVTable(file.text)
    let loaded = try log.store.referenceRows(table: table, on: nil)
    #expect(loaded.count == shipped.rows.count && !loaded.isEmpty)
    let cells = loaded.map { row in shipped.headings.map { row[$0] ?? "" } }
    let wanted = Set(shipped.rows.map(\.cells))
    #expect(wanted.subtracting(cells).isEmpty && Set(cells).subtracting(wanted).isEmpty)
  }

  private func create(_ path: String, name: Text? = nil) throws -> CaseStore {
    try CaseStore.create(
      path: path, agency: "TMR", name: name, timeZone: "Asia/Ho_Chi_Minh", practice: true, places: ["23425", "23416"],
      remote: [], founding: Founding(first: "y-lan"),
      stamp: CaseStore.Stamp(actor: "y-lan", now: TestLog.noon))
  }

  @Test func `its name is that of an agency for its places, and its history begins with it`() throws {
    let folder = try TestFolder()
    let path = folder.url.path + "/log.sqlite"
    let store = try create(path, name: Text(vi: "Đường dây nóng Mẫu", en: "Model hotline"))
    let agency = try #require(try store.agencies(on: nil).first { $0.code == "tmr" })
    #expect(agency.kind == "hotline" && agency.name.vi == "Đường dây nóng Mẫu")
    #expect(agency.places == Set(["23416@2025-07-01", "23425@2025-07-01"].compactMap { PlaceKey($0) }))
    let actions = try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT action FROM journal ORDER BY id")
    }
    #expect(actions == ["log.create", "reference.load"])
  }

  @Test func `the actions of the journal are the same list in the schema and in the code`() throws {
    let log = try TestLog()
    let rows = try DatabaseQueue(path: log.path).read {
      try String.fetchSet($0, sql: "SELECT action FROM journalAction")
    }
    #expect(rows == Set(JournalAction.allCases.map(\.rawValue)))
  }

  @Test func `a folder that isn't there is named`() throws {
    let missing = try TestFolder().url.path + "/missing"
    #expect(throws: StoreError.unreadable(path: missing)) { try create(missing + "/log.sqlite") }
  }
}
