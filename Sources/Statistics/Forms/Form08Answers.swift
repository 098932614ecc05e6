public import Base

/// How soon each kind of agency answers what it is told of, and how it ends, for the office itself.
public struct Form08Answers: ReportForm {
  public let number = "08"
  public let title = Text(vi: "Cơ quan trả lời", en: "How agencies answer")
  public let chapter = ReportChapter.handling

  public init() {}

  public func questions(_ asked: PeriodAsked) throws(QuestionError) -> [Question] {
    [
      try asked.question("08-agency-answer", .referral, [.agency, .answer]),
      try asked.question("08-agency-state", .referral, [.agency, .referralState]),
    ]
  }
}
