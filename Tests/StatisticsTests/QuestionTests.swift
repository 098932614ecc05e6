import _StatisticsTestSupport
import Statistics
import Testing

struct QuestionTests {
  let october: Period

  init() throws { october = try Period("2026-10") }

  @Test func `a unit is asked only what it has`() {
    #expect(throws: QuestionError.notOfThisUnit(.ageLaw, .case)) {
      try Question("x", counting: .case, by: [.ageLaw], in: october)
    }
    #expect(throws: QuestionError.notOfThisUnit(.kind, .child)) {
      try Question("x", counting: .child, by: [], where: [.kind: ["prank"]], in: october)
    }
  }

  @Test func `every axis can be asked of some unit, and twice of none`() throws {
    for axis in Axis.allCases {
      let unit = try #require(axis.attribute.units.first)
      _ = try Question("x", counting: unit, by: [axis], in: october)
      #expect(throws: QuestionError.repeatedAxis(axis)) {
        try Question("x", counting: unit, by: [axis, axis], in: october)
      }
    }
  }

  @Test(arguments: ["", "Ỏ", "-a", "a b", "../x", "A"])
  func `a name that can't be a file name is refused`(name: String) {
    #expect(throws: QuestionError.badName(name)) {
      try Question(name, counting: .case, by: [], in: october)
    }
  }

  @Test func `a filter that crosses an axis is refused`() {
    #expect(throws: QuestionError.crossingFilter(.topicGroup, .topic)) {
      try Question("x", counting: .case, by: [.topic], where: [.topicGroup: ["abuse"]], in: october)
    }
  }

  @Test func `rows keep their place and their day; what is gone isn't counted`() {
    let old: [StatisticsRow] = [
      .child("2026-10-01", sex: "male"), .child("2026-10-01", sex: "female"),
    ]
    let one = StatisticsRow.succeeding(old, by: [.child("2026-11-02", sex: "unknown")])
    #expect(one.map(\.registeredOn) == ["2026-10-01", "2026-10-01"])
    #expect(
      one.map(\.isCounted) == [true, false] && one.map { $0.codes["sex"] } == ["unknown", "female"])
    let three = StatisticsRow.succeeding(
      old, by: old + [.child("2026-11-02")])
    #expect(three.map(\.registeredOn) == ["2026-10-01", "2026-10-01", "2026-11-02"])
  }
}
