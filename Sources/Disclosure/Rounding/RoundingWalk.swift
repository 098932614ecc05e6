import Base

/// Brings numbers that are too far from their counts to where they may be, one finest class after the other.
///
/// Each step takes a number that is astray and changes the class inside it that leaves least astray, as local searches
/// for satisfiability do. That finds nearly every choice there is within a fraction of a second, but can't tell when
/// there is none: then it ends when its steps are used up.
struct RoundingWalk {
  /// For each class, the nodes that hold it; flat, as `starts` divides them.
  private let holders: [Int32]
  private let holderStarts: [Int]
  /// For each node, the classes it is the sum of.
  private let members: [Int32]
  private let memberStarts: [Int]

  /// How many classes of a node are weighed up for a step.
  private static let tried = 40
  /// For how many steps a class stays as it is.
  private static let rest = 8

  /// - Parameters:
  ///   - parts: For each node that is no class, nodes that add up to it.
  ///   - classes: The nodes that aren't sums.
  ///   - limited: Whether anything is asked of each node.
  init(parts: [Int: [Int]], classes: [Int], limited: [Bool]) {
    var found: [[Int32]?] = limited.map { _ in nil }
    for node in classes { found[node] = [Int32(node)] }
    func classesOf(_ node: Int) -> [Int32] {
      if let known = found[node] { return known }
      let all = (parts[node] ?? []).flatMap { classesOf($0) }
      found[node] = all
      return all
    }
    var members: [Int32] = []
    var memberStarts = [0]
    var counts = Array(repeating: 0, count: limited.count + 1)
    for node in limited.indices {
      if limited[node] { members += classesOf(node) }
      memberStarts.append(members.count)
    }
    for member in members { counts[Int(member) + 1] += 1 }
    for node in limited.indices { counts[node + 1] += counts[node] }
    holderStarts = counts
    var holders = Array(repeating: Int32(0), count: members.count)
    for node in limited.indices {
      for place in memberStarts[node]..<memberStarts[node + 1] {
        holders[counts[Int(members[place])]] = Int32(node)
        counts[Int(members[place])] += 1
      }
    }
    self.members = members
    self.memberStarts = memberStarts
    self.holders = holders
  }

  /// Where a walk stands.
  private struct State {
    var values: [Int]
    /// The least and greatest value of each node.
    let lows: [Int]
    let highs: [Int]
    var changedAt: [Int]
    /// The nodes that are astray, and where each stands among them; -1 for the others.
    var astray: [Int32] = []
    var placeAstray: [Int32]

    /// How far a value of a node is from where it may be.
    func excess(_ node: Int, _ value: Int) -> Int {
      max(0, lows[node] - value, value - highs[node])
    }

    /// Lists a node that is astray, or takes it off the list.
    mutating func judge(_ node: Int) {
      let place = Int(placeAstray[node])
      if excess(node, values[node]) > 0 {
        guard place < 0 else { return }
        placeAstray[node] = Int32(astray.count)
        astray.append(Int32(node))
      } else if place >= 0 {
        let last = astray.removeLast()
        if Int(last) != node {
          astray[place] = last
          placeAstray[Int(last)] = Int32(place)
        }
        placeAstray[node] = -1
      }
    }
  }

  /// Values near the given ones with every node within its limits.
  ///
  /// - Parameter steps: How many changes it may take.
  /// - Returns: nil when none were found. The values of nodes without limits aren't kept up.
  func values(
    from start: [Int], _ limits: [Int: ClosedRange<Int>], steps: Int
  ) -> [Int]? {
    var state = State(
      values: start,
      lows: start.indices.map { limits[$0]?.lowerBound ?? 0 },
      highs: start.indices.map { limits[$0]?.upperBound ?? .max },
      changedAt: start.map { _ in -Self.rest - 1 }, placeAstray: start.map { _ in -1 })
    for node in start.indices { state.judge(node) }
    var dice = SplitMix64()
    for step in 0..<steps {
      guard !state.astray.isEmpty else { return state.values }
      let node = Int(state.astray[dice.below(state.astray.count)])
      let change = state.values[node] < state.lows[node] ? 1 : -1
      guard let best = choose(in: node, change, state, at: step, &dice) else { continue }
      state.changedAt[best] = step
      for place in holderStarts[best]..<holderStarts[best + 1] {
        let holder = Int(holders[place])
        state.values[holder] += change
        state.judge(holder)
      }
    }
    return state.astray.isEmpty ? state.values : nil
  }

  /// The class of a node whose change leaves least astray.
  private func choose(
    in node: Int, _ change: Int, _ state: State, at step: Int, _ dice: inout SplitMix64
  ) -> Int? {
    let size = memberStarts[node + 1] - memberStarts[node]
    let start = size > Self.tried ? dice.below(size) : 0
    var best: (excess: Int, node: Int)?
    for offset in 0..<min(size, Self.tried) {
      let place = start + offset < size ? start + offset : start + offset - size
      let member = Int(members[memberStarts[node] + place])
      guard step - state.changedAt[member] > Self.rest, state.values[member] + change >= 0 else {
        continue
      }
      var excess = 0
      for place in holderStarts[member]..<holderStarts[member + 1] {
        let holder = Int(holders[place])
        let value = state.values[holder]
        excess += state.excess(holder, value + change) - state.excess(holder, value)
      }
      if let best, best.excess <= excess { continue }
      best = (excess, member)
    }
    return best?.node
  }
}
