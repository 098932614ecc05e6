import Base
import Statistics
import Testing

@testable import Disclosure

/// What comes of tables when somebody ends the search for better ones.
struct WatchTests {
  static let tables = ["ssb_z1", "ssb_d2", "ssb_example1", "s2_com12_type6", "s3_com20_type6_sex2"]

  private func hidden(_ release: Release) -> Int {
    release.publication.cells.count { $0.printed == nil }
  }

  /// Every moment at which time can be up leaves the promise kept, or nothing at all.
  @Test(arguments: tables, Policy.Zeros.allCases)
  func `a table that is ended early is as safe, and hides no less`(
    name: String, zeros: Policy.Zeros
  ) throws {
    let fixture = try Fixture(name)
    let policy = try Policy(threshold: 4, zeros: zeros)
    let protector = TableProtector(tally: fixture.tally, policy: policy)
    let layout = Layout(whole: fixture.tally.dimensions)
    let best = hidden(try protector.protect([layout]))
    var released = 0
    for moment in [0, 1, 3, 10, 40, 150] {
      var asked = 0
      let watch = Watch { _, _ in
        asked += 1
        return asked > moment ? .comeToAnEnd : .goOn
      }
      do throws(DisclosureError) {
        let release = try protector.protect([layout], watch: watch)
        released += 1
        #expect(hidden(release) >= best)
        let audit = try Audit(fixture.tally, publications: [release.publication])
        #expect(audit.findings(policy).isSafe)
      } catch {
        guard case .outOfTime = error else { throw error }
      }
    }
    #expect(released > 0)
  }

  @Test(arguments: tables)
  func `a rounded table that is ended at once adds up and keeps the promise, with a larger bound`(
    name: String
  ) throws {
    let fixture = try Fixture(name)
    let policy = try Policy(threshold: 4, method: .round(base: 5))
    let protector = TableProtector(tally: fixture.tally, policy: policy)
    let layout = Layout(whole: fixture.tally.dimensions)
    let nearest = try protector.protect([layout])
    do throws(DisclosureError) {
      let release = try protector.protect([layout], watch: Watch { _, _ in .comeToAnEnd })
      #expect(release.publication.bound >= nearest.publication.bound)
      let audit = try Audit(fixture.tally, publications: [release.publication])
      #expect(audit.findings(policy).isSafe)
    } catch {
      guard case .outOfTime = error else { throw error }
      #expect(name != "ssb_z1")
    }
  }

  /// Solving the equations of a table of many dimensions takes longest: it doesn't wait for its end either.
  @Test func `a table of four dimensions ends within the time that is left, and is safe`() throws {
    var random = SplitMix64(seed: 6)
    let sizes = [12, 6, 5, 4]
    let dimensions = try sizes.enumerated().map { number, size in
      try Dimension("d\(number)", Hierarchy(total: "all", parts: (0..<size).map { "\(number)-\($0)" }))
    }
    let counts = (0..<1_200).map { _ in
      (key: CellKey(sizes.enumerated().map { "\($0)-\(min(random.below($1), random.below($1)))" }), value: 1)
    }
    let tally = try Tally(dimensions, counts: counts)
    let policy = try Policy(threshold: 5)
    for moment in [1, 2, 50, 300] {
      var asked = 0
      let watch = Watch { _, _ in
        asked += 1
        return asked > moment ? .comeToAnEnd : .goOn
      }
      do throws(DisclosureError) {
        let release = try TableProtector(tally: tally, policy: policy)
          .protect([Layout(whole: dimensions)], watch: watch)
        #expect(try Audit(tally, publications: [release.publication]).findings(policy).isSafe)
      } catch {
        guard case .outOfTime = error else { throw error }
      }
      // After the end nothing is begun that asks again and again.
      #expect(asked < moment + 40, "\(asked)")
    }
  }

  /// Half a solution says nothing.
  @Test(arguments: [0, 1, 5, 12])
  func `a system that wasn't solved to its end is asked nothing`(moment: Int) throws {
    let fixture = try Fixture("s2_com12_type6")
    var tables = try LinkedTables(
      fixture.tally,
      publications: [
        Publication(
          dimensions: fixture.tally.dimensions.map(\.name),
          cells: Layout(whole: fixture.tally.dimensions).keys.map { .init($0, printed: nil) })
      ])
    tables.system.index()
    var asked = 0
    let tableau = Tableau(tables.system, isSuppressed: tables.places.map { _ in true }) {
      asked += 1
      return asked <= moment
    }
    #expect(tableau.isSpent)
    var solver = SimplexSolver(tableau)
    for node in tables.places.indices.prefix(20) {
      guard case .unsettled = solver.seek(node, by: 1, effort: 300) else {
        Issue.record("\(node) is settled")
        continue
      }
      #expect(solver.greedyWalk(node, by: 1, steps: 100) == nil)
    }
  }

  @Test func `whoever waits hears of every step from its start to its end`() throws {
    let fixture = try Fixture("ssb_example1")
    let protector = TableProtector(tally: fixture.tally, policy: try Policy(threshold: 4))
    var heard: [(step: Watch.Step, share: Double)] = []
    _ = try protector.protect(
      [Layout(whole: fixture.tally.dimensions)],
      watch: Watch { step, share in
        heard.append((step, share))
        return .goOn
      })
    #expect(Set(heard.map(\.step)) == [.hiding, .pruning, .improving])
    #expect(heard.allSatisfy { (0...1).contains($0.share) })
  }
}
