import Base
import CaseModel
import Testing

@testable import hotline

extension TerminalTests {
  struct FormSessionTests {
    let pty: PseudoTerminal

    init() throws { pty = try PseudoTerminal() }

    /// A document with two children, in which one question is asked.
    private func ask(
      _ path: [String], keys: String, _ more: [String: JSONValue] = [:]
    ) throws -> JSONValue {
      pty.typeAll(keys)
      let topics = ["BL01", "BL02", "XH02"].map {
        Choice($0, Text(vi: "Điều \($0)", en: "Topic \($0)"), JSONValue.string($0))
      }
      let document = [
        "kind": JSONValue.string("about-child"),
        "children": .array([.object([:]), .object([:])]),
      ].merging(more) { $1 }
      var choices = FormChoices(topics: topics, signs: [], places: .none)
      choices.cards = [
        Card(
          code: "b", sign: nil, topic: "XH", label: Text(vi: "Thẻ B", en: "Card B"),
          say: Text(vi: "Nói B.", en: "Say B."), sureness: .memory, source: "from memory, check")
      ]
      var form = FormSession(
        prompt: Prompt(editor: LineEditor(terminal: pty.terminal), language: .vi), choices: choices,
        document: .object(document),
        dates: TimeReadingTests.reading)
      let all = IntakeStep.all(for: form.document)
      _ = try form.ask(try #require(all.first { $0.path == path }))
      return form.document
    }

    @Test func `a question says whom and what it is about`() throws {
      _ = try ask(["children", "1", "now", "village"], keys: "\r")
      #expect(pty.shown().contains("Trẻ em (A2) 2/2 · Trẻ đang ở đâu? · Thôn, làng"))
    }

    @Test(arguments: [("k", "no"), ("c", "yes"), ("kb", "unknown"), ("không", "no"), ("n", "no")])
    func `yes and no are one letter`(typed: String, code: String) throws {
      let path = ["children", "0", "safe"]
      #expect(try ask(path, keys: typed + "\r").value(at: path) == .string(code))
    }

    @Test func `the primary topic is one of those that were chosen`() throws {
      let topics: [String: JSONValue] = ["topics": .array([.string("XH02"), .string("BL01")])]
      let document = try ask(["primaryTopic"], keys: "1\r", topics)
      #expect(document["primaryTopic"] == .string("XH02"))
      #expect(!pty.shown().contains("BL02"))
    }

    @Test func `a primary topic that is no topic any more goes`() throws {
      let before: [String: JSONValue] = [
        "topics": .array([.string("XH02")]), "primaryTopic": .string("XH02"),
      ]
      let document = try ask(["topics"], keys: "\u{15}BL01\r", before)
      #expect(document["topics"] == .array([.string("BL01")]))
      #expect(document["primaryTopic"] == nil)
    }

    @Test func `a question mark tells why it is asked`() throws {
      _ = try ask(["children", "0", "safe"], keys: "?\r\r")
      #expect(pty.shown().contains("người gây hại không tới được"))
    }

    @Test(arguments: [("XH02", true), ("BL01", false)])
    func `a question mark reads the card of what was ticked`(topic: String, isCalled: Bool) throws {
      _ = try ask(["topics"], keys: "?\r\r", ["topics": .array([.string(topic)])])
      let shown = pty.shown()
      #expect(shown.contains("Thẻ B") == isCalled && shown.contains("Nói B.") == isCalled)
    }
  }
}
