public import Base

/// What no official form may say, whatever else it leaves open.
///
/// Pure: the same answers on the same day have the same faults. Source: NĐ 56/2017 art. 32(3); TT 14/2020 art. 12(3).
public enum FormRules {
  /// - Parameters:
  ///   - form: Which form.
  ///   - answers: As they were read.
  ///   - today: The day on which it is filled.
  ///   - daysLeft: Of the 15 days of separation, those that this child hasn't used.
  /// - Returns: Every answer that can't be, with its path.
  public static func faults(
    _ form: WorkForm, _ answers: JSONValue, today: Day, daysLeft: Int
  ) -> [Fault] {
    switch form {
    case .initialAssessment: notToCome(answers, "order", "assessedOn", today)
    case .meeting: notToCome(answers, "meeting", "heldOn", today)
    case .plan: plan(answers)
    case .separation: separation(answers, daysLeft)
    case .detailedAssessment, .approval, .review: []
    }
  }

  private static func notToCome(_ answers: JSONValue, _ section: String, _ key: String, _ today: Day) -> [Fault] {
    guard case .string(let text)? = answers[section]?[key], let day = Day(text), day > today else { return [] }
    return [Fault(path: "$.\(section).\(key)", problem: .inTheFuture)]
  }

  /// Tasks are due by a plan's days: each is a whole day, and none ends before it starts.
  private static func plan(_ answers: JSONValue) -> [Fault] {
    var faults: [Fault] = []
    func day(_ value: JSONValue?, _ path: String) -> Day? {
      guard case .string(let text)? = value else { return nil }
      let day = Day(text)
      if day == nil { faults.append(Fault(path: path, problem: .notADay)) }
      return day
    }
    if case .array(let items)? = answers["items"] {
      for (index, item) in items.enumerated() {
        let path = "$.items[\(index)]"
        let start = day(item["start"], path + ".start")
        let end = day(item["end"], path + ".end")
        if let start, let end, end < start { faults.append(Fault(path: path + ".end", problem: .endsBeforeStart)) }
      }
    }
    _ = day(answers["follow"]?["reviewBy"], "$.follow.reviewBy")
    return faults
  }

  private static func separation(_ answers: JSONValue, _ daysLeft: Int) -> [Fault] {
    var faults: [Fault] = []
    if case .number(let days)? = answers["separation"]?["days"], days > Double(daysLeft) {
      faults.append(Fault(path: "$.separation.days", problem: .separationTooLong(left: max(0, daysLeft))))
    }
    let placing = answers["placing"]
    if placing?["kind"] == .string(Placing.facility.rawValue), !said(placing?["whyFacility"]) {
      faults.append(Fault(path: "$.placing.whyFacility", problem: .facilityUnexplained))
    }
    return faults
  }

  private static func said(_ value: JSONValue?) -> Bool {
    if case .string(let words)? = value { !words.allSatisfy(\.isWhitespace) } else { false }
  }
}
