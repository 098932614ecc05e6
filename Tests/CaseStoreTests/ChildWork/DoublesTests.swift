import _CaseLogTestSupport
import Base
import CaseModel
import Testing

@testable import CaseStore

/// Cases that may be about one child, over the whole log.
struct DoublesTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func open(_ name: String, _ phone: String, at minutes: Int) throws -> CaseNumber {
    try log.open(
      [
        "children": .array([.object(["name": .string(name)])]), "caller": .object(["phone": .string(phone)]),
      ], at: minutes)
  }

  @Test func `the same phone and a name alike make a pair, told once, the surest first`() throws {
    let one = try open("A Bảo Mẫu", "0900 000 011", at: 0)
    let other = try open("Y Khác Hẳn", "0900 000 022", at: 1)
    let both = try open("A Bao Mau", "0900 000 011", at: 2)
    let phone = try open("Đinh Thử", "0900 000 022", at: 3)
    let doubles = try log.store.doubles(days: 30, limit: 9, stamp: log.stamp(4))
    #expect(doubles.map(\.first) == [one, other] && doubles.map(\.second) == [both, phone])
    #expect(doubles.map(\.samePhone) == [true, true] && doubles[0].name == .same && doubles[1].name == nil)
    _ = try log.store.merge(both, into: one, reason: "cùng trẻ", seen: nil, stamp: log.stamp(5))
    #expect(try log.store.doubles(days: 30, limit: 9, stamp: log.stamp(6)).map(\.first) == [other])
  }

  @Test func `a case from before the days is found by a new one, two old ones aren't`() throws {
    let one = try open("A Bảo Mẫu", "0900 000 011", at: 0)
    _ = try open("A Bảo Mẫu", "0900 000 012", at: 1)
    let later = 40 * 24 * 60
    #expect(try log.store.doubles(days: 30, limit: 9, stamp: log.stamp(later)).isEmpty)
    let new = try open("A Bảo Mẫu", "0900 000 013", at: later)
    let doubles = try log.store.doubles(days: 30, limit: 9, stamp: log.stamp(later + 1))
    #expect(doubles.count == 2 && doubles.allSatisfy { $0.second == new } && doubles.contains { $0.first == one })
  }
}
