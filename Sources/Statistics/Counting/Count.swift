/// Counts rows for several questions at once.
///
/// Questions that share an attribute share one ``Tally`` of the finest classes that they make together, so that every
/// link between their tables is a sum or a tie: also questions of different units, where the attribute is one of the
/// case. Questions that share only their periods are counted apart: nothing but the totals of the periods links them.
/// The totals of all units are one group. Memory grows with the number of different classes, never with the rows.
public struct Count {
  /// The states of knowledge that the questions need, in the order in which ``add(_:)`` wants rows.
  public let snapshots: [Snapshot]
  private let questions: [Question]
  private let scheme: Scheme
  /// For each question, which of ``counts`` answers it.
  private let counters: [Int]
  private var counts: [UnitCount] = []
  private var countersOf: [StatisticsRow.Unit: [Int]] = [:]

  /// - Parameters:
  ///   - questions: What is counted, one table each.
  ///   - scheme: The classifications of the log.
  ///   - linking: Which questions are counted together; less than all as earlier releases were made.
  /// - Throws: ``QuestionError`` for no questions, or filters with codes that don't exist.
  public init(
    _ questions: [Question], _ scheme: Scheme, linking: Linking = .all
  ) throws(QuestionError) {
    guard !questions.isEmpty else { throw .noQuestions }
    self.questions = questions
    self.scheme = scheme
    let snapshots = questions.map { Snapshot($0) }.unique
    self.snapshots = snapshots
    counters = Self.groups(questions, scheme, linking)
    for number in 0..<(1 + (counters.max() ?? -1)) {
      let own = zip(questions, counters).filter { $1 == number }.map(\.0)
      counts.append(try UnitCount(own, snapshots, scheme, linking))
      for unit in own.map(\.unit).unique { countersOf[unit, default: []].append(number) }
    }
  }

  /// Numbers the questions so that those that hang together have the same number.
  private static func groups(
    _ questions: [Question], _ scheme: Scheme, _ linking: Linking
  ) -> [Int] {
    var groups: [[Int]] = []
    for (position, question) in questions.enumerated() {
      let touched = groups.indices.filter { group in
        groups[group].contains { question.hangsTogether(with: questions[$0], scheme, linking) }
      }
      let joined = touched.flatMap { groups[$0] } + [position]
      for group in touched.reversed() { groups.remove(at: group) }
      groups.append(joined)
    }
    groups.sort { ($0.min() ?? 0) < ($1.min() ?? 0) }
    var numbers = Array(repeating: 0, count: questions.count)
    for (number, group) in groups.enumerated() {
      for member in group { numbers[member] = number }
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

  /// Whether the answer to another question tells something about its own but by the totals of their periods.
  fileprivate func hangsTogether(
    with other: Question, _ scheme: Scheme, _ linking: Linking
  ) -> Bool {
    let isTied = linking >= .units && unit.isTied && other.unit.isTied
    guard unit == other.unit || isTied else { return false }
    let shared = attributes.intersection(other.attributes)
    if unit == other.unit, scheme.isExcluding(attributes, other.attributes, linking) { return true }
    if unit == other.unit ? !shared.isEmpty : shared.contains(where: \.isShared) { return true }
    return attributes.isEmpty && other.attributes.isEmpty
  }
}
