import Foundation
import Testing

/// A made-up case lived through with the built tool: violence by a stepfather; the child is separated, the separation
/// extended, the court asked before day 15; a plan, a review, the end (NĐ 56/2017 arts. 26–32).
struct StepfatherTests {
  private let tool: LivedTool
  private static let secret = "Thôn Kín Số Chín"
  private static let report = """
    {"kind":"about-child","topics":["BL01"],"nature":"actual","receivedAt":"2026-10-05T21:15:00+07:00",\
    "incident":{"place":"23425","recent":"yes"},"children":[{"name":"A Bảo Mẫu","sex":"male",\
    "age":{"from":8,"to":8,"basis":"stated"},"safe":"no"}],"offenders":[{"relation":"step-parent","carer":"yes",\
    "hasAccess":"yes"}],"caller":{"name":"Y Hàng Xóm Mẫu","phone":"0900 000 001","relation":"neighbour"}}
    """
  private static let decision = #"{"body":"UBND xã","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"bịa"}"#

  init() throws { tool = try LivedTool() }

  /// A worker who has the case and a supervisor who confirms, both unlocked.
  private func begin() throws -> String {
    try tool.run("init --practice --agency TMR --place 23425 --format json @10-05T08:00")
    for (user, role) in [("a-thu", "case-worker"), ("b", "supervisor")] {
      try tool.run("user add \(user) --role \(role) @10-05T08:01")
      let passphrase = try tool.value("passphrase", "user certify \(user) @10-05T08:01")
      try tool.run("unlock --as \(user) --passphrase-fd 0", passphrase + "\n")
    }
    let number = try tool.value("number", "intake --from - --key s @10-05T21:20", Self.report)
    try tool.run("case triage \(number) --accept @10-05T21:25")
    try tool.run("case assign \(number) --to a-thu @10-05T21:25")
    try tool.run("case start \(number) --as a-thu @10-05T21:30")
    try tool.run("case record \(number) police-told --words-from - --as a-thu @10-05T21:35", "gọi 113 (bịa)")
    return number
  }

  private func work(_ line: String, _ input: String = "", code: Int32 = 0) throws {
    try tool.run(line.replacing("@", with: "--as a-thu @"), input, code: code)
  }

  private func decide(_ child: String, _ act: String, _ options: String, at time: String, code: Int32 = 0) throws {
    try work("decision record \(child) \(act) \(options) --from - @\(time)", Self.decision, code: code)
    guard code == 0 else { return }
    try work("decision confirm \(child) @\(time)", code: 14)
    try tool.run("decision confirm \(child) --as b @\(time)")
  }

