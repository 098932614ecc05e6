import Base
import Testing

@testable import Disclosure

struct RowQueueTests {
  @Test func `rows come out shortest first, then by number`() {
    var random = SplitMix64(seed: 3)
    for count in 1...60 {
      var queue = RowQueue()
      let rows = (0..<count).map { ($0, random.below(7)) }
      for (row, length) in rows { queue.push(row, length: length) }
      var out: [[Int]] = []
      while let next = queue.pop() { out.append([next.length, next.row]) }
      #expect(out == rows.map { [$1, $0] }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
    }
  }
}
