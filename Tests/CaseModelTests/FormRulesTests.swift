import Base
import CaseModel
import Testing

/// What no official form may say (NĐ 56/2017 art. 32(3); TT 14/2020 art. 12(3)).
struct FormRulesTests {
  private let today = Day(daysSince1970: 20_728)

  private func faults(
    _ form: WorkForm, _ section: String, _ answers: [String: JSONValue], daysLeft: Int = 15
  ) -> [String] {
    FormRules.faults(form, .object([section: .object(answers)]), today: today, daysLeft: daysLeft).map(\.path)
  }

  @Test(arguments: [(15.0, 15, true), (16, 15, false), (2, 2, true), (3, 2, false), (1, 0, false), (1, -1, false)])
  func `a separation has no more days than the child has left`(days: Double, left: Int, isRight: Bool) {
    #expect(faults(.separation, "separation", ["days": .number(days)], daysLeft: left).isEmpty == isRight)
  }

  @Test(arguments: ["", "  ", nil])
  func `a facility takes the reason why no family could be found`(reason: String?) {
    var placing: [String: JSONValue] = ["kind": .string("facility")]
    if let reason { placing["whyFacility"] = .string(reason) }
    #expect(faults(.separation, "placing", placing) == ["$.placing.whyFacility"])
    placing["whyFacility"] = .string("Đã hỏi ba gia đình")
    #expect(faults(.separation, "placing", placing).isEmpty)
    #expect(faults(.separation, "placing", ["kind": .string("relatives")]).isEmpty)
  }

  @Test func `what was done was not done tomorrow`() {
    let (now, later) = (JSONValue.string("\(today)"), JSONValue.string("\(today.adding(days: 1))"))
    #expect(faults(.initialAssessment, "order", ["assessedOn": now]).isEmpty)
    #expect(faults(.initialAssessment, "order", ["assessedOn": later]) == ["$.order.assessedOn"])
    #expect(faults(.meeting, "meeting", ["heldOn": now]).isEmpty)
    #expect(faults(.meeting, "meeting", ["heldOn": later]) == ["$.meeting.heldOn"])
  }

  @Test func `a plan's days are whole, and none ends before it starts`() {
    func items(_ start: String?, _ end: String?) -> [String] {
      var item: [String: JSONValue] = [:]
      if let start { item["start"] = .string(start) }
      if let end { item["end"] = .string(end) }
      let answers = JSONValue.object(["items": .array([.object([:]), .object(item)])])
      return FormRules.faults(.plan, answers, today: today, daysLeft: 15).map(\.path)
    }
    #expect(items("2026-10-05", "2026-10-05").isEmpty && items(nil, "2026-10-05").isEmpty && items(nil, nil).isEmpty)
    #expect(items("2026-10-05", "2026-10-04") == ["$.items[1].end"])
    #expect(items("2026-10", "2026") == ["$.items[1].start", "$.items[1].end"])
    #expect(faults(.plan, "follow", ["reviewBy": .string("2026-12")]) == ["$.follow.reviewBy"])
    #expect(faults(.plan, "follow", ["reviewBy": .string("2026-12-20")]).isEmpty)
  }

  @Test func `each says what to do, with its article`() {
    for problem in [
      Fault.Problem.separationTooLong(left: 3), .facilityUnexplained, .notADay, .endsBeforeStart, .beforeReceipt,
    ] {
      let text = Fault(path: "$.x", problem: problem).text
      #expect(!text.vi.isEmpty && !text.en.isEmpty)
    }
    #expect(Fault(path: "", problem: .separationTooLong(left: 3)).text.vi.contains("Đ32 k3"))
    #expect(Fault(path: "", problem: .facilityUnexplained).text.en.contains("art. 12(3)"))
  }
}
