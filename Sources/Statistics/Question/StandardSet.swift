/// The tables of the report that goes out for every period: forms 01 to 05 (standards.md 6.5).
///
/// For small areas by intent: topics in detail never meet a commune, and a single month has topics by group only for
/// places (standards.md 3.4 rule 6).
public enum StandardSet {
  /// - Parameter unitsOn: The day whose units are used; the last of the period when it is nil.
  public static func questions(
    _ period: Period, unitsOn: String? = nil, known: Knowledge = .closing
  ) throws(QuestionError) -> [Question] {
    var questions: [Question] = []
    func ask(
      _ name: String, _ unit: StatisticsRow.Unit, _ axes: [Axis],
      where filters: [Axis: Set<String>] = [:], in other: Period? = nil
    ) throws(QuestionError) {
      questions.append(
        try Question(
          name, counting: unit, by: axes, where: filters, in: other ?? period, unitsOn: unitsOn,
          known: known))
    }
    // 01 Tiếp nhận: this period and what came together since January.
    for time in [period, period.sinceJanuary].unique {
      try ask("01-contacts", .contact, [.kind], in: time)
      try ask("01-results", .contact, [.result], in: time)
      try ask("01-cases", .case, [.urgency], in: time)
    }
    // 02 Nội dung.
    try ask("02-topic-sex", .child, [.topic, .sex])
    try ask("02-topic-age", .child, [.topic, .ageLaw])
    if period.months.count > 1 { try ask("02-topic-detail", .child, [.topicDetail]) }
    // 03 Địa bàn.
    try ask("03-place", .case, [.commune, .topicGroup])
    // 04 Nguồn tin, kênh.
    let reports: [Axis: Set<String>] = [.kind: ["child-about-self", "about-child"]]
    try ask("04-caller", .contact, [.caller], where: reports)
    try ask("04-channel", .contact, [.channel], where: reports)
    // 05 Xử lý.
    try ask("05-outcome", .case, [.outcome])
    try ask("05-first-action", .case, [.firstAction])
    try ask("05-agency", .referral, [.agency])
    try ask("05-referral-state", .referral, [.referralState])
    try ask("05-answer", .referral, [.answer])
    return questions
  }
}
