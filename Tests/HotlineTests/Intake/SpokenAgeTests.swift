import Base
import CaseModel
import Testing

@testable import hotline

extension TerminalTests {
  /// Ages as callers say them. The years of a grade are those that the form's own explanation gives (grade 3: 8 to 10).
  struct SpokenAgeTests {
    @Test(arguments: [
      ("12", 12, 12, AgeBasis.stated), ("12 tuổi", 12, 12, .stated), ("0", 0, 0, .stated),
      ("8-10", 8, 10, .stated), ("8 đến 10 tuổi", 8, 10, .stated), ("8 to 10", 8, 10, .stated),
      ("lớp 3", 8, 10, .schoolGrade), ("học lớp 12", 17, 19, .schoolGrade),
      ("grade 1", 6, 8, .schoolGrade),
      ("tuổi mụ 10", 10, 10, .lunar), ("10 tuổi ta", 10, 10, .lunar),
      ("khoảng 10", 9, 11, .estimate), ("tầm 1 tuổi", 0, 2, .estimate),
      ("6 tháng", 0, 0, .stated), ("18 tháng tuổi", 1, 1, .stated), ("3 tuần", 0, 0, .stated),
      ("dưới 6", 0, 5, .stated), ("sơ sinh", 0, 0, .stated), ("mẫu giáo", 3, 5, .schoolGrade),
    ])
    func `an age is understood as it is said`(said: String, from: Int, to: Int, basis: AgeBasis) {
      let reading = SpokenAge.read(said, dates: TimeReadingTests.reading)
      #expect(reading?.age == Age(from: from, to: to, basis: basis))
    }

    @Test func `over so many is open above, and born is a date`() {
      #expect(
        SpokenAge.read("trên 12", dates: TimeReadingTests.reading)?.age
          == Age(from: 12, to: nil, basis: .stated))
      #expect(
        SpokenAge.read("sinh 2016", dates: TimeReadingTests.reading)
          == SpokenAge.Reading(birthDate: .year(2016)))
    }

    @Test(arguments: ["", "mười hai", "lớp 13", "lớp 0", "10-8", "dưới 0", "123", "12 con", "-3"])
    func `what is no age is none`(said: String) {
      #expect(SpokenAge.read(said, dates: TimeReadingTests.reading) == nil)
    }

    @Test(arguments: ["12", "8-10", "trên 12", "tuổi mụ 10", "0"])
    func `an age is written as it is read`(said: String) throws {
      let reading = try #require(SpokenAge.read(said, dates: TimeReadingTests.reading))
      let document = JSONValue.object([:]).settingAge(reading, ofChild: ["children", "0"])
      #expect(SpokenAge.written(document.value(at: ["children", "0", "age"]), .vi) == said)
    }
  }
}
