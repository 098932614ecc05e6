import Disclosure
public import Statistics

extension ReleasePreparation {
  /// What became of a table of which hiding would have left too little.
  public struct Recoding: Hashable {
    public let question: Question
    /// The table that goes out in its place; nil when nothing coarser in its period keeps enough.
    public let instead: Question?
    /// How much of its counts that keeps, from 0 to 1.
    public let share: Double
    /// The period for which it may be asked as it is; nil for a year.
    public let longer: Period?
  }

  /// A draft in which every table keeps as much as was wanted: each that doesn't is asked less
  /// finely, by the fewest steps that do, but never for a longer time; and left out where no step
  /// does.
  ///
  /// Tables that don't go out for another reason, as a period with too few in all, stay left out.
  public func recode(_ questions: [Question], wanted: Double) throws -> (
    made: PreparedRelease, joined: [Recoding]
  ) {
    var origins = questions.map { (asked: $0, now: Optional($0)) }
    var kept: [Question: Double] = [:]
    while true {
      let asked = origins.compactMap(\.now)
      guard !asked.isEmpty else { throw ReleaseError.nothingKeeps(Int((wanted * 100).rounded())) }
      let made = try make(asked)
      kept = Dictionary(shares(of: made).map { ($0.question, $0.share) }) { first, _ in first }
      let helpless = made.draft.omissions.filter { $0.reason != .unprotectable }.map(\.question)
      let weak = origins.indices.filter { place in
        guard let now = origins[place].now, !helpless.contains(now) else { return false }
        return kept[now].map { $0 < wanted } ?? false
      }
      guard !weak.isEmpty else {
        let changed = origins.filter { $0.asked != $0.now }
        return (
          made,
          changed.map { asked, now in
            Recoding(
              question: asked, instead: now, share: now.flatMap { kept[$0] } ?? 0,
              longer: asked.coarser.map(\.period).first { $0 != asked.period })
          }
        )
      }
      for place in weak {
        origins[place].now = try origins[place].now.flatMap {
          try coarser($0, wanted: wanted, by: Self.stepsInPeriod)?.question
        }
      }
    }
  }

  /// The next questions that divide less finely and ask for the same time.
  private static func stepsInPeriod(_ question: Question) -> [Question] {
    question.coarser.filter { $0.period == question.period && !$0.attributes.isEmpty }
  }
}
