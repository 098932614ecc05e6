/// Chooses the pattern of a small table so that nobody learns anything from the choice, even with program and seed.
///
/// All patterns have an order that looks at no count. Each table is published by the first pattern at which the
/// candidates are safe: all tables that look the same under it and weren't published by an earlier one. Whether
/// they are depends on the candidates alone; so they all agree, and whoever runs the program on every table that could
/// be true is left with exactly those candidates. (Simulatable: Kenthapadi, Mishra and Nissim 2005.)
///
/// What is printed of each dimension by itself is settled first: this keeps the candidates few.
struct BlindChoice {
  /// The tables are too many to look at all.
  struct OutOfReach: Error {}

  let shape: TableShape
  private var order: PatternOrder
  private var dimensions: [(nodes: [Int], finest: [Int], choice: BlindChoice)] = []
  private var states: [State] = []
  private var stateOf: [[Int32]: Int] = [:]
  private var isSafe: [[Int32]: Bool] = [:]
  private var work = 0
  private let mostWork: Int

  /// A print with more candidates isn't considered.
  private static let mostCandidates = 4_000

  /// How far the search has come with one table.
  private struct State {
    let sums: [Int32]
    let small: NodeSet
    /// What is hidden of each dimension by itself; nil where nothing is safe.
    let settled: NodeSet?
    /// The patterns that keep what is settled, then all.
    let lists: [(number: Int, isLate: Bool)]
    var list = 0
    var next = 0
    var published: PatternOrder.Rank?
  }

  /// - Parameters:
  ///   - shape: Of the tables.
  ///   - dimensions: For each dimension that is settled first, its nodes and the finest of them.
  ///   - seed: Decides between patterns that cost the same.
  ///   - mostWork: How many counts may be looked at.
  init(
    _ shape: TableShape, dimensions: [(nodes: [Int], finest: [Int])] = [], seed: ChoiceSeed, mostWork: Int
  ) {
    self.shape = shape
    self.mostWork = mostWork
    order = PatternOrder(shape, seed)
    self.dimensions = dimensions.map { nodes, finest in
      let part = shape.part(nodes, finest: finest)
      return (nodes, finest, BlindChoice(part, seed: seed, mostWork: mostWork))
    }
  }

  /// The pattern by which a table is published; nil when none is safe.
  mutating func pattern(for table: [Int32]) throws(OutOfReach) -> NodeSet? {
    let number = try state(of: table)
    return try isPublished(number, before: nil) ? states[number].published?.pattern : nil
  }

  /// Tables that are published like this one, enough to show that it is safe; for a strict promise also tables that
  /// only look like it to readers without the program.
  mutating func witnesses(for table: [Int32]) throws(OutOfReach) -> [[Int32]] {
    let number = try state(of: table)
    guard try isPublished(number, before: nil), let rank = states[number].published,
      var members = try look(rank, number)
    else { return [] }
    if shape.policy.protection == .strict {
      members +=
        shape.candidates(
          hiding: rank.pattern, of: states[number].sums, most: Self.mostCandidates, steps: &work) ?? []
    }
    var spread = Spread(shape)
    return members.filter { member in
      let sums = shape.sums(of: member)
      return spread.take(sums, small: shape.small(sums))
    }
  }

  private mutating func state(of table: [Int32]) throws(OutOfReach) -> Int {
    if let number = stateOf[table] { return number }
    work += shape.size
    guard work <= mostWork else { throw OutOfReach() }
    let sums = shape.sums(of: table)
    let settled = try settle(sums)
    let small = shape.small(sums)
    let empty = shape.policy.zeros == .printed ? shape.empty(sums) : NodeSet()
    var lists: [(number: Int, isLate: Bool)] = []
    if let settled {
      let barred = empty.union(settledNodes.subtracting(settled))
      lists.append((order.list(needed: small.union(settled), barred: barred), false))
    }
    if !dimensions.isEmpty { lists.append((order.list(needed: small, barred: empty), true)) }
    stateOf[table] = states.count
    states.append(State(sums: sums, small: small, settled: settled, lists: lists))
    return states.count - 1
  }

  private var settledNodes: NodeSet {
    dimensions.reduce(NodeSet()) { $0.union(NodeSet($1.nodes)) }
  }

