import Base
import CaseModel
import Testing

@testable import hotline

extension TerminalTests {
  struct PromptTests {
    static let communes = [
      ("23425", "Xã Tu Mơ Rông"), ("23434", "Xã Măng Ri"), ("23419", "Xã Đăk Sao"),
      ("23416", "Xã Đăk Tờ Kan"),
    ].map { Choice($0.0, Text(vi: $0.1, en: $0.1), $0.0) }
    static let question = Text(vi: "Xã", en: "Commune")

    let pty: PseudoTerminal
    let prompt: Prompt

    init() throws {
      pty = try PseudoTerminal()
      prompt = Prompt(editor: LineEditor(terminal: pty.terminal), language: .vi)
    }

    private func age(_ line: String) throws -> Int {
      guard let age = Int(line) else {
        throw Prompt.Unacceptable(expected: Text(vi: "Tuổi là số.", en: "The age is a number."))
      }
      return age
    }

    @Test(arguments: [("9\r", "value(9)"), ("\r", "skipped"), ("<\r", "back(nil)")])
    func `a question is answered, skipped or left backwards`(keys: String, answer: String) throws {
      pty.type(keys)
      #expect(try "\(prompt.ask(Self.question, validate: age))" == answer)
    }

    @Test func `a question mark explains, a wrong answer makes room for the next`() throws {
      pty.type("?\r1O\r10\r")
      let help = Text(vi: "Luật Trẻ em, Điều 1.", en: "Child Law, article 1.")
      #expect(try "\(prompt.ask(Self.question, help: help, validate: age))" == "value(10)")
      let shown = pty.shown()
      #expect(shown.contains("[Enter: bỏ qua · ?: giải thích · <: quay lại]"))
      #expect(shown.contains("Luật Trẻ em, Điều 1."))
      #expect(shown.contains("Tuổi là số."))
    }

    @Test func `a function key that means nothing here takes nothing away`() throws {
      pty.type("1\u{1B}OR2\r")
      #expect(try "\(prompt.ask(Self.question, validate: age))" == "value(12)")
    }

    @Test func `a required question can't be skipped but can be left backwards`() throws {
      pty.type("\r<\r")
      let answer = try prompt.ask(Self.question, isRequired: true, validate: age)
      #expect("\(answer)" == "back(nil)")
      #expect(pty.shown().contains("Câu này cần có trả lời."))
    }

    @Test func `an initial value is accepted, changed, or emptied to skip`() throws {
      for (keys, answer) in [
        ("\r", "value(12)"), ("\u{7F}0\r", "value(10)"), ("\u{15}\r", "skipped"),
      ] {
        pty.type(keys)
        #expect(try "\(prompt.ask(Self.question, initial: "12", validate: age))" == answer)
      }
    }

    @Test(arguments: [
      ("xã đăk s\r", "23419"), ("dak s\r1\r", "23419"), ("3\r", "23419"), ("23419\r", "23419"),
      ("XÃ ĐĂK SAO\r", "23419"),
      ("dak\r1\r", "23419"), ("dak\r\r2\r", "23434"), ("9\r1\r", "23425"),
    ])
    func `one choice is made by number, code or letters`(keys: String, code: String) throws {
      pty.type(keys)
      let answer = try prompt.choose(Self.question, from: Self.communes)
      #expect("\(answer)" == "value(\"\(code)\")")
    }

    @Test func `candidates are named when letters mean several`() throws {
      pty.type("dak\r\r\r")
      _ = try prompt.choose(Self.question, from: Self.communes)
      let shown = pty.shown()
      #expect(shown.contains("1  Xã Đăk Sao") && shown.contains("2  Xã Đăk Tờ Kan"))
    }

    @Test(arguments: [
      ("1 3\r", ["23425", "23419"]), ("23416,xa mang ri; 1\r", ["23416", "23434", "23425"]),
      ("xa dak s, 3\r", ["23419"]),
    ])
    func `several choices are made in one line, each once`(
      keys: String, codes: [String]
    ) throws {
      pty.type(keys)
      guard case .value(let chosen) = try prompt.chooseMany(Self.question, from: Self.communes)
      else { return #expect(Bool(false), "not answered") }
      #expect(chosen == codes)
    }

    @Test func `a long list is shown only when asked for`() throws {
      let many = (1...94).map { Choice("t\($0)", Text(vi: "Mục \($0)", en: "Item \($0)"), $0) }
      pty.type("t94\r")
      #expect(try "\(prompt.choose(Self.question, from: many))" == "value(94)")
      #expect(!pty.shown().contains("Mục 50"))
      pty.type("?\r\r")
      _ = try prompt.choose(Self.question, from: many)
      #expect(pty.shown().contains("Mục 50"))
    }

    @Test func `a label can't act on the terminal`() throws {
      let hostile = Text(vi: "A\u{1B}]0;x\u{07}\u{9B}2JB", en: "")
      pty.type("1\r")
      _ = try prompt.choose(hostile, from: [Choice("a", hostile, 1)])
      let shown = pty.shown()
      #expect(!shown.contains("\u{1B}]") && !shown.unicodeScalars.contains("\u{9B}"))
      #expect(shown.contains("1  AB"))
    }

    @Test(arguments: [
      ("\r", true, "value(true)"), ("\r", false, "value(false)"), ("k\r", true, "value(false)"),
      ("CÓ\r", false, "value(true)"), ("y\r", false, "value(true)"), ("<\r", true, "back(nil)"),
      ("x\rn\r", true, "value(false)"),
    ])
    func `yes or no has an explicit default`(keys: String, byDefault: Bool, answer: String) throws {
      pty.type(keys)
      #expect(try "\(prompt.confirm(Self.question, default: byDefault))" == answer)
    }

    @Test func `a narrative is explained, left backwards, skipped or given`() throws {
      for (keys, answer) in [
        ("?\r<\r", "back(nil)"), ("\r", "skipped"), ("một\rhai\r\r", "value(\"một\\nhai\")"),
      ] {
        pty.type(keys)
        #expect(try "\(prompt.askText(Self.question))" == answer)
      }
    }

    @Test func `everything the prompt says exists in both languages`() {
      let said = [
        PromptText.required, PromptText.noHelp, PromptText.yesOrNo, PromptText.noSuchChoice,
        PromptText.howToChoose, PromptText.isItThis("a"), PromptText.none, PromptText.whichIsMeant,
        PromptText.noneOfThem, PromptText.longList, PromptText.ambiguous([Self.question]),
      ]
      for text in said + PromptText.Hint.allCases.map(\.text) {
        #expect(!text.vi.isEmpty && !text.en.isEmpty && text.vi != text.en)
      }
    }

    @Test func `a narrow terminal breaks questions between words`() throws {
      let narrow = try PseudoTerminal(columns: 30)
      narrow.type("\r")
      let prompt = Prompt(editor: LineEditor(terminal: narrow.terminal), language: .vi)
      _ = try prompt.askText(Text(vi: "Kể lại sự việc theo lời trẻ em", en: ""))
      let lines = narrow.shown().split(separator: "\r\n").prefix { !$0.contains("\u{1B}") }
      #expect(lines.count == 5)
      #expect(lines.allSatisfy { $0.columns < 30 })
    }
  }
}
