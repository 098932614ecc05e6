import Base
import Testing

@testable import Export

struct CodebookTests {
  static func entry(_ code: String, _ parent: String? = nil) -> Codebook.Entry {
    .init(code, Text(name: code), parent: parent)
  }

  @Test func `levels cut the whole into parts, and groupings belong to none`() throws {
    let codebook = try Codebook(
      "topic", Text(name: "T"),
      [
        Self.entry("all"), Self.entry("A", "all"), Self.entry("A1", "A"), Self.entry("A2", "A"),
        Self.entry("B", "all"), Self.entry("A+B"),
      ])
    #expect(codebook.levels == [["all"], ["A", "B"], ["A1", "A2", "B"]])
    #expect([FormTable.Row].rows(of: codebook).map(\.level) == [0, 1, 2, 2, 1, 1])
  }

  @Test func `totals come before their parts, each code once`() {
    #expect(throws: ExportError.emptyCodebook(dimension: "t")) {
      try Codebook("t", Text(name: "T"), [])
    }
    #expect(throws: ExportError.unknownParent(dimension: "t", code: "a")) {
      try Codebook("t", Text(name: "T"), [Self.entry("x"), Self.entry("a", "b"), Self.entry("b")])
    }
    #expect(throws: ExportError.repeatedCode(dimension: "t", code: "x")) {
      try Codebook("t", Text(name: "T"), [Self.entry("x"), Self.entry("x", "x")])
    }
  }

  @Test func `names of columns are what CSVW allows`() throws {
    let codebook = try Codebook("agency-kind", Text(name: "K"), [Self.entry("all")])
    #expect(codebook.columnName == "agency_kind")
    #expect(try Codebook("1. Nơi", Text(name: "K"), [Self.entry("all")]).columnName == "d1__n_i")
  }
}