  /// What is hidden of each dimension by itself.
  private mutating func settle(_ sums: [Int32]) throws(OutOfReach) -> NodeSet? {
    var hidden = NodeSet()
    for number in dimensions.indices {
      let (nodes, finest, _) = dimensions[number]
      guard let own = try dimensions[number].choice.pattern(for: finest.map { sums[$0] }) else {
        return nil
      }
      hidden = hidden.union(NodeSet(own.map { nodes[$0] }))
    }
    return hidden
  }

  /// Whether a table is published by a pattern that comes before one, or by any.
  private mutating func isPublished(
    _ number: Int, before limit: PatternOrder.Rank?
  ) throws(OutOfReach) -> Bool {
    func isBefore(_ rank: PatternOrder.Rank) -> Bool { limit.map { rank < $0 } ?? true }
    guard states[number].small.intersection(shape.printed).isEmpty else { return false }
    while states[number].published == nil, states[number].list < states[number].lists.count {
      let (place, list) = (states[number].next, states[number].lists[states[number].list])
      guard var rank = order.rank(place, of: list.number) else {
        states[number].next = 0
        states[number].list += 1
        continue
      }
      rank.isLate = list.isLate
      guard isBefore(rank) else { return false }
      let isSafe = try isSafe(rank, number)
      states[number].next = place + 1
      if isSafe { states[number].published = rank }
    }
    return states[number].published.map(isBefore) ?? false
  }

  private mutating func isSafe(
    _ rank: PatternOrder.Rank, _ number: Int
  ) throws(OutOfReach) -> Bool {
    let sums = states[number].sums
    var view = [
      rank.isLate ? 1 : 0, Int32(truncatingIfNeeded: rank.pattern.bits),
      Int32(truncatingIfNeeded: rank.pattern.bits >> 32),
    ]
    for node in sums.indices where !rank.pattern.contains(node) { view.append(sums[node]) }
    if let known = isSafe[view] { return known }
    let safe = try look(rank, number) != nil
    isSafe[view] = safe
    return safe
  }

  /// Looks at the candidates of a print; nil when they aren't safe.
  ///
  /// - Returns: Candidates, enough to show that they are.
  private mutating func look(
    _ rank: PatternOrder.Rank, _ number: Int
  ) throws(OutOfReach) -> [[Int32]]? {
    let own = states[number]
    guard
      let tables = shape.candidates(
        hiding: rank.pattern, of: own.sums, most: Self.mostCandidates, steps: &work)
    else { return nil }
    var readers = Spread(shape, isKnown: true)
    for table in tables {
      work += shape.size
      let sums = shape.sums(of: table)
      readers.take(sums, small: shape.small(sums))
    }
    if shape.policy.coalition != nil { work += tables.count * shape.size * shape.finest.count / 4 }
    guard work <= mostWork else { throw OutOfReach() }
    guard readers.keepsReadersPromise(at: own.small) else { return nil }
    var alike: [(table: [Int32], state: Int)] = []
    for table in tables {
      let state = try state(of: table)
      if rank.isLate || states[state].settled == own.settled { alike.append((table, state)) }
    }
    var all = Spread(shape)
    for (_, state) in alike { all.take(states[state].sums, small: states[state].small) }
    // Who must hide most was seldom published earlier. The order is the same whichever of them is asked about.
    alike = alike.enumerated().sorted { one, other in
      (-states[one.element.state].small.count, one.offset)
        < (-states[other.element.state].small.count, other.offset)
    }.map(\.element)
    var (members, spread) = ([[Int32]](), Spread(shape))
    var isOut = Array(repeating: false, count: alike.count)
    for (place, (table, state)) in alike.enumerated() {
      if try isPublished(state, before: rank) {
        isOut[place] = true
        guard all.isAtEnd(states[state].sums, own.small) else { continue }
        var left = Spread(shape, isKnown: true)
        for (place, (_, state)) in alike.enumerated() where !isOut[place] {
          left.take(states[state].sums, small: states[state].small)
        }
        guard left.keepsPromise(at: own.small) else { return nil }
      } else {
        members.append(table)
        spread.take(states[state].sums, small: states[state].small)
        if spread.keepsPolicy(all), readers.keepsReadersPromise(at: all.small) { return members }
      }
    }
    return spread.keepsPolicy(spread) && readers.keepsReadersPromise(at: spread.small) ? members : nil
  }
}
