public import Base

/// The quality of triage, for the office itself: what the rules propose and what people make of it, how soon somebody
/// acts, and whether what was put aside came back.
public struct Form07Triage: ReportForm {
  public let number = "07"
  public let title = Text(vi: "Chất lượng phân loại", en: "Quality of triage")
  public let chapter = ReportChapter.handling

  public init() {}

  public func questions(_ asked: PeriodAsked) throws(QuestionError) -> [Question] {
    [
      try asked.question("07-override-rule", .case, [.rule, .override]),
      try asked.question("07-override-sign", .case, [.anySign, .override]),
      try asked.question("07-first-action", .case, [.urgency, .firstAction]),
      try asked.question("07-came-back", .putAside, [.putAsideAs, .cameBack]),
      try asked.question("07-second-reading", .secondReading, [.reading]),
    ]
  }
}
