/// Counts rows for several questions at once.
///
/// Questions of one unit that share an attribute share one ``Tally`` of the finest classes that they make together, so
/// that every link between their tables is a sum. Questions that share only their periods are counted apart: nothing
/// but the totals of the periods links them. Memory grows with the number of different classes, never with the rows.
public struct Count {
  /// The states of knowledge that the questions need, in the order in which ``add(_:)`` wants rows.
  public let snapshots: [Snapshot]
  private let questions: [Question]
  private let scheme: Scheme
  /// For each question, which of ``counts`` answers it.
  private let counters: [Int]
  private var counts: [UnitCount] = []
  private var countersOf: [StatisticsRow.Unit: [Int]] = [:]

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
    counters = Self.groups(questions)
    for number in 0..<(1 + (counters.max() ?? -1)) {
      let own = zip(questions, counters).filter { $1 == number }.map(\.0)
      counts.append(try UnitCount(own, snapshots, scheme))
      countersOf[own[0].unit, default: []].append(number)
    }
  }

  /// Numbers the questions so that those of one unit that hang together by an attribute have the same number.
  private static func groups(_ questions: [Question]) -> [Int] {
    var groups: [(unit: StatisticsRow.Unit, attributes: Set<Attribute>, members: [Int])] = []
    for (position, question) in questions.enumerated() {
      var joined = (unit: question.unit, attributes: question.attributes, members: [position])
      let touched = groups.indices.filter { group in
        groups[group].unit == question.unit
          && (!groups[group].attributes.isDisjoint(with: joined.attributes)
            || (groups[group].attributes.isEmpty && joined.attributes.isEmpty))
      }
      for group in touched {
        joined.attributes.formUnion(groups[group].attributes)
        joined.members += groups[group].members
      }
      for group in touched.reversed() { groups.remove(at: group) }
      groups.append(joined)
    }
    groups.sort { ($0.members.min() ?? 0) < ($1.members.min() ?? 0) }
    var numbers = Array(repeating: 0, count: questions.count)
    for (number, group) in groups.enumerated() {
      for member in group.members { numbers[member] = number }
    }
    return numbers
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
    for number in countersOf[unit] ?? [] { counts[number].add(rows) }
  }

  /// The answers, in the order of the questions.
  public func answers() throws -> [CountTable] {
    let tallies = try counts.map { try $0.tally() }
    return zip(questions, counters).map { question, number in
      let (tally, place) = tallies[number]
      return CountTable(question, group: number, tally: tally, place: place(question))
    }
  }
}

extension Question {
  /// What it looks at beside the period.
  public var attributes: Set<Attribute> { Set((axes + filters.keys).map(\.attribute)) }
}
