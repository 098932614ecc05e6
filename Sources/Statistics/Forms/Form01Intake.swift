public import Base

/// Tiếp nhận: contacts by kind and result, cases by urgency; this period and what came together since January.
public struct Form01Intake: ReportForm {
  public let number = "01"
  public let title = Text(vi: "Tiếp nhận", en: "Contacts received")
  public let chapter = ReportChapter.intake
  public let comparesYears = true
  public let spoken = [
    "01-contacts": Text(vi: "Trong đó có những lần liên hệ", en: "Among them were")
  ]

  public init() {}

  public func questions(_ asked: PeriodAsked) throws(QuestionError) -> [Question] {
    var questions: [Question] = []
    for time in [asked.period, asked.period.sinceJanuary].unique {
      questions += [
        try asked.question("01-contacts", .contact, [.kind], in: time),
        try asked.question("01-results", .contact, [.result], in: time),
        try asked.question("01-cases", .case, [.urgency], in: time),
      ]
    }
    return questions
  }
}
