import Testing

/// Four more made-up cases, each with what is its own.
struct OtherLivesTests {
  @Test func `suspected trafficking is handed over, and ends only once the other commune accepted`() throws {
    let lived = try LivedCase(
      #""topics":["MB01"],"nature":"at-risk","incident":{"place":"23446"},"#
        + #""children":[{"name":"Y Hồng Mẫu","sex":"female","age":{"from":14,"to":14,"basis":"stated"},"home":{"place":"23416"}}],"#
        + #""offenders":[{"relation":"stranger","carer":"no"}]"#, at: "10-05T08:00")
    for act in ["commune-told", "police-told"] {
      try lived.work("case record \(lived.number) \(act) --words-from - @10-05T08:05")
    }
    try lived.fill("02", 1, #""conclusion":{"emergency":"yes"}"#, at: "10-05T09:00")
    try lived.record("emergency-measures", at: "10-05T10:00")
    try lived.end(because: "handed-over", at: "10-06T09:00", code: 17)
    try lived.work("case close \(lived.number) --because handed-over --reason-from - @10-06T09:00", "vì", code: 17)
    // No clock stops until then: the plan of the emergency is still wanted.
    #expect(try lived.work("child show \(lived.child()) --format json @10-06T10:00").contains("d07-emergency-plan"))
    try lived.record("hand-over-accepted", at: "10-07T09:00")
    try lived.end(because: "handed-over", at: "10-07T10:00")
    try lived.work("case close \(lived.number) --because handed-over --reason-from - @10-07T10:00", "vì (bịa)")
    try lived.finish("trafficking", at: "10-08T08:00")
  }

  @Test func `sixteen and abused online: the police's law, none of the Child Law's duties`() throws {
    let lived = try LivedCase(
      #""topics":["XH06"],"nature":"actual","incident":{"place":"23425","online":"yes"},"#
        + #""children":[{"name":"Y Mai Mẫu","age":{"from":16,"to":16,"basis":"stated"}}],"offenders":[{"relation":"stranger","carer":"no"}]"#,
      at: "10-05T08:00")
    let shown = try lived.work("child show \(lived.child()) --format json @10-05T09:00")
    for code in ["d26-initial-assessment", "d03-emergency-measures", "d04-separation-decision"] {
      #expect(!shown.contains(code), "\(code)")
    }
    #expect(try lived.work("case show \(lived.number) --format json @10-05T09:00").contains("d14-sexual-abuse-told"))
    for act in ["commune-told", "police-told"] {
      try lived.work("case record \(lived.number) \(act) --words-from - @10-05T09:10")
    }
    try lived.work("consent record \(lived.child()) therapy given --by child --words-from - @10-05T10:00")
    #expect(
      try lived.work("consent list \(lived.child()) --format csv @10-05T10:00").contains("therapy,wanting,guardian"))
    try lived.end(because: "counselling-only", at: "10-20T09:00")
    try lived.finish("online", at: "10-21T08:00")
  }

  @Test func `depression at school: support by a plan, no emergency and no separation`() throws {
    let lived = try LivedCase(
      #""topics":["SK03"],"nature":"special-circumstances","incident":{"place":"23425","setting":"school"},"#
        + #""children":[{"name":"A Sơn Mẫu","age":{"from":13,"to":13,"basis":"stated"}}]"#, at: "10-05T08:00")
    try lived.fill("02", 1, #""harm":{"severity":"low"},"conclusion":{"emergency":"no"}"#, at: "10-05T14:00")
    try lived.fill("03", at: "10-06T14:00")
    try lived.fill("meeting", at: "10-07T14:00")
    try lived.fill(
      "04", 1, #""items":[{"measure":"49a","end":"2026-10-20"},{"measure":"50a","end":"2026-10-30"}]"#,
      at: "10-08T14:00")
    try lived.decide("plan-approval", at: "10-09T09:00")
    try lived.record("plan-sent", at: "10-09T10:00")
    try lived.work("plan progress \(lived.child()) 1 done --words-from - @10-19T09:00")
    try lived.work(
      "plan progress \(lived.child()) 2 dropped --words-from - @10-29T09:00", "gia đình chuyển trường (bịa)")
    try lived.fill("06", 1, #""conclusion":{"noMoreRisk":"yes","stable":"yes"}"#, at: "10-30T09:00")
    try lived.decide("closing-decision", at: "10-30T10:00")
    try lived.end(at: "10-30T11:00", code: 17)
    try lived.end(1, because: "safe", "--gaps-explained", at: "10-30T11:00")
    try lived.work("case close \(lived.number) --because safe --reason-from - @10-30T12:00", "ổn định (bịa)")
    try lived.finish("school", at: "10-31T08:00")
  }

  @Test func `an accused vice chair: kept from a user, the office warned of, nothing confirmed by whoever entered it`()
    throws
  {
    let lived = try LivedCase(
      #""topics":["BL01"],"nature":"actual","incident":{"place":"23425"},"#
        + #""children":[{"name":"A Kỳ Mẫu","age":{"from":10,"to":10,"basis":"stated"}}],"offenders":[{"relation":"official","carer":"no"}]"#,
      at: "10-05T08:00")
    let given = try lived.tool.value("passphrase", "user add pho --role case-worker @10-05T08:10")
    try lived.tool.run(
      "unlock --as pho --passphrase-fd 0 @10-05T08:10", given + "\n" + ToolFolder.ownPassphrase + "\n")
    try lived.tool.run("case withhold \(lived.number) --from pho --reason-from - @10-05T08:10", "người nhà (bịa)")
    try lived.tool.run("case assign \(lived.number) --to pho @10-05T08:11", code: 17)
    for act in ["commune-told", "police-told"] {
      try lived.work("case record \(lived.number) \(act) --words-from - @10-05T08:20")
    }
    try lived.fill("02", 1, #""conclusion":{"emergency":"yes"}"#, at: "10-05T09:00")
    try lived.record("emergency-measures", at: "10-05T10:00")
    // In an emergency the plan doesn't wait for the meeting.
    try lived.fill("04", 1, #""items":[{"measure":"50e","end":"2026-10-20"}]"#, at: "10-06T09:00")
    try lived.decide("plan-approval", 1, "--number 7/QĐ-UBND-TINH", at: "10-06T10:00")
    #expect(try lived.work("form print \(lived.child()) 04 @10-06T11:00").contains("A Kỳ Mẫu"))
    try lived.end(because: "not-substantiated", at: "10-20T09:00")
    try lived.finish("vice-chair", at: "10-21T08:00")
  }
}
