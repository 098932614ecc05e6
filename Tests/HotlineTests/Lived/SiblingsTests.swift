import Testing

/// Neglect of three siblings: a plan each, a refusal by the parents, a second cycle for one of them; the case ends when
/// the work with every child has.
struct SiblingsTests {
  @Test func `three siblings, a refusal and a second cycle`() throws {
    let lived = try LivedCase(
      #""topics":["BR02"],"nature":"actual","incident":{"place":"23446"},"children":["#
        + #"{"name":"A Một Mẫu","age":{"from":12,"to":12,"basis":"stated"}},"#
        + #"{"name":"Y Hai Mẫu","age":{"from":9,"to":9,"basis":"stated"}},"#
        + #"{"name":"A Ba Mẫu","age":{"from":5,"to":5,"basis":"stated"}}],"#
        + #""offenders":[{"relation":"parent","carer":"yes"}]"#, at: "10-05T08:00")
    for act in ["commune-told", "police-told"] {
      try lived.work("case record \(lived.number) \(act) --words-from - @10-05T08:30")
    }
    let three = 1...3
    for child in three {
      try lived.fill("02", child, #""conclusion":{"emergency":"no"}"#, at: "10-05T14:00")
      try lived.fill("03", child, at: "10-07T14:00")
      try lived.fill("meeting", child, at: "10-08T14:00")
      try lived.fill("04", child, #""items":[{"measure":"49d","end":"2026-10-30","cost":500000}]"#, at: "10-09T14:00")
    }
    // What is filled for one stands for that one alone.
    try lived.fill("06", 1, at: "10-09T15:00", code: 17)
    for child in three { try lived.decide("plan-approval", child, at: "10-12T09:00") }
    // The parents refuse the youngest's plan: a ground of separation (art. 32(1)).
    try lived.record("plan-refused", 3, at: "10-13T09:00")
    try lived.fill(
      "07", 3, #""separation":{"ground":"plan-refused"},"placing":{"kind":"relatives"}"#, at: "10-13T10:00")
    try lived.decide("separation-decision", 3, "--number 2/QĐ-UBND --valid-to 2026-10-20", at: "10-13T11:00")
    try lived.record("separation-start", 3, at: "10-13T12:00")
    try lived.end(3, because: "moved-away", at: "10-14T09:00", code: 17)
    try lived.fill("03", 3, #""conclusion":{"parentsSafe":"yes"}"#, version: 1, at: "10-19T09:00")
    try lived.work(
      "form fill \(lived.child(3)) 03 --anew --from - @10-19T10:00",
      #"{"$version":2,"conclusion":{"parentsSafe":"yes"}}"#)
    try lived.decide("separation-cancelled", 3, at: "10-20T09:00")
    for child in three {
      try lived.work("plan progress \(lived.child(child)) 1 done --words-from - @10-29T09:00")
      try lived.record("plan-sent", child, at: "10-29T10:00")
    }
    // One isn't stable yet: its work goes on in another cycle, with a plan and an approval of its own.
    for child in three {
      try lived.fill(
        "06", child, #""conclusion":{"noMoreRisk":"yes","stable":"\#(child == 2 ? "no" : "yes")"}"#, at: "11-02T09:00")
    }
    try lived.decide("closing-decision", 2, at: "11-03T09:00", code: 17)
    for child in [1, 3] { try finish(child, lived, at: "11-03") }
    try lived.work("case close \(lived.number) --because safe --reason-from - @11-03T16:00", "vì", code: 17)
    #expect(try lived.work("child list \(lived.number) --format csv @11-03T16:00").contains("\(lived.child(2)),2,"))
    try lived.fill("04", 2, #""items":[{"measure":"50a","end":"2026-11-20"}]"#, version: 1, at: "11-04T09:00")
    try lived.fill("06", 2, version: 1, at: "11-04T10:00", code: 17)
    try lived.decide("plan-approval", 2, at: "11-05T09:00")
    try lived.record("plan-sent", 2, at: "11-05T10:00")
    try lived.work("plan progress \(lived.child(2)) 1 done --words-from - @11-19T09:00")
    try lived.fill("06", 2, #""conclusion":{"noMoreRisk":"yes","stable":"yes"}"#, version: 1, at: "11-20T09:00")
    try finish(2, lived, at: "11-20")
    try lived.work("case close \(lived.number) --because safe --reason-from - @11-20T16:00", "an toàn (bịa)")
    try lived.finish("siblings", at: "11-21T08:00")
  }

  private func finish(_ child: Int, _ lived: LivedCase, at day: String) throws {
    try lived.decide("closing-decision", child, at: "\(day)T10:00")
    try lived.record("database-entry", child, at: "\(day)T11:00")
    try lived.end(child, at: "\(day)T12:00")
  }
}
