import ArgumentParser
import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// What the board offers: every line of it is a command that the parser takes.
struct BoardMenuTests {
  private static let number = CaseNumber(year: 2026, sequence: 48)

  private static func line(_ state: CaseState?, assignedTo: String? = nil, place: String = "Xã Tu Mơ Rông") -> BoardLine
  {
    let now = Instant(milliseconds: 1_791_597_600_000)
    return BoardLine(
      subject: .case(number), urgency: .emergency, isTriaged: false, dueAt: now.adding(hours: -38 * 24 - 20),
      duty: Duty.act.label, assignedTo: assignedTo, place: place, version: 1, state: state)
  }

  private static var menus: [BoardMenu] {
    get throws {
      let child = try ChildNumber("\(number)/c1")
      let next = try #require(BoardMenu(next: [(child, Act.allCases)], of: number))
      let acts = Act.allCases.map { act in BoardMenu(next: [(child, [act])], of: number) }.compactMap(\.self)
      let callback = try #require(CallbackID("7"))
      return (CaseState.allCases.map(Optional.some) + [nil]).map {
        BoardMenu(of: number, line($0), user: "y-lan")
      } + [BoardMenu(of: callback), BoardMenu(shiftWaits: true), BoardMenu(unsentOf: number), next] + acts
    }
  }

  @Test func `every line of every menu is a command that is taken as it stands`() throws {
    for menu in try Self.menus {
      for step in menu.steps {
        guard case .command(let words) = step.deed else { continue }
        #expect(try NamedCommand(words, of: Hotline.self)?.parsed() != nil, "\(words)")
      }
    }
    for call in BoardMenu.oneLineCalls {
      #expect(try NamedCommand(call.words, of: Hotline.self)?.parsed() != nil, "\(call.words)")
    }
    for case .command(let words) in BoardMenu.home.steps.map(\.deed) where words != ["call"] && words != ["--help"] {
      #expect(try NamedCommand(words, of: Hotline.self)?.parsed() != nil, "\(words)")
    }
  }

  @Test func `each step has a key of its own, and Enter does the first`() throws {
    for menu in try Self.menus where menu.steps.count <= BoardMenu.keys.count {
      #expect(menu.answers.count == menu.steps.count)
      #expect(menu.step(.enter) == menu.steps[menu.first])
    }
  }

  @Test func `a case in work offers deeds and the child's next step, one that waits its triage`() {
    func words(_ state: CaseState) -> [String] {
      BoardMenu(of: Self.number, Self.line(state), user: "y-lan").steps.map { step in
        if case .command(let words) = step.deed { words.prefix(2).joined(separator: " ") } else { "next" }
      }
    }
    #expect(words(.received).contains("case triage") && !words(.received).contains("case record"))
    #expect(words(.triaged).contains("case start"))
    for wanted in ["case record", "next", "referral draft", "callback add"] {
      #expect(words(.inProgress).contains(wanted))
    }
    #expect(!words(.inProgress).contains("case triage") && !words(.inProgress).contains("case start"))
    let mine = BoardMenu(of: Self.number, Self.line(.inProgress, assignedTo: "y-lan"), user: "y-lan")
    #expect(!mine.steps.contains { $0.text.vi == "tôi nhận lo" })
  }

  @Test func `at 80 columns the line says which duty is late, and where`() {
    let line = Self.line(.inProgress, assignedTo: "a-thu")
    let now = Instant(milliseconds: 1_791_597_600_000)
    var board = LivingBoard(user: "a-thu", now: now)
    _ = board.update([line], now: now)
    let rows = BoardLayout(
      board: board, heading: Text(name: "HOTLINE"), message: nil, notices: 0, calendar: .utc, language: .vi,
      width: 80, height: 24, palette: .plain
    ).rows()
    #expect(rows[3].contains("trễ 38 ngày ") && !rows[3].contains("giờ"))
    #expect(rows[3].hasSuffix("hành động · Tu Mơ Rông"))
  }

  @Test func `words that a command doesn't take are told as such, not as unforeseen`() throws {
    let error = try #require(throws: (any Error).self) { try Hotline.parseAsRoot(["queue", "--nothing"]) }
    let shown = Failure(error).shown
    #expect(shown.contains("--nothing") && !shown.contains("lường"))
  }

  @Test func `less than a minute is neither late nor left`() {
    let now = Instant(milliseconds: 1_791_597_600_000)
    #expect(Remaining.text(now.adding(minutes: 0), now: now).vi == "đến hạn")
    #expect(Remaining.text(now.adding(minutes: -1), now: now).vi == "trễ 1 phút")
    #expect(Remaining.brief(now.adding(hours: 47), now: now).vi == "còn 47 giờ 0 phút")
    #expect(Remaining.brief(now.adding(hours: 49), now: now).vi == "còn 2 ngày")
  }
}
