import Statistics
import Testing

struct PeriodTests {
  @Test(arguments: [
    ("2026-10", "2026-10-01", "2026-10-31"), ("2026-Q4", "2026-10-01", "2026-12-31"),
    ("2026-H1", "2026-01-01", "2026-06-30"), ("2026", "2026-01-01", "2026-12-31"),
    ("2028-02", "2028-02-01", "2028-02-29"), ("2026-01..2026-10", "2026-01-01", "2026-10-31"),
    ("2026-02..2026-04", "2026-02-01", "2026-04-30"),
  ])
  func `a calendar period has its days`(code: String, first: String, last: String) throws {
    let period = try Period(code)
    #expect((period.firstDay, period.lastDay) == (first, last))
    #expect(period.code == code)
  }

  /// NĐ 09/2019 art. 12, as law.md 9.2 lists it.
  @Test(arguments: [
    ("2026-10", "2026-09-15", "2026-10-14"), ("2026-01", "2025-12-15", "2026-01-14"),
    ("2026-Q1", "2025-12-15", "2026-03-14"), ("2026-H1", "2025-12-15", "2026-06-14"),
    ("2026-H2", "2026-06-15", "2026-12-14"), ("2026", "2025-12-15", "2026-12-14"),
  ])
  func `an administrative period runs from the 15th to the 14th`(
    code: String, first: String, last: String
  ) throws {
    let period = try Period(code, cut: .administrative)
    #expect((period.firstDay, period.lastDay) == (first, last))
  }

  @Test(arguments: Period.Cut.allCases)
  func `twelve months make the year, each day in one of them`(cut: Period.Cut) throws {
    let year = try Period("2026", cut: cut)
    #expect(year.parts.count == 12)
    #expect(year.parts.first?.firstDay == year.firstDay && year.parts.last?.lastDay == year.lastDay)
    for day in ["2026-01-31", "2026-02-14", "2026-02-15", "2026-12-14"] {
      #expect(year.parts.filter { $0.contains(day) } == [Period.month(of: day, cut: cut)])
    }
  }

  @Test func `a month closes on the fifth day after it`() throws {
    #expect(try Period("2026-10").closingDay == "2026-11-05")
    #expect(try Period("2026-12").closingDay == "2027-01-05")
    #expect(try Period("2026-Q4").closingDay == "2027-01-05")
    #expect(try Period("2026-10", cut: .administrative).closingDay == "2026-10-19")
  }

  @Test(arguments: [
    "", "26-10", "2026-13", "2026-00", "2026-1", "2026-Q5", "2026-H0", "2026-10-01", "２０２６",
    "2026-10..2026-01", "2026-10..2027-01", "2026..2027",
  ])
  func `what is no period is refused`(code: String) {
    #expect(throws: QuestionError.notAPeriod(code)) { try Period(code) }
  }
}
