import Base
import Disclosure
import Foundation
import Statistics
import Testing

/// Each thing that the verifier looks for, in the smallest release that has it and nothing else.
struct `Refusals of the verifier` {
  /// One fault: what the verifier says of a release with it, and what it should say.
  struct Fault: Sendable, CustomTestStringConvertible {
    let expected: Refusal
    let found: @Sendable () throws -> Refusal?

    init(_ expected: Refusal, _ found: @escaping @Sendable () throws -> Refusal?) {
      self.expected = expected
      self.found = found
    }

    var name: String {
      Mirror(reflecting: expected).children.first?.label ?? Self.plain[expected] ?? "none"
    }
    /// Those that hold nothing describe themselves in words, not by their name.
    private static let plain: [Refusal: String] = [
      .otherZeroRule: "otherZeroRule", .otherMethod: "otherMethod",
    ]
    var testDescription: String { name }
  }

  @Test func `the release without a fault is accepted`() throws {
    let table = try SmallTable()
    #expect(table.refusal(of: table.publication(), by: try Policy(threshold: 4)) == nil)
    #expect(
      table.refusal(
        of: table.publication(zeros: .printed),
        by: try Policy(threshold: 4, zeros: .printed)) == nil)
    #expect(table.refusal(of: Self.rounded(table), by: try Self.rounding) == nil)
  }

  @Test(arguments: faults)
  func `a release with one fault is refused for it`(fault: Fault) throws {
    #expect(try fault.found() == fault.expected)
  }

  @Test func `every refusal is brought about by some fault`() throws {
    let declared = try Self.cases(of: "Refusal")
    #expect(declared.count > 15 && Set(Self.faults.map(\.name)) == declared)
  }

  private static var rounding: Policy {
    get throws { try Policy(threshold: 4, method: .round(base: 5)) }
  }

  private static func rounded(_ table: SmallTable, _ others: [String: Int?] = [:]) -> Publication {
    table.publication(
      ["all": 20, "a": 0, "b": 0, "c": 10, "e": 10].merging(others) { $1 }, bound: 5)
  }

  private static func suppressed(
    _ publication: (SmallTable) -> Publication = { $0.publication() },
    _ decoys: [[String: Int]] = SmallTable.decoys, _ zeros: Policy.Zeros = .hideable,
    coalition: Int? = nil
  ) throws -> Refusal? {
    let table = try SmallTable()
    return table.refusal(
      of: publication(table), decoys,
      by: try Policy(threshold: 4, zeros: zeros, coalition: coalition))
  }

  /// Nine were known, two more are now: printed again, the two can be computed.
  private static func revised() throws -> Refusal? {
    let versions = try Dimension(
      "known", Hierarchy(total: "now", parts: ["then", "since"]), role: .versions)
    let tally = try Tally(
      [Dimension("d", Hierarchy(total: "all", parts: ["a"])), versions],
      counts: [
        (key: CellKey(["a", "then"]), value: 9), (key: CellKey(["a", "since"]), value: 2),
      ])
    func printed(_ known: String, _ number: Int) -> Publication {
      Publication(
        dimensions: ["d", "known"], cells: [.init(["a", known], printed: number)])
    }
    return Verifier(tally: tally, policy: try Policy(threshold: 4)).refusal(
      of: printed("now", 11), proof: Proof(decoys: []), after: [printed("then", 9)])
  }

  static let faults = [
    Fault(.otherZeroRule) { try suppressed { $0.publication(zeros: .printed) } },
    Fault(.otherMethod) { try suppressed { $0.publication(bound: 5) } },
    Fault(.notAMultiple(["a"])) {
      let table = try SmallTable()
      return table.refusal(of: rounded(table, ["a": 3]), by: try rounding)
    },
    Fault(.doesNotAddUp(["all"])) {
      let table = try SmallTable()
      return table.refusal(of: rounded(table, ["all": 25]), by: try rounding)
    },
    Fault(.unknownCell(["x"])) {
      try suppressed { $0.publication(more: [.init(["x"], printed: nil)]) }
    },
    Fault(.repeatedCell(["c"])) {
      try suppressed { $0.publication(more: [.init(["c"], printed: 9)]) }
    },
    Fault(.wrongNumber(["c"])) {
      try suppressed { $0.publication(["a": nil, "b": nil, "c": 8]) }
    },
    Fault(.smallCountPrinted(["a"])) { try suppressed { $0.publication(["b": nil]) } },
    Fault(.smallRevisionPrinted(["a", "now"])) { try revised() },
    Fault(.zeroHidden(["z"])) {
      try suppressed(
        { $0.publication(["a": nil, "b": nil, "z": nil], zeros: .printed) }, SmallTable.decoys,
        .printed)
    },
    Fault(.unknownPlace(decoy: 2, ["x"])) {
      try suppressed({ $0.publication() }, SmallTable.decoys + [["x": 1]])
    },
    Fault(.negativeCount(decoy: 2, ["a"])) {
      try suppressed({ $0.publication() }, SmallTable.decoys + [["a": -3]])
    },
    Fault(.impossiblePlace(decoy: 0, ["a", "y"])) {
      try FamilyOracleTests.refusal(puttingAt: "y")
    },
    Fault(.untied(decoy: 0, ["a", "p", "m", "case"])) {
      try FamilyOracleTests.refusal(movingChild: false)
    },
    Fault(.decoyContradictsPrint(decoy: 2, ["c"])) {
      try suppressed({ $0.publication() }, SmallTable.decoys + [["c": 1, "e": -1]])
    },
    Fault(.decoyEmptiesHidden(decoy: 2, ["a"])) {
      try suppressed(
        { $0.publication(zeros: .printed) }, SmallTable.decoys + [["a": -2, "b": 2]], .printed)
    },
    Fault(.unprotected(["a"])) { try suppressed({ $0.publication() }, []) },
    Fault(.unprotectedFromCoalition(["a"])) { try suppressed(coalition: 4) },
    Fault(.groupDisclosed(group: ["all"], part: ["c"])) {
      let table = try SmallTable(["c": 20, "z": 0])
      return table.refusal(
        of: table.publication([:]), [], by: try Policy(threshold: 4, coalition: 1))
    },
  ]

  /// The names of the cases of an enumeration of the module, wherever it is declared.
  static func cases(of enumeration: String) throws -> Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Disclosure")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let declaration = try Regex("enum \(enumeration)\\b[^{]*\\{((?s).*?)\n\\}")
    return try Set(
      (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        .flatMap { file -> [String] in
          let text = try String(contentsOf: file, encoding: .utf8)
          guard let body = try declaration.firstMatch(in: text)?[1].substring else { return [] }
          return body.matches(of: /\n  case (\w+)/).map { String($0.1) }
        })
  }
}
