import Base
import CaseModel
import Testing

@testable import hotline

extension TerminalTests {
  struct PlaceChoiceTests {
    private static func place(_ code: String, _ name: String, in province: String?) throws -> Place {
      let day = try #require(Day("2025-07-01"))
      return Place(
        key: PlaceKey(code: code, validFrom: day), validTo: nil,
        level: province == nil ? .province : .commune,
        parent: province.map { PlaceKey(code: $0, validFrom: day) }, name: Text(vi: name, en: name))
    }

    /// A made-up country: two own communes, and 300 communes elsewhere.
    private static func choices() throws -> PlaceChoices {
      let own = try [
        place("23425", "Xã Tu Mơ Rông", in: "51"), place("23416", "Xã Đăk Sao", in: "51"),
      ]
      let named = try [
        place("51", "Tỉnh Quảng Ngãi", in: nil), place("19", "Tỉnh Thái Nguyên", in: nil),
        place("23401", "Xã Đăk Tô", in: "51"), place("23428", "Xã Đăk Tờ Kan", in: "51"),
        place("05000", "Xã Tân Lập", in: "19"), place("21000", "Xã Tân Lập", in: "51"),
      ]
      let others = try (1...300).map { try place("9\(1000 + $0)", "Xã Thôn \($0)", in: "19") }
      return PlaceChoices(own + named + others, own: Set(own.map(\.key)))
    }

    private func answer(_ keys: String) throws -> (String?, shown: String) {
      let choices = try Self.choices()
      let pty = try PseudoTerminal()
      pty.typeAll(keys)
      let prompt = Prompt(editor: LineEditor(terminal: pty.terminal), language: .vi)
      let answer = try prompt.choose(
        Text(vi: "Xã nào", en: "Which"), from: choices.all, listed: choices.listed)
      guard case .value(.string(let code)) = answer else { return (nil, pty.shown()) }
      return (code, pty.shown())
    }

    @Test func `the own area and its province are shown, the rest is told of`() throws {
      let shown = try answer("?\r\r").shown
      #expect(shown.contains("1  Xã Tu Mơ Rông") && shown.contains("3  Tỉnh Quảng Ngãi"))
      #expect(shown.contains("Còn 305 mục khác"))
      #expect(!shown.contains("Thôn") && !shown.contains("Tân Lập"))
    }

    @Test(arguments: [
      ("tu mo\r", "23425"), ("1\r", "23425"), ("dak to\r", "23401"), ("dak to k\r", "23428"),
      ("quang ngai\r", "51"), ("19\r", "19"), ("tan lap thai\r", "05000"),
      ("Xã Tân Lập, Quảng Ngãi\r", "21000"),
    ])
    func `a part of the name finds it, without marks`(keys: String, code: String) throws {
      #expect(try answer(keys).0 == code)
    }

    @Test func `the same name in two provinces is no answer; both are named`() throws {
      let (code, shown) = try answer("tan lap\r\r\r")
      #expect(code == nil)
      for province in ["(Tỉnh Thái Nguyên)", "(Tỉnh Quảng Ngãi)"] {
        #expect(shown.contains(province))
      }
    }
  }
}
