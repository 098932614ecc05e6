import _CaseLogTestSupport
import Base
import CaseModel
import GRDB
import Testing

@testable import CaseStore

/// A unit is meant only while there is one.
struct PlaceValidityTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func resolve(_ code: String, on text: String) throws -> PlaceKey {
    let day = try #require(Day(text))
    return try log.store.database.read { try CaseStore.resolve($0, place: code, on: day) }
  }

  @Test func `a code means the unit of its day`() throws {
    #expect(try resolve("23425", on: "2025-06-30") == PlaceKey("23425@1900-01-01"))
    #expect(try resolve("23425", on: "2025-07-01") == PlaceKey("23425@2025-07-01"))
  }

  @Test func `before its unit began and after it ended a code means nothing`() throws {
    let keys = try log.store.referenceRows(table: "place", on: nil)
    let once = Dictionary(grouping: keys) { $0["code"] ?? "" }.values.filter { $0.count == 1 }.compactMap(\.first)
    let new = "99999"
    try DatabaseQueue(path: log.path).write {
      try $0.execute(
        sql: """
          INSERT INTO place (code, validFrom, level, labelVi, labelEn, source)
          VALUES (?, '2025-07-01', 'commune', 'Xã Mẫu', 'Model commune', 'made up')
          """, arguments: [new])
    }
    let old = try #require(once.first { $0["validTo"] == "2025-06-30" }?["code"])
    #expect(try resolve(new, on: "2025-07-01").code == new && resolve(old, on: "2025-06-30").code == old)
    #expect(throws: StoreError.noSuchPlace(new)) { try resolve(new, on: "2025-06-30") }
    #expect(throws: StoreError.noSuchPlace(old)) { try resolve(old, on: "2025-07-01") }
  }

  @Test func `reference data of a day is that of the day`() throws {
    for (text, isThere) in [("2025-06-30", true), ("2025-07-01", false)] {
      let day = try #require(Day(text))
      let rows = try log.store.referenceRows(table: "place", on: day)
      #expect(rows.contains { $0["validTo"] == "2025-06-30" } == isThere)
      #expect(rows.contains { $0["validFrom"] == "2025-07-01" } == !isThere)
    }
  }
}
