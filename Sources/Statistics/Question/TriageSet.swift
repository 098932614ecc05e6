/// The tables on the quality of triage, for the office itself.
///
/// What the rules propose and what people make of it, how soon somebody acts, and whether what was put aside came back.
public enum TriageSet {
  public static func questions(
    _ period: Period, unitsOn: String? = nil, known: Knowledge = .closing
  ) throws(QuestionError) -> [Question] {
    var questions: [Question] = []
    func ask(
      _ name: String, _ unit: StatisticsRow.Unit, _ axes: [Axis]
    ) throws(QuestionError) {
      questions.append(
        try Question(
          name, counting: unit, by: axes, in: period, unitsOn: unitsOn, known: known))
    }
    try ask("07-override-rule", .case, [.rule, .override])
    try ask("07-override-sign", .case, [.anySign, .override])
    try ask("07-first-action", .case, [.urgency, .firstAction])
    try ask("07-came-back", .putAside, [.putAsideAs, .cameBack])
    try ask("07-second-reading", .secondReading, [.reading])
    return questions
  }
}
