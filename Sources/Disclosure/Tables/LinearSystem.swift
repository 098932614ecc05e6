/// Counts tied by equations: each says that one node is the sum of others.
///
/// A node is a set of finest places that a table shows, or that is needed to say how shown ones
/// hang together. Equations and the nodes in them are kept as flat lists, both ways round.
struct LinearSystem {
  /// The true count of each node.
  var values: [Int] = []
  /// The least count that a reader must think possible, by node.
  var floors: [Int] = []
  /// The greatest count that a reader can think possible, for nodes that something limits.
  var ceilings: [Int: Int] = [:]

  private(set) var equationStarts: [Int] = [0]
  private(set) var equationNodes: [Int32] = []
  private(set) var nodeStarts: [Int] = []
  /// The equations of each node, with its sign there: the whole -1, a part +1.
  private(set) var nodeEquations: [(equation: Int32, sign: Int32)] = []

  var equationCount: Int { equationStarts.count - 1 }

  /// The nodes of an equation, the whole first, then its parts.
  func nodes(of equation: Int) -> ArraySlice<Int32> {
    equationNodes[equationStarts[equation]..<equationStarts[equation + 1]]
  }

  func equations(of node: Int) -> ArraySlice<(equation: Int32, sign: Int32)> {
    nodeEquations[nodeStarts[node]..<nodeStarts[node + 1]]
  }

  /// Stands for "no limit": more than any count, and small enough for every sum to be exact.
  static let unlimited = 1 << 30

  /// How far a node can fall: 0 or less.
  func fall(of node: Int) -> Int { floors[node] - values[node] }

  /// How far a node can grow: 0 or more.
  func rise(of node: Int) -> Int { ceilings[node].map { $0 - values[node] } ?? Self.unlimited }

  /// Takes what a rounded number tells of a node: its count lies less than `bound` from it.
  mutating func limit(_ node: Int, near printed: Int, bound: Int) {
    floors[node] = max(floors[node], printed - bound + 1)
    ceilings[node] = min(ceilings[node] ?? .max, printed + bound - 1)
  }

  mutating func add(whole: Int, parts: [Int]) {
    equationNodes.append(Int32(whole))
    for part in parts { equationNodes.append(Int32(part)) }
    equationStarts.append(equationNodes.count)
  }

  /// Lists the equations of each node; to be called once all equations are there.
  mutating func index() {
    var counts = Array(repeating: 0, count: values.count + 1)
    for node in equationNodes { counts[Int(node) + 1] += 1 }
    for node in values.indices { counts[node + 1] += counts[node] }
    nodeStarts = counts
    nodeEquations = Array(repeating: (0, 0), count: equationNodes.count)
    for equation in 0..<equationCount {
      for position in equationStarts[equation]..<equationStarts[equation + 1] {
        let node = Int(equationNodes[position])
        let sign: Int32 = position == equationStarts[equation] ? -1 : 1
        nodeEquations[counts[node]] = (Int32(equation), sign)
        counts[node] += 1
      }
    }
  }
}
