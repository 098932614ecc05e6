import Base
import CaseModel
import Testing

struct Ages {
  @Test(arguments: [
    (Age(), nil, true, false),
    (Age(from: 3), 3...99, true, false),
    (Age(to: 5), 0...5, true, true),
    (Age(from: 6, to: 7), 6...7, false, false),
    (Age(from: 5, to: 8, basis: .estimate), 5...8, true, false),
    (Age(from: 7, to: 7, basis: .lunar), 5...6, true, false),
    (Age(from: 1, to: 1, basis: .lunar), 0...0, true, true),
  ])
  func `an age is an interval`(
    age: Age, years: ClosedRange<Int>?, mayBeUnderSix: Bool, isUnderSix: Bool
  ) {
    #expect(age.years == years)
    #expect(age.mayBeUnder(6) == mayBeUnderSix)
    #expect(age.isUnder(6) == isUnderSix)
  }

  @Test(arguments: [
    ("2010-10-03", "2010-10-03", 16, 16), ("2010-10-04", "2010-10-04", 15, 15),
    ("2010-01-01", "2010-12-31", 15, 16), ("2012-02-29", "2012-02-29", 14, 14),
  ])
  func `an age follows from a birth date`(first: String, last: String, from: Int, to: Int) throws {
    let birth = try #require(Day(first))...(try #require(Day(last)))
    let age = Age(birth: birth, on: try #require(Day("2026-10-03")), basis: .document)
    #expect(age == Age(from: from, to: to, basis: .document))
  }
}
