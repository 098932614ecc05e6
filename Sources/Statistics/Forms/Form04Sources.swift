public import Base

/// Nguồn tin, kênh: who called about children, and how.
public struct Form04Sources: ReportForm {
  public let number = "04"
  public let title = Text(vi: "Nguồn tin, kênh tiếp nhận", en: "Callers and channels")
  public let chapter = ReportChapter.analysis

  public init() {}

  public func questions(_ asked: PeriodAsked) throws(QuestionError) -> [Question] {
    let reports: [Axis: Set<String>] = [.kind: ["child-about-self", "about-child"]]
    return [
      try asked.question("04-caller", .contact, [.caller], where: reports),
      try asked.question("04-channel", .contact, [.channel], where: reports),
    ]
  }
}
