import Base
import Disclosure
import Statistics
import Testing

/// Small tables of cases and children, and every way in which they could have come about.
struct FamilyOracleTests {
  /// What readers may think possible: how many cases each topic has at each place, how many children of each sex.
  private struct World {
    let cases: [[Int]]
    let children: [[Int]]
  }

  private static let topics = ["a", "b", "c"]

  private static func tally(_ cases: [[Int]], _ children: [[Int]]) throws -> Tally {
    let topic = try Dimension(
      "topic", Hierarchy([(1, "all"), (2, "g"), (3, "a"), (3, "b"), (2, "c")]))
    let place = try Dimension("place", Hierarchy(total: "all", parts: ["p", "q"]))
    let sex = try Dimension("sex", Hierarchy(total: "all", parts: ["m", "f"]))
    let unit = try Dimension(
      "unit", Hierarchy(total: "all", parts: ["case", "child"]), role: .kind)
    var counts: [(key: CellKey, value: Int)] = []
    for (number, topic) in topics.enumerated() {
      for (code, count) in zip(["p", "q"], cases[number]) {
        counts.append((CellKey([topic, code, "m", "case"]), count))
      }
      for (code, count) in zip(["m", "f"], children[number]) {
        counts.append((CellKey([topic, "p", code, "child"]), count))
      }
    }
    return try Tally(
      [topic, place, sex, unit], counts: counts,
      kinds: Kinds(
        dimension: "unit", divisions: ["case": ["topic", "place"], "child": ["topic", "sex"]],
        ties: [Tie("case", "child", shared: ["topic"])]))
  }

  /// The numbers of one unit that agree with what is printed of it: three rows of two.
  private static func tables(
    of total: Int, _ agrees: ([[Int]]) -> Bool
  ) -> [[Int]: [[[Int]]]] {
    var found: [[Int]: [[[Int]]]] = [:]
    func search(_ cells: [Int], _ left: Int) {
      if cells.count == 5 {
        let all = cells + [left]
        let rows = [[all[0], all[1]], [all[2], all[3]], [all[4], all[5]]]
        if agrees(rows) { found[rows.map { $0[0] + $0[1] }, default: []].append(rows) }
        return
      }
      for value in 0...left { search(cells + [value], left - value) }
    }
    search([], total)
    return found
  }

  private static func count(_ codes: [String], _ cases: [[Int]], _ children: [[Int]]) -> Int {
    let isCase = codes[3] == "case"
    let rows = ["all": [0, 1, 2], "g": [0, 1], "a": [0], "b": [1], "c": [2]][codes[0]] ?? []
    let own = isCase ? codes[1] : codes[2]
    let columns = ["all": [0, 1], "p": [0], "m": [0], "q": [1], "f": [1]][own] ?? []
    return rows.reduce(0) { sum, row in
      columns.reduce(sum) { $0 + (isCase ? cases : children)[row][$1] }
    }
  }

  private func cell(_ codes: [String], _ tally: Tally) -> Publication {
    Publication(
      dimensions: tally.dimensions.map(\.name),
      cells: [.init(CellKey(codes), printed: tally.count(of: CellKey(codes)))])
  }