  @Test func `from the call at night to the end, nothing out of its order`() throws {
    let number = try begin()
    let child = "\(number)/c1"
    // Form 03 and a separation without its decision come too early.
    try work("form fill \(child) 03 --from - @10-05T22:00", #"{"$version":0}"#, code: 17)
    try work(
      "form fill \(child) 02 --from - @10-05T22:30",
      #"{"$version":0,"harm":{"severity":"high","description":"Bầm tím (bịa)."},"conclusion":{"emergency":"yes"}}"#)
    try work("child record \(child) emergency-measures --words-from - @10-05T23:00", "Đưa đến nơi an toàn (bịa).")
    try work("child record \(child) separation-start --words-from - @10-06T06:00", code: 17)
    try work(
      "form fill \(child) 07 --from - @10-06T06:00",
      #"{"$version":0,"separation":{"ground":"harmed-by-carer","start":"2026-10-06","days":7},"#
        + #""placing":{"kind":"family","carer":"Bà Nuôi Mẫu","address":"\#(Self.secret)"}}"#)
    try decide(
      child, "separation-decision",
      "--number 15/QĐ-UBND --day 2026-10-06 --when 2026-10-06T06:30 --valid-to 2026-10-30",
      at: "10-06T07:00", code: 17)
    try decide(
      child, "separation-decision",
      "--number 15/QĐ-UBND --day 2026-10-06 --when 2026-10-06T06:30 --valid-to 2026-10-13",
      at: "10-06T07:00")
    try work("child record \(child) separation-start --words-from - @10-06T07:30")
    try thePapers(of: child)
    try thePlan(of: child)
    try theCourt(of: child)
    try theEnd(of: child, number)
  }

  private func thePapers(of child: String) throws {
    for format in ["text", "html"] {
      let page = try tool.run("form print \(child) 07 --format \(format) --as a-thu @10-06T08:00")
      #expect(page.contains("A Bảo Mẫu") && !page.contains(Self.secret) && !page.contains("Bà Nuôi"))
      #expect(!page.contains("Hàng Xóm"), "the caller didn't agree")
    }
    #expect(try tool.run("form print \(child) 07 --with-placing --as a-thu @10-06T08:01").contains(Self.secret))
  }

  private func thePlan(of child: String) throws {
    try work(
      "form fill \(child) 03 --from - @10-09T10:00", #"{"$version":0,"conclusion":{"parentsSafe":"no"}}"#)
    // Cancelling wants a form 03 that finds the parents safe.
    try decide(child, "separation-cancelled", "--number 2 --day 2026-10-09", at: "10-09T11:00", code: 17)
    try work(
      "form fill \(child) meeting --from - @10-09T16:00",
      #"{"$version":0,"meeting":{"chair":"Chủ tịch","parentsPresent":"no"},"participants":[{"office":"Công an xã"}]}"#)
    try work(
      "form fill \(child) 04 --from - @10-12T11:00",
      #"{"$version":0,"items":[{"measure":"50a","end":"2026-11-13","cost":3000000},"#
        + #"{"measure":"50b","end":"2026-10-21","cost":1500000}],"follow":{"reviewBy":"2026-11-20"}}"#)
    try work("child record \(child) plan-sent --words-from - @10-12T12:00", code: 17)
    try decide(child, "plan-approval", "--number 18/QĐ-UBND --day 2026-10-13", at: "10-13T09:00")
    try work("child record \(child) plan-sent --words-from - @10-13T11:00")
    #expect(try tool.run("form print \(child) 04 --as a-thu @10-13T12:00").contains("4.500.000"))
  }

  private func theCourt(of child: String) throws {
    try decide(
      child, "separation-extension", "--number 16/QĐ-UBND --day 2026-10-13 --valid-to 2026-10-22", at: "10-13T14:00",
      code: 17)
    try decide(
      child, "separation-extension", "--number 16/QĐ-UBND --day 2026-10-13 --valid-to 2026-10-21", at: "10-13T14:00")
    try decide(child, "court-decision", "--number 3/QĐ-TA --day 2026-10-15", at: "10-15T14:00", code: 17)
    try work("child record \(child) court-request --words-from - @10-16T09:00", "trước ngày thứ 15 (bịa)")
    try decide(child, "court-decision", "--number 3/QĐ-TA --day 2026-10-20", at: "10-20T14:00")
  }

  private func theEnd(of child: String, _ number: String) throws {
    try work("plan progress \(child) 2 done --words-from - @10-21T09:00")
    let late = try tool.run("plan show \(child) --format csv --as a-thu @11-14T12:00")
    #expect(late.contains("2026-11-13") && late.contains("late"))
    #expect(try tool.run("queue @11-14T12:00").contains(number))
    try work("plan progress \(child) 1 done --words-from - @11-16T09:00")
    try work("child end \(child) --because safe --reason-from - @11-17T09:00", "vì", code: 17)
    try work(
      "form fill \(child) 06 --from - @11-18T09:00",
      #"{"$version":0,"conclusion":{"noMoreRisk":"yes","stable":"yes"}}"#)
    try decide(child, "closing-decision", "--number 30/QĐ-UBND --day 2026-11-19", at: "11-19T14:00")
    try work("child record \(child) database-entry --words-from - @11-19T15:00")
    try work("child end \(child) --because safe --reason-from - @11-19T16:00", "an toàn (bịa)")
    try work("case close \(number) --because safe --reason-from - @11-19T16:10", "an toàn (bịa)")
    #expect(try tool.run("case list --format csv @11-20T08:00").contains("closed"))
    #expect(!(try tool.run("doctor @11-20T08:00").contains("✗")))
    #expect(!(try tool.run("audit verify @11-20T08:00").contains("✗")))
    let story = try tool.run("case history \(number) --format csv --for supervision @11-20T08:00")
    for action in ["decision.record", "decision.confirm", "form.print", "case.record", "case.close"] {
      #expect(story.contains(action))
    }
  }
}
