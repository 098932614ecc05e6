public import Base

/// Xử lý: how cases ended, how soon somebody acted, where they were referred and what came back.
public struct Form05Handling: ReportForm {
  public let number = "05"
  public let title = Text(vi: "Chuyển tuyến, thời gian xử lý", en: "Referral and handling")
  public let chapter = ReportChapter.handling

  public init() {}

  public func questions(_ asked: PeriodAsked) throws(QuestionError) -> [Question] {
    [
      try asked.question("05-outcome", .case, [.outcome]),
      try asked.question("05-first-action", .case, [.firstAction]),
      try asked.question("05-agency", .referral, [.agency]),
      try asked.question("05-referral-state", .referral, [.referralState]),
      try asked.question("05-answer", .referral, [.answer]),
    ]
  }
}
