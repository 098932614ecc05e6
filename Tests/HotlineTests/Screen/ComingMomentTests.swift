import Foundation
import Testing

/// A turn of duty and a call that is owed, at times as people type them.
struct ComingMomentTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  @Test func `a night ends on the next morning, and a call is owed at the next such time`() throws {
    let at = ["--at", "2026-10-10T14:00"]
    let turn = try folder.run(
      ["shift", "roster", "--add", "y-lan", "--from", "hôm nay 22:00", "--to", "06:00"] + at)
    #expect(turn.out.contains("10/10/2026 22:00 to 11/10/2026 06:00"), "\(turn.talk)")
    let document = #"{"kind":"about-child","topics":["BL01"],"caller":{"phone":"0900 000 001"}}"#
    let made = try folder.run(["intake", "--from", "-", "--key", "k"] + at, input: document)
    let number = try #require(made.out.firstMatch(of: /\d\d-\d{4,}-\d/)?.output)
    let owed = try folder.run(["callback", "add", String(number), "--due", "07:30"] + at)
    #expect(owed.out.contains("11/10/2026 07:30"), "\(owed.talk)")
    let wrong = try folder.run(["callback", "add", String(number), "--due", "lúc nào đó"] + at)
    #expect(wrong.code == 64)
  }
}
