import _CaseLogTestSupport
import CaseModel
import CaseStore
import Testing

struct `A clock that has lost its year` {
  @Test func `cases of several years before 2000 have numbers of their own`() throws {
    let log = try TestLog()
    let year = 366 * 24 * 60
    let numbers = try [-30 * year, -28 * year, -27 * year].map { minutes in
      try #require(try log.record(at: minutes).number)
    }
    #expect(numbers.map(\.sequence) == [1, 2, 3] && Set(numbers.map(\.year)) == [2000])
  }
}
