import Disclosure
import Statistics
import Testing

struct ProtectorTests {
  static func table() throws -> Tally {
    let rows = try Dimension("row", Hierarchy(total: "all", parts: ["a", "b", "c"]))
    let columns = try Dimension("column", Hierarchy(total: "all", parts: ["1", "2", "3"]))
    return try Tally(
      [rows, columns],
      counts: [
        (key: CellKey(["a", "1"]), value: 1), (key: CellKey(["a", "2"]), value: 7),
        (key: CellKey(["b", "1"]), value: 8),
        (key: CellKey(["b", "2"]), value: 9), (key: CellKey(["b", "3"]), value: 11),
        (key: CellKey(["c", "3"]), value: 12),
      ])
  }

  @Test(arguments: Policy.Protection.allCases)
  func `a small count is hidden and the verifier accepts the proof`(
    protection: Policy.Protection
  ) throws {
    let tally = try Self.table()
    let policy = try Policy(threshold: 5, protection: protection)
    let release = try TableProtector(tally: tally, policy: policy)
      .protect([Layout(whole: tally.dimensions)])
    let verifier = Verifier(tally: tally, policy: policy)
    #expect(verifier.refusal(of: release.publication, proof: release.proof, after: []) == nil)
    #expect(
      release.publication.cells.allSatisfy { $0.printed.map { !policy.isSensitive($0) } ?? true })
  }

  @Test func `a release without its decoys is refused`() throws {
    let tally = try Self.table()
    let policy = try Policy(threshold: 5)
    let release = try TableProtector(tally: tally, policy: policy)
      .protect([Layout(whole: tally.dimensions)])
    let verifier = Verifier(tally: tally, policy: policy)
    let empty = Proof(decoys: [])
    #expect(
      verifier.refusal(of: release.publication, proof: empty, after: [])
        == .unprotected(["a", "1"]))
  }
}
