import Base
import CaseModel
import Testing

@testable import hotline

extension TerminalTests {
  /// Back and help, in every question of the form, with and without an answer standing there.
  struct QuestionKeyTests {
    static let steps = IntakeStep.all(
      for: .object([
        "kind": .string("about-child"), "topics": .array([.string("BL01"), .string("XH02")]),
        "language": .string("Xơ Đăng"),
        "offenders": .array([.object([:])]), "children": .array([.object([:])]),
      ])
    ).filter { !$0.asksCount && !$0.asksAge }

    /// An answer that each kind of field may hold.
    private static func sample(_ step: IntakeStep) throws -> JSONValue {
      let field = try #require(FormSession.field(step.path, in: IntakeForm.fields))
      switch field.content {
      case .code(let choices): return .string(try #require(choices.first).code)
      case .reference: return .string("XH02")
      case .references(.topic): return .array([.string("BL01"), .string("XH02")])
      case .references(.sign): return .array([.string("missing")])
      case .words: return .string("Y Nhi Thử")
      case .number(let range): return .number(Double(max(7, range.lowerBound)))
      case .numbers(let range): return .array([.number(Double(max(3, range.lowerBound)))])
      case .partialDate: return .string("2026-10-03")
      case .place: return .string("23425")
      case .moment, .group, .list: throw PseudoTerminal.Unavailable()
      }
    }

    /// A question that the keys don't answer.
    private struct Unanswered: Error { let path: [String], shown: String }

    private func ask(
      _ step: IntakeStep, _ keys: String, holding value: JSONValue?
    ) throws -> (FormSession.Direction, JSONValue?, shown: () -> String) {
      let pty = try PseudoTerminal()
      pty.typeAll(keys)
      let topics = ["BL01", "XH02"].map {
        Choice($0, Text(vi: "Điều \($0)", en: "Topic \($0)"), JSONValue.string($0))
      }
      let sign = Choice(
        "missing", Text(vi: "Mất tích: Ở đâu?", en: "Missing: Where?"), JSONValue.string("missing"),
        short: Text(vi: "Mất tích", en: "Missing"))
      let commune = Text(vi: "Xã Tu Mơ Rông", en: "Tu Mơ Rông")
      let places = PlaceChoices(
        [
          Place(
            key: try #require(PlaceKey("23425@2025-07-01")), validTo: nil, level: .commune,
            parent: nil, name: commune)
        ], own: [try #require(PlaceKey("23425@2025-07-01"))])
      var document: JSONValue = .object([
        "kind": .string("about-child"),
        "topics": .array([.string("BL01"), .string("XH02")]),
      ])
      document = document.setting(step.path, to: value)
      var form = FormSession(
        prompt: Prompt(editor: LineEditor(terminal: pty.terminal), language: .vi),
        choices: FormChoices(topics: topics, signs: [sign], places: places), document: document,
        dates: TimeReadingTests.reading)
      let direction: FormSession.Direction
      do {
        direction = try form.ask(step)
      } catch is LineEditor.Interrupted {
        throw Unanswered(path: step.path, shown: pty.shown())
      }
      return (direction, form.document.value(at: step.path), { pty.shown() })
    }

    @Test(arguments: ["<\r", "<<<\r", "\u{1B}[Z", "\u{1B}OP\u{1B}[Z", "？\r＜\r"])
    func `back leads back from every question and leaves its answer`(keys: String) throws {
      for step in Self.steps {
        let value = try Self.sample(step)
        let filled = try ask(step, keys, holding: value)
        #expect(filled.0 == .back && filled.1 == value, "\(step.path)")
        if step.path != ["topics"] {
          let empty = try ask(step, keys, holding: nil)
          #expect(empty.0 == .back && empty.1 == nil, "\(step.path)")
        }
      }
    }

    @Test(arguments: ["?\r\r", "\u{1B}OP\r", "\u{1B}[11~\r", "\u{1B}[[A\r"])
    func `help explains every question and leaves its answer`(keys: String) throws {
      for step in Self.steps {
        let value = try Self.sample(step)
        let (direction, kept, shown) = try ask(step, keys, holding: value)
        #expect(direction == .forward && kept == value, "\(step.path)")
        let field = try #require(FormSession.field(step.path, in: IntakeForm.fields))
        #expect(explains(shown(), field), "\(step.path)")
      }
    }

    /// Whether the field's own explanation stands there, as far as one line goes, or what explains any such question.
    private func explains(_ shown: String, _ field: Field) -> Bool {
      let words = field.help?.vi.split(separator: " ").first.map(String.init)
      let general = [PromptText.noHelp.vi, PromptText.howToChoose.vi]
      return words.map(shown.contains) ?? general.contains { shown.contains($0.prefix(30)) }
    }

    @Test func `Enter keeps what stands there, and the line above says so`() throws {
      for step in Self.steps {
        let value = try Self.sample(step)
        let (direction, kept, shown) = try ask(step, "\r", holding: value)
        #expect(direction == .forward && kept == value, "\(step.path)")
        let screen = shown()
        #expect(screen.contains("Enter: giữ") && !screen.contains("Enter: bỏ qua"), "\(step.path)")
      }
    }

    @Test(arguments: [
      // Words are changed where they stand, everything else is replaced by the first letter typed.
      (["children", "0", "name"], " B\r", JSONValue.string("Y Nhi Thử B")),
      (["children", "0", "fatherAge"], "42\r", .number(42)),
      (["children", "0", "safe"], "k\r", .string("no")),
      (["children", "0", "birthDate"], "2015\r", .string("2015")),
      // Where somebody moves first, they mean to change it.
      (["children", "0", "fatherAge"], "\u{1B}[H1\r", .number(110)),
      // A sign at the end is no part of an answer, typed or standing there.
      (["children", "0", "name"], "<\r", .string("Y Nhi Thử")),
      (["children", "0", "name"], "\u{15}A Mới<\r", .string("A Mới")),
      (["children", "0", "name"], "\u{15}A Mới?\r\r", .string("A Mới")),
      (["children", "0", "name"], "?<\r", .string("Y Nhi Thử")),
      (["story", "account"], ".\rthêm\r\r", .string("Y Nhi Thử.\nthêm")),
      (["story", "account"], " sao?\r\r", .string("Y Nhi Thử sao?")),
      (["story", "account"], ".\r<\r", .string("Y Nhi Thử.")),
      (["story", "account"], ".\r?\r\r\r", .string("Y Nhi Thử.")),
    ])
    func `an answer that stands there is changed as its question says`(
      path: [String], keys: String, value: JSONValue
    ) throws {
      let step = try #require(Self.steps.first { $0.path == path })
      let kept = try ask(step, keys, holding: Self.sample(step)).1
      #expect(kept == value)
    }

    @Test(arguments: [
      (["children", "0", "safe"], "xyz\rk\r", JSONValue.string("no")),
      (["children", "0", "fatherAge"], "4O\r40\r", .number(40)),
      (["incident", "time"], "hôm nào\r2026\r", .string("2026")),
      (["incident", "place"], "Xã Không\r23425\r", .string("23425")),
    ])
    func `a refused answer doesn't stay to be added to`(
      path: [String], keys: String, value: JSONValue
    ) throws {
      let step = try #require(Self.steps.first { $0.path == path })
      #expect(try ask(step, keys, holding: nil).1 == value)
    }
  }
}
