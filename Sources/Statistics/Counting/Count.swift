/// Counts rows for several questions at once.
///
/// All questions of one unit share one ``Tally`` of the finest classes that they make together, so that every link
/// between their tables is a sum. Memory grows with the number of different classes, never with the rows.
public struct Count {
  /// The states of knowledge that the questions need, in the order in which ``add(_:)`` wants rows.
  public let snapshots: [Snapshot]
  private let questions: [Question]
  private let scheme: Scheme
  private var units: [StatisticsRow.Unit: UnitCount]

  /// - Throws: ``QuestionError`` for no questions, names that repeat, filters with codes that don't exist.
  public init(_ questions: [Question], _ scheme: Scheme) throws(QuestionError) {
    guard !questions.isEmpty else { throw .noQuestions }
    var names: Set<[String]> = []
    for question in questions
    where !names.insert([question.name, "\(question.period)", "\(question.known)"]).inserted {
      throw .repeatedName(question.name)
    }
    self.questions = questions
    self.scheme = scheme
    let snapshots = questions.map { Snapshot($0) }.unique
    self.snapshots = snapshots
    units = [:]
    for unit in StatisticsRow.Unit.allCases {
      let own = questions.filter { $0.unit == unit }
      guard !own.isEmpty else { continue }
      units[unit] = try UnitCount(own, snapshots, scheme)
    }
  }

  /// The first day and the last on which something counts.
  public var days: ClosedRange<String> {
    let first = questions.map(\.period.firstDay).min() ?? ""
    return first...max(first, questions.map(\.period.lastDay).max() ?? "")
  }

  /// Counts one thing.
  ///
  /// - Parameter rows: The thing as it was known at each of ``snapshots``; nil where it wasn't yet.
  public mutating func add(_ rows: [StatisticsRow?]) {
    guard let unit = rows.lazy.compactMap({ $0?.unit }).first else { return }
    units[unit]?.add(rows)
  }

  /// The answers, in the order of the questions.
  public func answers() throws -> [CountTable] {
    let tallies = try units.mapValues { try $0.tally() }
    return questions.compactMap { question in
      guard let (tally, place) = tallies[question.unit] else { return nil }
      return CountTable(question, tally: tally, place: place(question))
    }
  }
}
