import Testing

/// Violence by a stepfather: the child is separated, the separation extended, the court asked before day 15; a plan, a
/// review, the end (NĐ 56/2017 arts. 26–32).
struct StepfatherTests {
  private let lived: LivedCase
  private var child: String { lived.child() }
  private static let secret = "Thôn Kín Số Chín"

  init() throws {
    lived = try LivedCase(
      #""topics":["BL01"],"nature":"actual","receivedAt":"2026-10-05T21:15:00+07:00","incident":{"place":"23425","recent":"yes"},"#
        + #""children":[{"name":"A Bảo Mẫu","sex":"male","age":{"from":8,"to":8,"basis":"stated"},"safe":"no"}],"#
        + #""offenders":[{"relation":"step-parent","carer":"yes","hasAccess":"yes"}],"#
        + #""caller":{"name":"Y Hàng Xóm","phone":"0900 000 001","relation":"neighbour"}"#, at: "10-05T21:20")
  }

  @Test func `from the call at night to the end, nothing out of its order`() throws {
    try lived.work("case record \(lived.number) police-told --words-from - @10-05T21:35", "gọi 113 (bịa)")
    // Form 03 and a separation without its decision come too early.
    try lived.fill("03", at: "10-05T22:00", code: 17)
    try lived.fill(
      "02", 1, #""harm":{"severity":"high","description":"Bầm tím (bịa)."},"conclusion":{"emergency":"yes"}"#,
      at: "10-05T22:30")
    try lived.record("emergency-measures", at: "10-05T23:00")
    try lived.record("separation-start", at: "10-06T06:00", code: 17)
    try lived.fill(
      "07", 1,
      #""separation":{"ground":"harmed-by-carer","start":"2026-10-06","days":7},"#
        + #""placing":{"kind":"family","carer":"Bà Nuôi Mẫu","address":"\#(Self.secret)"}"#, at: "10-06T06:00")
    let made = "--number 15/QĐ-UBND --when 2026-10-06T06:30 --valid-to"
    try lived.decide("separation-decision", 1, "\(made) 2026-10-30", at: "10-06T07:00", code: 17)
    try lived.decide("separation-decision", 1, "\(made) 2026-10-13", at: "10-06T07:00")
    try lived.record("separation-start", at: "10-06T07:30")
    try thePapers()
    try thePlan()
    try theCourt()
    try theEnd()
    try lived.finish("stepfather", at: "11-20T08:00")
  }

  private func thePapers() throws {
    for format in ["text", "html"] {
      let page = try lived.work("form print \(child) 07 --format \(format) @10-06T08:00")
      #expect(page.contains("A Bảo Mẫu") && !page.contains(Self.secret) && !page.contains("Bà Nuôi"))
      #expect(!page.contains("Hàng Xóm"), "the caller didn't agree")
    }
    #expect(try lived.work("form print \(child) 07 --with-placing @10-06T08:01").contains(Self.secret))
  }

  private func thePlan() throws {
    try lived.fill("03", 1, #""conclusion":{"parentsSafe":"no"}"#, at: "10-09T10:00")
    // Cancelling wants a form 03 that finds the parents safe.
    try lived.decide("separation-cancelled", at: "10-09T11:00", code: 17)
    try lived.fill(
      "meeting", 1, #""meeting":{"chair":"Chủ tịch","parentsPresent":"no"},"participants":[{"office":"Công an xã"}]"#,
      at: "10-09T16:00")
    try lived.fill(
      "04", 1,
      #""items":[{"measure":"50a","end":"2026-11-13","cost":3000000},{"measure":"50b","end":"2026-10-21","cost":1500000}],"#
        + #""follow":{"reviewBy":"2026-11-20"}"#, at: "10-12T11:00")
    try lived.record("plan-sent", at: "10-12T12:00", code: 17)
    try lived.decide("plan-approval", at: "10-13T09:00")
    try lived.record("plan-sent", at: "10-13T11:00")
    #expect(try lived.work("form print \(child) 04 --lang vi @10-13T12:00").contains("4.500.000"))
  }

  private func theCourt() throws {
    try lived.decide("separation-extension", 1, "--number 16 --valid-to 2026-10-22", at: "10-13T14:00", code: 17)
    try lived.decide("separation-extension", 1, "--number 16 --valid-to 2026-10-21", at: "10-13T14:00")
    try lived.decide("court-decision", at: "10-15T14:00", code: 17)
    try lived.record("court-request", at: "10-16T09:00")
    try lived.decide("court-decision", at: "10-20T14:00")
  }

  private func theEnd() throws {
    try lived.work("plan progress \(child) 2 done --words-from - @10-21T09:00")
    let late = try lived.work("plan show \(child) --format csv @11-14T12:00")
    #expect(late.contains("2026-11-13") && late.contains("late"))
    #expect(try lived.tool.run("queue @11-14T12:00").contains(lived.number))
    try lived.work("plan progress \(child) 1 done --words-from - @11-16T09:00")
    try lived.end(at: "11-17T09:00", code: 17)
    try lived.fill("06", 1, #""conclusion":{"noMoreRisk":"yes","stable":"yes"}"#, at: "11-18T09:00")
    try lived.decide("closing-decision", at: "11-19T14:00")
    try lived.record("database-entry", at: "11-19T15:00")
    try lived.end(at: "11-19T16:00")
    try lived.work("case close \(lived.number) --because safe --reason-from - @11-19T16:10", "an toàn (bịa)")
    #expect(try lived.tool.run("case list --format csv @11-20T08:00").contains("closed"))
    let story = try lived.tool.run("case history \(lived.number) --format csv --for supervision @11-20T08:00")
    for action in ["decision.record", "decision.confirm", "form.print", "case.record", "case.close"] {
      #expect(story.contains(action))
    }
  }
}
