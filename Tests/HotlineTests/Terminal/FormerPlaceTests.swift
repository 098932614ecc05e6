import Base
import CaseModel
import Testing

@testable import hotline

extension TerminalTests {
  /// Callers say a commune's old name for years (law.md 12.2).
  struct FormerPlaceTests {
    private static func place(
      _ code: String, _ name: String, from day: String = "2025-07-01"
    ) throws -> Place {
      Place(
        key: PlaceKey(code: code, validFrom: try #require(Day(day))), validTo: nil,
        level: .commune, parent: nil, name: Text(vi: name, en: name))
    }

    private func answer(_ keys: String, national: Bool) throws -> (String?, shown: String) {
      let own = try [Self.place("23425", "Xã Tu Mơ Rông"), Self.place("23446", "Xã Măng Ri")]
      let foreign = try national ? [Self.place("23500", "Xã Đăk Hà")] : []
      let choices = PlaceChoices(
        own + foreign, own: Set(own.map(\.key)),
        former: [
          (try Self.place("23425", "Xã Đăk Hà", from: "1900-01-01"), own[0]),
          (try Self.place("23446", "Xã Tê Xăng", from: "1900-01-01"), own[1]),
        ])
      let pty = try PseudoTerminal()
      pty.typeAll(keys)
      let prompt = Prompt(editor: LineEditor(terminal: pty.terminal), language: .vi)
      let answer = try prompt.choose(
        Text(vi: "Xã nào", en: "Which"), from: choices.all, listed: choices.listed)
      guard case .value(.string(let code)) = answer else { return (nil, pty.shown()) }
      return (code, pty.shown())
    }

    @Test(arguments: ["te xang\r", "Tê Xăng\r", "xa te xang\r"])
    func `an old name of the own area means what it is today, and says so`(keys: String) throws {
      let (code, shown) = try answer(keys, national: true)
      #expect(code == "23446" && shown.contains("nay là Xã Măng Ri"))
    }

    @Test func `a name that fits an old own unit and a new foreign one is asked, never taken`()
      throws
    {
      let (code, shown) = try answer("dak ha\r\r\r", national: true)
      #expect(code == nil && shown.contains("nay là Xã Tu Mơ Rông"))
    }
  }
}
