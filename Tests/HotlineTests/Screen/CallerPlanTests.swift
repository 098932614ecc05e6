import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// The plan for somebody who calls again and again stands on the form while they speak.
@Suite(.serialized)
struct CallerPlanOnScreenTests {
  @Test func `two lines on the form, above what must be told`() {
    let choices = FormChoices(topics: [], signs: [], places: .none)
    let screen = FormScreen(
      .call, .object(["kind": .string("about-child")]), choices: choices,
      dates: TimeReading(now: Date(timeIntervalSince1970: 1_790_000_000), zone: .gmt), language: .vi)
    var hints = FormHints()
    hints.plans = [Text(vi: "KẾ HOẠCH (số 2): mười phút", en: "PLAN (no. 2): ten minutes")]
    hints.tell = [Text(vi: "UBND xã", en: "Commune")]
    let rows = ScreenLayout(
      screen: screen, hints: hints, heading: Text(vi: "", en: ""), width: 80, height: 24, palette: .plain
    ).drawn().rows
    let plan = rows.firstIndex { $0.contains("KẾ HOẠCH (số 2): mười phút") }
    let told = rows.firstIndex { $0.contains("UBND xã") }
    #expect(rows.count == 24 && plan != nil && told != nil && plan ?? 0 < told ?? 0)
  }

  @Test func `at the terminal the number is asked for, and stands in no argument and no answer`() throws {
    let folder = try ToolFolder()
    let talk = try TypedCall(["caller", "write", "--until", "2099-01-01"], in: folder)
    #expect(talk.ended().code == ExitStatus.usage.rawValue)
    let day = "\(PlaceBook.today(Date()).adding(days: 30))"
    let written = try TypedCall(["caller", "write", "--until", day], in: folder)
    try written.answer("Số điện thoại", "0900 000 021")
    try written.answer("Tên", "")
    try written.answer("Trả lời thế nào", "Mười phút (bịa)\r")
    let (out, code) = written.ended()
    #expect(code == 0 && !out.contains("0900") && out.contains("Kế hoạch số 1"))
  }
}
