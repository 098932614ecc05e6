import Base
import CaseModel
import Testing

struct `Standing in a case` {
  /// 2026-10-05T01:00Z.
  static let now = Instant(milliseconds: 1_791_162_000_000)
  static let day: Int64 = 86_400_000

  /// Milliseconds since the case was taken in.
  @Test(arguments: [
    (-1, false), (0, true), (1, true), (day - 1, true), (day, false), (day * 9, false),
  ])
  func `whoever took a case in corrects it for 24 hours`(age: Int64, isAuthor: Bool) {
    let standing = Standing.current(
      tookInAt: Instant(milliseconds: Self.now.milliseconds - age), isAssigned: false,
      grantedUntil: nil, now: Self.now)
    #expect(standing == (isAuthor ? [.author] : []))
  }

  /// Milliseconds until the access ends.
  @Test(arguments: [(1, true), (0, false), (-1, false), (-day, false)])
  func `access that has run out counts as none`(rest: Int64, isGranted: Bool) {
    let standing = Standing.current(
      tookInAt: nil, isAssigned: false,
      grantedUntil: Instant(milliseconds: Self.now.milliseconds + rest), now: Self.now)
    #expect(standing == (isGranted ? [.granted] : []))
  }

  @Test func `one person may stand in a case in several ways`() {
    #expect(
      Standing.current(
        tookInAt: Self.now, isAssigned: true, grantedUntil: Self.now.adding(hours: 1), now: Self.now
      )
        == [.author, .assigned, .granted])
    #expect(
      Standing.current(tookInAt: nil, isAssigned: false, grantedUntil: nil, now: Self.now).isEmpty)
  }
}
