import Testing

@testable import CaseStore

struct ParallelTests {
  private struct Failure: Error, Equatable { let number: Int }

  @Test(arguments: [0, 1, 2, 3, 100])
  func `what comes of each element stands in their order`(_ count: Int) throws {
    let numbers = Array(0..<count)
    #expect(try Parallel.map(numbers) { $0 * 2 } == numbers.map { $0 * 2 })
    let pieces = Parallel.pieces(of: numbers)
    #expect(pieces.flatMap(\.self) == numbers && pieces.count <= Parallel.width)
    #expect(pieces.allSatisfy { !$0.isEmpty })
  }

  @Test func `the first that fails decides`() {
    #expect(throws: Failure(number: 3)) {
      try Parallel.map(Array(0..<10)) { number -> Int in
        if number >= 3 { throw Failure(number: number) }
        return number
      }
    }
  }
}
