import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// The card is there when its sign is, and says where it comes from.
struct CardTests {
  private let date = Date(timeIntervalSince1970: 1_790_000_000)
  private let cards = [
    Card(
      code: "a", sign: "weapon", topic: nil, label: Text(vi: "Thẻ A", en: "Card A"),
      say: Text(vi: "Nói A.", en: "Say A."), sureness: .article, source: "NĐ 56/2017 Đ31"),
    Card(
      code: "b", sign: nil, topic: "XH", label: Text(vi: "Thẻ B", en: "Card B"),
      say: Text(vi: "Nói B.", en: "Say B."), sureness: .memory, source: "from memory, check"),
  ]

  private func screen(_ document: JSONValue) -> FormScreen {
    let signs = ["weapon", "missing"].map { Choice($0, Text(vi: $0, en: $0), JSONValue.string($0)) }
    var choices = FormChoices(topics: [], signs: signs, places: .none)
    choices.cards = cards
    return FormScreen(
      .call, document, at: ["signs"], choices: choices, dates: TimeReading(now: date, zone: .gmt), language: .en)
  }

  private func rows(_ screen: FormScreen, _ hints: FormHints = FormHints()) -> String {
    ScreenLayout(
      screen: screen, hints: hints, heading: Text(vi: "", en: ""), width: 80, height: 24, palette: .plain
    ).drawn().rows.joined(separator: "\n")
  }

  private func report(_ members: [String: JSONValue]) -> JSONValue {
    .object(["kind": .string("about-child")].merging(members) { $1 })
  }

  @Test func `a sign or a topic of a group calls for its card`() {
    #expect(
      cards[0].isCalled(bySigns: ["weapon"], topics: []) && !cards[0].isCalled(bySigns: ["missing"], topics: ["XH01"]))
    #expect(cards[1].isCalled(bySigns: [], topics: ["XH04"]) && !cards[1].isCalled(bySigns: [], topics: ["BL01"]))
  }

  @Test func `one line where nothing else is asked, the whole behind the question mark`() {
    #expect(!rows(screen(report([:]))).contains("☞"))
    var ticked = screen(report(["signs": .array([.string("weapon")]), "topics": .array([.string("XH02")])]))
    let line = rows(ticked)
    #expect(line.contains("☞ ? reads the card: Card A · Card B") && !line.contains("Say A."))
    ticked.showsHelp = true
    let whole = rows(ticked)
    #expect(whole.contains("Say A.") && whole.contains("NĐ 56/2017 Đ31") && whole.contains("by the law as read"))
    #expect(whole.contains("hotline card show b") && !whole.contains("Say B."))
  }

  @Test func `a card is read by its code, and the answer to a question names it`() throws {
    let folder = try ToolFolder()
    let shown = try folder.run(["card", "show", "suicide", "--format", "json"])
    #expect(shown.out.contains(#""sign" : "suicide""#) && shown.out.contains(#""sure" : "memory""#))
    #expect(try folder.run(["card", "show", "none"]).code == ExitStatus.noSuchRecord.rawValue)
    #expect(try folder.run(["card", "list", "--format", "csv"]).out.contains("trafficking,trafficking-under-way MB,"))
  }
}