  @Test(arguments: [(0, 3), (0, 4), (2, 3)])
  func `the promise is kept among all families that could be`(siblings: Int, threshold: Int) throws {
    var random = SplitMix64(seed: UInt64(100 + siblings * 10 + threshold))
    let policy = try Policy(threshold: threshold)
    var (judged, protected) = (0, 0)
    for _ in 0..<60 {
      let cases = (0..<3).map { _ in
        (0..<2).map { _ in [0, 0, 1, 1, 2, 5].randomElement(using: &random) ?? 0 }
      }
      let more = cases.map { row in
        siblings > 0 && row[0] + row[1] > 0 && Int.random(in: 0..<siblings, using: &random) == 0
          ? 1 : 0
      }
      let children = zip(cases, more).map { row, more -> [Int] in
        let all = row[0] + row[1] + more
        let first = Int.random(in: 0...all, using: &random)
        return [first, all - first]
      }
      let tally = try Self.tally(cases, children)
      let total = ["case": cases.joined().reduce(0, +), "child": children.joined().reduce(0, +)]
      guard total["case", default: 0] < 13 else { continue }
      let layouts = [
        Layout([["all", "g", "c"], ["all", "p", "q"], ["all"], ["case"]]),
        Layout([["all", "a", "b", "c"], ["all"], ["all", "m", "f"], ["child"]]),
      ]
      let known = [
        cell(["all", "all", "all", "case"], tally), cell(["all", "all", "all", "child"], tally),
      ]
      guard
        let release = try? TableProtector(tally: tally, policy: policy)
          .protect(layouts, after: known)
      else { continue }
      protected += 1
      let cells = release.publication.cells
      func agrees(_ isCase: Bool, _ rows: [[Int]]) -> Bool {
        cells.allSatisfy { cell in
          guard let printed = cell.printed, (cell.key.codes[3] == "case") == isCase else {
            return true
          }
          return Self.count(cell.key.codes, rows, rows) == printed
        }
      }
      let ones = Self.tables(of: total["case", default: 0]) { agrees(true, $0) }
      let others = Self.tables(of: total["child", default: 0]) { agrees(false, $0) }
      var bounds: [CellKey: (least: Int, greatest: Int)] = [:]
      for (sums, some) in ones {
        let isLeft = zip(sums, more).allSatisfy { $0 > 0 || $1 == 0 }
        guard isLeft, let matching = others[zip(sums, more).map { $0 + $1 }] else { continue }
        for cell in cells where cell.printed == nil {
          let isCase = cell.key.codes[3] == "case"
          for rows in isCase ? some : matching {
            let count = Self.count(cell.key.codes, rows, rows)
            let before = bounds[cell.key] ?? (count, count)
            bounds[cell.key] = (min(before.least, count), max(before.greatest, count))
          }
        }
      }
      for cell in cells where cell.printed == nil {
        let count = Self.count(cell.key.codes, cases, children)
        guard policy.isSensitive(count) else { continue }
        judged += 1
        let (least, greatest) = try #require(bounds[cell.key])
        #expect(
          greatest - least >= 2,
          "\(cell.key): \(count) in \(least)...\(greatest)")
      }
    }
    #expect(protected > 10 && judged > 40, "\(protected) tables, \(judged) counts")
  }

  /// What the verifier says of a decoy that moves a case, and perhaps its child.
  static func refusal(movingChild: Bool) throws -> Refusal? {
    let tally = try tally([[2, 6], [5, 5], [9, 7]], [[4, 4], [6, 4], [8, 8]])
    let publication = Publication(
      dimensions: tally.dimensions.map(\.name),
      cells: [
        .init(["all", "all", "all", "case"], printed: 34),
        .init(["a", "p", "all", "case"], printed: nil),
      ])
    let alone: [CellKey: Int] = [["a", "p", "m", "case"]: 1, ["c", "q", "m", "case"]: -1]
    let child: [CellKey: Int] = [["a", "p", "m", "child"]: 1, ["c", "p", "f", "child"]: -1]
    let changes = movingChild ? alone.merging(child) { $1 } : alone
    return Verifier(tally: tally, policy: try Policy(threshold: 3, protection: .exact))
      .refusal(of: publication, proof: Proof(decoys: [.init(changes: changes)]), after: [])
  }

  @Test func `a decoy that moves a case without its child is refused`() throws {
    #expect(try Self.refusal(movingChild: false) == .untied(decoy: 0, ["a", "p", "m", "case"]))
    #expect(try Self.refusal(movingChild: true) == nil)
  }

  private static func excluding() throws -> Tally {
    try Tally(
      [
        Dimension("one", Hierarchy(total: "all", parts: ["a", "b"])),
        Dimension("two", Hierarchy(total: "all", parts: ["x", "y"])),
      ],
      counts: [
        (key: CellKey(["a", "x"]), value: 2), (key: CellKey(["b", "x"]), value: 5),
        (key: CellKey(["b", "y"]), value: 9),
      ], exclusions: [Exclusion(.init("one", ["a"]), .init("two", ["y"]))])
  }

  /// What the verifier says of a decoy that puts something at `a` and a code of the other dimension.
  static func refusal(puttingAt code: String) throws -> Refusal? {
    let publication = Publication(
      dimensions: ["one", "two"],
      cells: [.init(["all", "all"], printed: 16), .init(["a", "all"], printed: nil)])
    let decoy = Proof.Decoy(changes: [CellKey(["a", code]): 1, CellKey(["b", code]): -1])
    return Verifier(tally: try excluding(), policy: try Policy(threshold: 3, protection: .exact))
      .refusal(of: publication, proof: Proof(decoys: [decoy]), after: [])
  }

  @Test func `a decoy where nothing can be is refused, and none is made`() throws {
    #expect(try Self.refusal(puttingAt: "y") == .impossiblePlace(decoy: 0, ["a", "y"]))
    #expect(try Self.refusal(puttingAt: "x") == nil)
    let tally = try Self.excluding()
    let release = try TableProtector(tally: tally, policy: try Policy(threshold: 3))
      .protect([Layout(whole: tally.dimensions)])
    #expect(release.proof.decoys.allSatisfy { $0.changes[["a", "y"], default: 0] == 0 })
  }
}
