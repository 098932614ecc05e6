import _CaseLogTestSupport
import Base
import CaseStore
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
}
