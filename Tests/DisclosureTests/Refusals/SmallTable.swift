import Disclosure
import Statistics

/// A table of one line, small enough to see what is wrong with a release of it.
struct SmallTable {
  /// Two small counts, two large ones and a zero, of 22.
  static let counts = ["a": 2, "b": 2, "c": 9, "e": 9, "z": 0]
  /// The small counts are hidden, and each may be 1, 2 or 3.
  static let hidden: [String: Int?] = ["a": nil, "b": nil]
  static let decoys: [[String: Int]] = [["a": 1, "b": -1], ["a": -1, "b": 1]]

  let tally: Tally
  private let codes: [String]

  init(_ counts: [String: Int] = counts) throws {
    codes = counts.keys.sorted()
    tally = try Tally(
      [Dimension("d", Hierarchy(total: "all", parts: codes))],
      counts: counts.map { (key: CellKey([$0]), value: $1) })
  }

  /// All cells with their counts, but for those that say otherwise; nil hides.
  func publication(
    _ others: [String: Int?] = hidden, zeros: Policy.Zeros = .hideable, bound: Int = 1,
    more: [Publication.Cell] = []
  ) -> Publication {
    let cells = (["all"] + codes).map { code in
      let key = CellKey([code])
      return Publication.Cell(key, printed: others[code] ?? tally.count(of: key))
    }
    return Publication(dimensions: ["d"], cells: cells + more, zeros: zeros, bound: bound)
  }

  static func proof(_ decoys: [[String: Int]] = decoys) -> Proof {
    Proof(
      decoys: decoys.map { decoy in
        Proof.Decoy(
          changes: Dictionary(uniqueKeysWithValues: decoy.map { (CellKey([$0]), $1) }))
      })
  }

  func refusal(
    of publication: Publication, _ decoys: [[String: Int]] = decoys, by policy: Policy
  ) -> Refusal? {
    Verifier(tally: tally, policy: policy)
      .refusal(of: publication, proof: Self.proof(decoys), after: [])
  }
}
