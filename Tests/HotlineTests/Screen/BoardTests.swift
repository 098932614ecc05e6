import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// The living queue as a value: order, filters, what rings.
struct BoardTests {
  private static let now = Instant(Date(timeIntervalSince1970: 1_791_597_600))

  private func line(
    _ sequence: Int, _ urgency: Urgency, dueIn minutes: Int, _ assignedTo: String? = "a-thu"
  ) -> BoardLine {
    BoardLine(
      subject: .case(CaseNumber(year: 2026, sequence: sequence)), urgency: urgency, isTriaged: true,
      dueAt: Self.now.adding(minutes: minutes), duty: Text(vi: "việc", en: "duty"), assignedTo: assignedTo,
      place: "Xã Thử", version: 1)
  }

  private func board(_ lines: [BoardLine]) -> LivingBoard {
    var board = LivingBoard(user: "a-thu", now: Self.now)
    _ = board.update(lines, now: Self.now)
    return board
  }

  @Test func `late first, then by gravity, then by time`() {
    let lateRoutine = line(1, .routine, dueIn: -600)
    let lateEmergency = line(2, .emergency, dueIn: -5)
    let nobodys = line(3, .emergency, dueIn: -1, nil)
    let soonRoutine = line(4, .routine, dueIn: 1)
    let emergency = line(5, .emergency, dueIn: 300)
    let board = board([soonRoutine, lateRoutine, emergency, lateEmergency, nobodys])
    #expect(board.lines == [nobodys, lateEmergency, lateRoutine, emergency, soonRoutine])
  }

  @Test func `what becomes late or comes as an emergency is heard once, and nothing at the first look`() {
    var board = LivingBoard(user: "a-thu", now: Self.now)
    let routine = line(1, .routine, dueIn: 5)
    #expect(board.update([routine, line(2, .emergency, dueIn: -5)], now: Self.now).isEmpty)
    let new = line(3, .emergency, dueIn: 600)
    #expect(board.update([routine, line(2, .emergency, dueIn: -5), new], now: Self.now) == [new])
    #expect(board.tick(Self.now.adding(minutes: 4)).isEmpty)
    #expect(board.tick(Self.now.adding(minutes: 6)) == [routine])
    #expect(board.tick(Self.now.adding(minutes: 7)).isEmpty)
    let graver = line(1, .emergency, dueIn: 5)
    #expect(board.update([graver, line(2, .emergency, dueIn: -5), new], now: Self.now.adding(minutes: 8)) == [graver])
  }

  @Test func `filters are keys, and the picked line stays the picked case`() {
    let mine = line(1, .routine, dueIn: 10)
    let nobodys = line(2, .soon, dueIn: -10, nil)
    let grave = line(3, .emergency, dueIn: 20, "khoi")
    var board = board([mine, nobodys, grave])
    for (key, shown) in [("m", [mine]), ("k", [grave]), ("t", [nobodys]), ("c", [nobodys])]
      as [(Unicode.Scalar, [BoardLine])]
    {
      _ = board.press(.scalar(key))
      #expect(board.shown == shown)
    }
    _ = board.press(.scalar("a"))
    _ = board.press(.end)
    #expect(board.press(.enter) == .open(mine))
    _ = board.update([mine, line(4, .urgent, dueIn: 5), nobodys, grave], now: Self.now)
    #expect(board.press(.enter) == .open(mine))
  }

  @Test(arguments: [Language.vi, .en], [(80, 24), (60, 20)])
  func `the gravest and the keys are on every screen`(language: Language, size: (Int, Int)) {
    let lines = (1...60).map { line($0, .routine, dueIn: $0) } + [line(99, .emergency, dueIn: -3, nil)]
    let rows = BoardLayout(
      board: board(lines), heading: Text(vi: "HOTLINE", en: "HOTLINE"), message: nil, notices: 2,
      calendar: .utc, language: language, width: size.0, height: size.1, palette: .plain
    ).rows()
    #expect(rows.count == size.1 && rows.allSatisfy { $0.columns <= size.0 })
    #expect(rows[3].contains("26-0099") && rows[3].contains("▲▲") && rows[3].contains("! "))
    #expect(rows[size.1 - 2].hasPrefix("1 ") && rows[size.1 - 1].contains("Enter"))
  }
}
