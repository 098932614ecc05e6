/// The tables of the report that goes out for every period: forms 01 to 05 (standards.md 6.5).
///
/// For small areas by intent: topics in detail never meet a commune, and a single month has topics by group only for
/// places (standards.md 3.4 rule 6).
public enum StandardSet {
  /// - Parameters:
  ///   - period: Which months are counted.
  ///   - unitsOn: The day whose units are used; the last of the period when it is nil.
  ///   - known: Up to when what was registered counts.
  public static func questions(
    _ period: Period, unitsOn: String? = nil, known: Knowledge = .closing
  ) throws(QuestionError) -> [Question] {
    let asked = PeriodAsked(period, unitsOn: unitsOn, known: known)
    var questions: [Question] = []
    for form in ReportForms.standard { questions += try form.questions(asked) }
    return questions
  }
}
