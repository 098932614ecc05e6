import Base
import Testing

@testable import Disclosure

/// Both solvers against trying every table: systems whose equations overlap at random, so that halves and thirds come
/// up, with a least and a greatest count for every node.
struct SolverOracleTests {
  private enum Solver: CaseIterable { case local, simplex }

  /// A few parts, and wholes that are sums of some of them.
  private struct Made {
    var system = LinearSystem()
    var isSuppressed: [Bool] = []
    private let sums: [[Int]]
    private let partCount: Int

    init(_ random: inout SplitMix64) {
      partCount = Int.random(in: 4...6, using: &random)
      let parts = 0..<partCount
      sums = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        parts.filter { _ in Bool.random(using: &random) }
      }.filter { $0.count > 1 }
      system.values = parts.map { _ in Int.random(in: 0...3, using: &random) }
      system.values += sums.map { sum in sum.reduce(0) { $0 + system.values[$1] } }
      for node in system.values.indices {
        let count = system.values[node]
        system.floors.append(max(0, count - Int.random(in: 0...3, using: &random)))
        system.ceilings[node] = count + Int.random(in: 0...3, using: &random)
        isSuppressed.append(Int.random(in: 0..<4, using: &random) > (parts.contains(node) ? 0 : 2))
      }
      for (number, sum) in sums.enumerated() { system.add(whole: partCount + number, parts: sum) }
      system.index()
    }

    /// The least and greatest change of each node over all tables that agree with what is published.
    func reach() -> [ClosedRange<Int>] {
      var least = system.values.map { _ in 0 }
      var greatest = least
      var table = Array(system.values.prefix(partCount))
      func limits(_ node: Int) -> ClosedRange<Int> {
        isSuppressed[node]
          ? system.floors[node]...(system.ceilings[node] ?? .max) : system.values[node]...system.values[node]
      }
      func search(_ part: Int) {
        if part < partCount {
          for count in limits(part) {
            table[part] = count
            search(part + 1)
          }
          return
        }
        let whole = table + sums.map { sum in sum.reduce(0) { $0 + table[$1] } }
        guard whole.indices.allSatisfy({ limits($0).contains(whole[$0]) }) else { return }
        for node in whole.indices {
          least[node] = min(least[node], whole[node] - system.values[node])
          greatest[node] = max(greatest[node], whole[node] - system.values[node])
        }
      }
      search(0)
      return zip(least, greatest).map { $0...$1 }
    }

    /// Whether a change leaves every equation true and every node within its limits.
    func allows(_ shift: FeasibleShift) -> Bool {
      let counts = system.values.indices.map { system.values[$0] + Int(shift.change(at: Int32($0))) }
      let areTrue = sums.enumerated().allSatisfy { number, sum in
        counts[partCount + number] == sum.reduce(0) { $0 + counts[$1] }
      }
      return areTrue
        && counts.indices.allSatisfy { node in
          isSuppressed[node]
            ? counts[node] >= system.floors[node] && counts[node] <= system.ceilings[node] ?? .max
            : counts[node] == system.values[node]
        }
    }

    func seek(_ node: Int, by amount: Int, with solver: Solver) -> SearchOutcome {
      switch solver {
      case .local:
        var solver = LocalSolver(system, isSuppressed: isSuppressed)
        return solver.seek(node, by: amount, effort: 100_000)
      case .simplex:
        var solver = SimplexSolver(Tableau(system, isSuppressed: isSuppressed))
        return solver.seek(node, by: amount, effort: 100_000)
      }
    }
  }

  @Test(arguments: 0..<8)
  func `what a solver finds is so, and what it calls impossible is`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var (found, impossible) = (0, 0)
    for number in 0..<400 {
      let made = Made(&random)
      let reach = made.reach()
      for node in reach.indices where made.isSuppressed[node] {
        for amount in [-3, -2, -1, 1, 2, 3] {
          let isPossible = amount > 0 ? reach[node].upperBound >= amount : reach[node].lowerBound <= amount
          for solver in Solver.allCases {
            let place = "system \(number) of seed \(seed), node \(node) by \(amount), \(solver)"
            switch made.seek(node, by: amount, with: solver) {
            case .found(let shift):
              found += 1
              #expect(isPossible && made.allows(shift), "\(place)")
              let change = Int(shift.change(at: Int32(node)))
              #expect(amount > 0 ? change >= amount : change <= amount, "\(place)")
            case .impossible:
              impossible += 1
              #expect(!isPossible, "\(place)")
            case .unsettled: Issue.record("\(place): unsettled")
            }
          }
        }
      }
    }
    #expect(found > 1_000 && impossible > 1_000)
  }
}
