import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

struct ReferenceTests {
  @Test func `a bad row names its file, line and column and nothing is loaded`() throws {
    let log = try TestLog()
    let text = """
      date,kind,labelVi,labelEn,source,validFrom,validTo
      2026-12-24,holiday,Nghỉ bù,Day off,local policy,2026-12-24,2026-12-24
      2026-12-25,feast,Nghỉ,Day off,local policy,2026-12-25,2026-12-25
      """
    let error = #expect(throws: StoreError.self) {
      try log.store.updateReference(table: "holiday", text: text, stamp: log.stamp())
    }
    guard case .badReference(let file, let line, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(file == "holiday.csv" && line == 3)
    let day = try #require(Day("2026-12-24"))
    #expect(try log.store.calendar().isWorkingDay(day))
  }

  @Test func `a day that isn't one is refused`() throws {
    let log = try TestLog()
    let text = """
      date,kind,labelVi,labelEn,source,validFrom,validTo
      2027-13-01,holiday,Nghỉ,Day off,local policy,2027-01-01,2027-01-01
      """
    #expect(throws: StoreError.badReference(file: "holiday.csv", line: 2, column: "date", .notADay)) {
      try log.store.updateReference(table: "holiday", text: text, stamp: log.stamp())
    }
  }

  @Test func `an updated holiday moves the working days`() throws {
    let log = try TestLog()
    let text = """
      date,kind,labelVi,labelEn,source,validFrom,validTo
      2026-12-24,holiday,Nghỉ bù,Day off,local policy,2026-12-24,2026-12-24
      """
    #expect(try log.store.updateReference(table: "holiday", text: text, stamp: log.stamp()) == 1)
    let day = try #require(Day("2026-12-24"))
    #expect(try !log.store.calendar().isWorkingDay(day))
  }

  @Test func `national files load, and a divided commune needs review`() throws {
    let log = try TestLog()
    let units = """
      code,name,type,province_code,valid_from
      99901,Xã Mẫu Một,Xã,51,2025-07-01
      99902,Xã Mẫu Hai,Xã,51,2025-07-01
      """
    let old = """
      code,name,type,district_code,province_code,valid_to
      99801,Xã Mẫu Cũ,Xã,998,62,2025-06-30
      """
    let map = """
      old_code,old_name,old_district_code,old_province_code,new_code,new_name,new_province_code,split,n_targets
      99801,Xã Mẫu Cũ,998,62,99901,Xã Mẫu Một,51,1,2
      99801,Xã Mẫu Cũ,998,62,99902,Xã Mẫu Hai,51,1,2
      """
    #expect(try log.store.importPlaces(units, stamp: log.stamp()).added == 2)
    #expect(try log.store.importPlaces(old, stamp: log.stamp()).added == 1)
    let result = try log.store.importPlaces(map, stamp: log.stamp())
    #expect(result.needReview == 2)
    let key = try #require(PlaceKey("99801@1900-01-01"))
    #expect(try log.store.successors(of: key).map(\.needsReview) == [true, true])
    #expect(try log.store.importPlaces(units, stamp: log.stamp()).added == 0)
  }
}
