public import Base

/// Địa bàn: cases by commune. Topics by group only, never in detail.
public struct Form03Places: ReportForm {
  public let number = "03"
  public let title = Text(vi: "Địa bàn", en: "Places")
  public let chapter = ReportChapter.analysis

  public init() {}

  public func questions(_ asked: PeriodAsked) throws(QuestionError) -> [Question] {
    [try asked.question("03-place", .case, [.commune, .topicGroup])]
  }
}
