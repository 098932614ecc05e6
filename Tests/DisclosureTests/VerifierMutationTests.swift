import Disclosure
import Statistics
import Testing

/// Every single change of a release or its proof is found by the verifier.
struct VerifierMutationTests {
  let tally: Tally
  let policy: Policy
  let release: Release
  let verifier: Verifier

  init() throws {
    let fixture = try Fixture("ssb_d2")
    tally = fixture.tally
    policy = try Policy(threshold: 4)
    release = try fixture.protect(policy)
    verifier = Verifier(tally: tally, policy: policy)
  }

  private func refusal(_ cells: [Publication.Cell]? = nil, _ proof: Proof? = nil) -> Refusal? {
    let publication = release.publication
    return verifier.refusal(
      of: Publication(
        dimensions: publication.dimensions, cells: cells ?? publication.cells,
        zeros: publication.zeros), proof: proof ?? release.proof, after: [])
  }

  @Test func `the release itself is accepted`() {
    #expect(refusal() == nil)
  }

  @Test func `another number is refused, whichever cell it is`() {
    for (place, cell) in release.publication.cells.enumerated() {
      guard let printed = cell.printed else { continue }
      for other in [printed + 1, printed - 1, -printed - 1] {
        var cells = release.publication.cells
        cells[place] = .init(cell.key, printed: other)
        #expect(refusal(cells) != nil)
      }
    }
  }

  @Test func `a sensitive cell that is printed is refused`() throws {
    for (place, cell) in release.publication.cells.enumerated() where cell.printed == nil {
      let count = try #require(tally.count(of: cell.key))
      var cells = release.publication.cells
      cells[place] = .init(cell.key, printed: count)
      if policy.isSensitive(count) { #expect(refusal(cells) == .smallCountPrinted(cell.key)) }
    }
  }

  @Test func `a complement that is printed contradicts a decoy, or no decoy needed it`() throws {
    var refused = 0
    for (place, cell) in release.publication.cells.enumerated() where cell.printed == nil {
      let count = try #require(tally.count(of: cell.key))
      guard !policy.isSensitive(count) else { continue }
      var cells = release.publication.cells
      cells[place] = .init(cell.key, printed: count)
      if refusal(cells) != nil { refused += 1 }
    }
    #expect(refused == 12)
  }

  @Test func `a cell twice or an unknown one is refused`() {
    let cells = release.publication.cells
    #expect(refusal(cells + [cells[0]]) == .repeatedCell(cells[0].key))
    #expect(refusal(cells + [.init(["no", "where"], printed: nil)]) != nil)
    #expect(refusal(cells + [.init(["one"], printed: nil)]) != nil)
  }

  @Test func `a decoy that is left out is missed`() {
    for number in release.proof.decoys.indices {
      var decoys = release.proof.decoys
      decoys.remove(at: number)
      #expect(refusal(nil, Proof(decoys: decoys)) != nil)
    }
  }

  @Test func `every change of a decoy's number contradicts what is printed`() {
    for (number, decoy) in release.proof.decoys.enumerated() {
      for (key, change) in decoy.changes {
        for other in [change + 1, change - 1, 0, -change, change - 1_000_000] where other != change {
          var changes = decoy.changes
          changes[key] = other
          var decoys = release.proof.decoys
          decoys[number] = Proof.Decoy(changes: changes)
          #expect(refusal(nil, Proof(decoys: decoys)) != nil)
        }
      }
    }
  }

  @Test func `a decoy at a place that isn't there is refused`() {
    let decoys = [Proof.Decoy(changes: [["no", "where"]: 1])]
    #expect(
      refusal(nil, Proof(decoys: release.proof.decoys + decoys))
        == .unknownPlace(decoy: release.proof.decoys.count, ["no", "where"]))
  }

  @Test func `another policy isn't proved`() throws {
    let strict = Verifier(tally: tally, policy: try Policy(threshold: 6, protection: .strict))
    #expect(strict.refusal(of: release.publication, proof: release.proof, after: []) != nil)
    let printed = Verifier(tally: tally, policy: try Policy(threshold: 4, zeros: .printed))
    #expect(
      printed.refusal(of: release.publication, proof: release.proof, after: []) == .otherZeroRule)
  }
}
