import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// National files: duplicates, other names and misspelt cells are named, and nothing is loaded then.
struct PlaceImportTests {
  private static let units = "code,name,type,province_code,valid_from\n"
  private static let old = "code,name,type,district_code,province_code,valid_to\n"
  private static let map = "old_code,old_name,new_code,new_name,split\n"

  @Test(arguments: [
    (
      units + "99901,Xã Mẫu,Xã,51,2025-07-01\n99901,Xã Khác,Xã,51,2025-07-01\n", 3, "code",
      ReferenceFault.repeated(line: 2)
    ),
    (
      old + "99801,Xã Mẫu,Xã,617,62,2025-06-30\n\n99801,Xã Khác,Xã,617,62,2025-06-30\n", 4, "code",
      .repeated(line: 2)
    ),
    (units + "23425,Xã Mẫu,Xã,51,2025-07-01\n", 2, "name", .otherName),
    (units + "99901,,Xã,51,2025-07-01\n", 2, "name", .missing),
    (units + "99901,Xã Mẫu,Xã,51,2025-7-1\n", 2, "valid_from", .notADay),
    (units + "99901,Xã Mẫu,Xã,51,\n", 2, "valid_from", .missing),
    (units + "9990A,Xã Mẫu,Xã,51,2025-07-01\n", 2, "code", .notACode),
    (units + "99901,Xã Mẫu,Xã,98,2025-07-01\n", 2, "province_code", .unknown(table: "place")),
    (old + "99801,Xã Mẫu,Xã,617,6x,2025-06-30\n", 2, "province_code", .notACode),
    (map + "99801,Xã Mẫu,23425,Xã Tu Mơ Rông,0\n", 2, "old_code", .unknown(table: "place")),
    (map + "23425,Xã Đăk Hà,99999,Xã Mẫu,0\n", 2, "new_code", .unknown(table: "place")),
    (map + "23425,Xã Đăk Hà,23425,Xã Tu Mơ Rông,yes\n", 2, "split", .words(["0", "1"])),
    ("code,type\n1,x\n", 1, "name", .missing),
    (
      units + "99901,Xã Mẫu,Xã,51\n", 2, "",
      .csv(
        .cells(
          line: 2, found: 4, headings: ["code", "name", "type", "province_code", "valid_from"]))
    ),
  ])
  func `a fault names its line and column, and nothing is loaded`(
    text: String, line: Int, column: String, fault: ReferenceFault
  ) throws {
    let log = try TestLog()
    let before = try log.store.places(named: nil, level: nil, on: nil).count
    #expect(throws: StoreError.badReference(file: "FILE", line: line, column: column, fault)) {
      try log.store.importPlaces(text, stamp: log.stamp())
    }
    #expect(try log.store.places(named: nil, level: nil, on: nil).count == before)
  }

  @Test func `sheets as Excel writes them load, and the same row twice is one`() throws {
    let log = try TestLog()
    let text =
      "\u{FEFF}"
      + (Self.units + "99901,Xã Mẫu,Xã,51,2025-07-01\n99901,Xã Mẫu,Xã,51,2025-07-01\n")
      .replacing(",", with: ";").replacing("\n", with: "\r\n")
    #expect(try log.store.importPlaces(text, stamp: log.stamp()).added == 1)
    #expect(try log.store.importPlaces(text, stamp: log.stamp()).added == 0)
    #expect(try log.store.places(named: "xa mau", level: nil, on: nil).map(\.key.code) == ["99901"])
    #expect(try log.store.audit().isGood)
  }
}
