public import Base

/// Nội dung: children by topic, sex and age. Topics in detail are for longer periods than a month.
public struct Form02Topics: ReportForm {
  public let number = "02"
  public let title = Text(vi: "Nội dung, giới tính, nhóm tuổi", en: "Topic, sex, age")
  public let chapter = ReportChapter.analysis
  public let spoken = [
    "02-topic-sex": Text(
      vi: "Các em được báo tin vì", en: "The children were reported because of")
  ]

  public init() {}

  public func questions(_ asked: PeriodAsked) throws(QuestionError) -> [Question] {
    let questions = [
      try asked.question("02-topic-sex", .child, [.topic, .sex]),
      try asked.question("02-topic-age", .child, [.topic, .ageLaw]),
    ]
    guard asked.period.months.count > 1 else { return questions }
    return questions + [try asked.question("02-topic-detail", .child, [.topicDetail])]
  }
}
