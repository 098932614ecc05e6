/// Looks for cheap moves in whole numbers: a change of one node, and of further nodes until every
/// equation is true again, without any count falling below its floor.
///
/// A depth-first search that always mends the equation with the fewest ways to mend it, tries the
/// most promising nodes first, and gives up after a number of steps. It may miss a move, never
/// invent one. Opening a closed node has its price; open nodes are free.
struct MoveSearch {
  /// The price of a node that can't be opened.
  static let closedForEver: Int32 = .max

  let system: LinearSystem
  private(set) var isOpen: [Bool]
  private(set) var prices: [Int32]
  private(set) var openCounts: [Int32]
  var floors: [Int32]
  /// The counts at which moves start: the truth, or the truth after other moves.
  private var counts: [Int32]

  private var delta: [Int32]
  private var imbalance: [Int32]
  private var violated: [Int32] = []
  private var positions: [Int32]
  private var touched: [Int32] = []
  private var candidates: [(score: Int32, node: Int32)] = []
  private var steps = 0
  private var stepLimit = 0
  private var width = 0
  private var bestPrice: Int32 = 0
  private var best: [Int32: Int32] = [:]

  init(_ system: LinearSystem, isOpen: [Bool], prices: [Int32]) {
    self.system = system
    self.isOpen = isOpen
    self.prices = prices
    floors = system.floors.map { Int32($0) }
    counts = system.values.map { Int32($0) }
    delta = Array(repeating: 0, count: counts.count)
    imbalance = Array(repeating: 0, count: system.equationCount)
    positions = Array(repeating: -1, count: system.equationCount)
    openCounts = (0..<system.equationCount).map { equation in
      system.nodes(of: equation).reduce(0) { $0 + (isOpen[Int($1)] ? 1 : 0) }
    }
  }

  mutating func setOpen(_ node: Int, _ open: Bool) {
    guard isOpen[node] != open else { return }
    isOpen[node] = open
    for link in system.equations(of: node) { openCounts[Int(link.equation)] += open ? 1 : -1 }
  }

  /// Forbids or allows again to open a node.
  mutating func setPrice(_ node: Int, _ price: Int32) { prices[node] = price }

  /// Starts later moves from the truth changed by a move, or back again with `by: -1`.
  mutating func shift(_ move: Move, by times: Int32 = 1) {
    for (node, change) in zip(move.nodes, move.changes) { counts[Int(node)] += change * times }
  }

  /// A move that changes a node by `step`, opening nodes for less than `limit` in all.
  mutating func move(
    of node: Int, by step: Int32, limit: Int32, steps: Int, width: Int
  ) -> (move: Move, price: Int32)? {
    guard counts[node] + step >= floors[node] else { return nil }
    self.steps = 0
    self.width = width
    stepLimit = steps
    bestPrice = limit
    best.removeAll(keepingCapacity: true)
    let price = isOpen[node] ? 0 : prices[node]
    guard price < limit else { return nil }
    change(node, by: step)
    mend(price, depth: 0)
    change(node, by: -step)
    touched.removeAll(keepingCapacity: true)
    return best.isEmpty ? nil : (Move(best), bestPrice)
  }

  private mutating func change(_ node: Int, by step: Int32) {
    if delta[node] == 0 { touched.append(Int32(node)) }
    delta[node] += step
    for position in system.nodeStarts[node]..<system.nodeStarts[node + 1] {
      let link = system.nodeEquations[position]
      let equation = Int(link.equation)
      let before = imbalance[equation]
      let after = before + link.sign * step
      imbalance[equation] = after
      if before == 0, after != 0 {
        positions[equation] = Int32(violated.count)
        violated.append(link.equation)
      } else if before != 0, after == 0 {
        let hole = Int(positions[equation])
        let last = violated.removeLast()
        if hole < violated.count {
          violated[hole] = last
          positions[Int(last)] = Int32(hole)
        }
        positions[equation] = -1
      }
    }
  }

  private mutating func mend(_ price: Int32, depth: Int) {
    steps += 1
    guard steps <= stepLimit, depth < 200 else { return }
    guard let equation = tightest() else {
      bestPrice = price
      best.removeAll(keepingCapacity: true)
      for node in touched where delta[Int(node)] != 0 { best[node] = delta[Int(node)] }
      return
    }
    let start = candidates.count
    collect(equation, price: price)
    let end = candidates.count
    let direction: Int32 = imbalance[equation] > 0 ? -1 : 1
    var next = start
    while next < end {
      let node = Int(candidates[next].node)
      let sign: Int32 = system.equationNodes[system.equationStarts[equation]] == node ? -1 : 1
      let added = isOpen[node] || delta[node] != 0 ? 0 : prices[node]
      if price + added < bestPrice {
        change(node, by: direction * sign)
        mend(price + added, depth: depth + 1)
        change(node, by: -direction * sign)
        touched.removeLast(touched.last == Int32(node) && delta[node] == 0 ? 1 : 0)
      }
      if steps > stepLimit || bestPrice == 0 || (price > 0 && bestPrice <= price) { break }
      next += 1
    }
    candidates.removeLast(candidates.count - start)
  }

  /// The broken equation with the fewest open nodes, the first of equals.
  private func tightest() -> Int? {
    var found: Int?
    var least = Int.max
    for equation in violated {
      let number = Int(equation)
      let length = system.equationStarts[number + 1] - system.equationStarts[number]
      let rank = Int(openCounts[number]) << 32 + length << 24 + number
      if rank < least {
        least = rank
        found = number
      }
    }
    return found
  }

  /// The most promising nodes to mend an equation with, best first, at most `width`.
  private mutating func collect(_ equation: Int, price: Int32) {
    let start = candidates.count
    let direction: Int32 = imbalance[equation] > 0 ? -1 : 1
    let first = system.equationStarts[equation]
    for position in first..<system.equationStarts[equation + 1] {
      let node = Int(system.equationNodes[position])
      let step = position == first ? -direction : direction
      let own = delta[node]
      guard own * step >= 0, counts[node] + own + step >= floors[node] else { continue }
      let isFree = isOpen[node] || own != 0
      if !isFree {
        guard prices[node] != Self.closedForEver, price + prices[node] < bestPrice else { continue }
      }
      var score: Int32 = isFree ? 0 : 16 + min(4, counts[node] / 4)
      var isHopeless = false
      for place in system.nodeStarts[node]..<system.nodeStarts[node + 1] {
        let link = system.nodeEquations[place]
        let other = Int(link.equation)
        guard other != equation else { continue }
        let before = imbalance[other]
        if before == 0 {
          score += 4
          if openCounts[other] - (isOpen[node] ? 1 : 0) < 1 {
            score += 8
            if bestPrice <= price + 1 { isHopeless = true }
          }
        } else {
          score += (before > 0) == (link.sign * step > 0) ? 6 : -5
        }
      }
      guard !isHopeless else { continue }
      insert((score, Int32(node)), from: start)
    }
  }

  private mutating func insert(_ candidate: (score: Int32, node: Int32), from start: Int) {
    if candidates.count - start == width {
      guard let last = candidates.last, candidate.score < last.score else { return }
      candidates.removeLast()
    }
    var place = candidates.count
    candidates.append(candidate)
    while place > start, candidates[place - 1].score > candidate.score {
      candidates[place] = candidates[place - 1]
      place -= 1
    }
    candidates[place] = candidate
  }
}
