import Disclosure
import Statistics
import Testing

/// Every single change of a rounded release or its proof is found by the verifier.
struct RoundingMutationTests {
  let tally: Tally
  let policy: Policy
  let release: Release

  init() throws {
    tally = try Fixture("ssb_d2").tally
    policy = try Policy(threshold: 4, method: .round(base: 5))
    release = try TableProtector(tally: tally, policy: policy)
      .protect([Layout(whole: tally.dimensions)])
  }

  private func refusal(
    _ cells: [Publication.Cell]? = nil, bound: Int? = nil, _ proof: Proof? = nil,
    _ policy: Policy? = nil
  ) -> Refusal? {
    let publication = release.publication
    return Verifier(tally: tally, policy: policy ?? self.policy).refusal(
      of: Publication(
        dimensions: publication.dimensions, cells: cells ?? publication.cells,
        bound: bound ?? publication.bound), proof: proof ?? release.proof, after: [])
  }

  @Test func `the release itself is accepted`() { #expect(refusal() == nil) }

  @Test func `another number is refused, whichever cell it is`() throws {
    for (place, cell) in release.publication.cells.enumerated() {
      let printed = try #require(cell.printed)
      for other in [printed + 5, printed - 5, printed + 1, tally.count(of: cell.key) ?? 0]
      where other != printed {
        var cells = release.publication.cells
        cells[place] = .init(cell.key, printed: other)
        #expect(refusal(cells) != nil)
      }
    }
  }

  @Test func `numbers that are near but don't add up are refused`() throws {
    var found = 0
    for (place, cell) in release.publication.cells.enumerated() {
      let printed = try #require(cell.printed)
      let count = try #require(tally.count(of: cell.key))
      for other in [printed + 5, printed - 5] where other >= 0 && abs(other - count) < 5 {
        var cells = release.publication.cells
        cells[place] = .init(cell.key, printed: other)
        guard case .doesNotAddUp = refusal(cells) else { continue }
        found += 1
      }
    }
    #expect(found > 20)
  }

  @Test func `another bound, exact numbers, or another base is refused`() throws {
    #expect(refusal(bound: 4) != nil)
    #expect(refusal(bound: 1) == .otherMethod)
    let exact = release.publication.cells.map {
      Publication.Cell($0.key, printed: tally.count(of: $0.key))
    }
    #expect(refusal(exact) != nil)
    #expect(refusal(nil, nil, try Policy(threshold: 4, method: .round(base: 3))) != nil)
    #expect(refusal(nil, nil, try Policy(threshold: 4)) == .otherMethod)
    #expect(
      refusal(nil, nil, try Policy(threshold: 8, protection: .strict, method: .round(base: 5)))
        != nil)
  }

  @Test func `a decoy that is left out is missed`() {
    for number in release.proof.decoys.indices {
      var decoys = release.proof.decoys
      decoys.remove(at: number)
      #expect(refusal(nil, Proof(decoys: decoys)) != nil)
    }
  }

  @Test func `a decoy beyond what a number allows is refused`() {
    for (number, decoy) in release.proof.decoys.enumerated() {
      for (key, change) in decoy.changes {
        var changes = decoy.changes
        changes[key] = change + 10
        var decoys = release.proof.decoys
        decoys[number] = Proof.Decoy(changes: changes)
        guard case .decoyContradictsPrint = refusal(nil, Proof(decoys: decoys)) else {
          Issue.record("accepted at \(key)")
          continue
        }
      }
    }
  }
}
