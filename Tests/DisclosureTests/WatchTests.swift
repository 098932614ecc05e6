import Disclosure
import Statistics
import Testing

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
