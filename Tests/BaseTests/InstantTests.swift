import Base
import Testing

struct InstantTests {
  @Test func `no moment that a file may hold is beyond what can be counted`() {
    let (first, last) = (Instant(milliseconds: .min), Instant(milliseconds: .max))
    #expect(last.adding(hours: 24) == last)
    #expect(first.adding(minutes: -1) == first)
    #expect(last - first == .max)
    #expect(first - last == .min)
    #expect(Instant(milliseconds: 0).adding(hours: -1).milliseconds == -3_600_000)
  }
}
