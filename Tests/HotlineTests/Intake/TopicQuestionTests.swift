import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

@testable import hotline

extension TerminalTests {
  /// The question for the topics, as it is typed at a terminal.
  struct TopicQuestionTests {
    let pty: PseudoTerminal
    private let choices: FormChoices

    init() throws {
      pty = try PseudoTerminal()
      let log = try TestLog()
      let day = try log.store.calendar().day(of: TestLog.noon)
      let (topics, groups) = FormChoices.topics(
        try log.store.reference(at: TestLog.noon).topics,
        words: try log.store.topicWords(on: day))
      choices = FormChoices(topics: topics, groups: groups, signs: [], places: .none)
    }

    private func topics(_ keys: String, before: [String] = []) throws -> [String]? {
      pty.typeAll(keys)
      var document: [String: JSONValue] = ["kind": .string("about-child")]
      if !before.isEmpty { document["topics"] = .array(before.map { .string($0) }) }
      var form = FormSession(
        prompt: Prompt(editor: LineEditor(terminal: pty.terminal), language: .vi),
        choices: choices, document: .object(document), dates: TimeReadingTests.reading)
      _ = try form.ask(IntakeStep(path: ["topics"]))
      guard case .array(let codes)? = form.document["topics"] else { return nil }
      return codes.compactMap { if case .string(let code) = $0 { code } else { nil } }
    }

    @Test(arguments: [
      ("đánh\r", ["BL01"]), ("đánh, sờ mó; cưới\r", ["BL01", "XH02", "KH01"]),
      ("BL01 XH02\r", ["BL01", "XH02"]), ("BL01,đánh\r", ["BL01"]),
      // A group leads to its topics.
      ("xâm hại\r2\r", ["XH02"]), ("1\r1, 2\r", ["XH01", "XH02"]),
      ("xh, đánh\r3\r", ["XH03", "BL01"]),
      // What only may be meant is shown, and taken by its number.
      ("lừa\r1\r", ["LK01"]), ("bố đánh cháu bằng dây điện\rc\r", ["BL01"]),
      ("bố đánh cháu bằng dây điện\r1\r", ["BL01"]),
      // A refusal leaves nothing on the line but what was understood.
      ("bạo lực khủng khiếp\rđánh\r", ["BL01"]), ("đánh, xyz\r\r", ["BL01"]),
      ("lừa\r\rđánh\r", ["BL01"]),
    ])
    func `topics are taken as they are said`(keys: String, codes: [String]) throws {
      #expect(try topics(keys) == codes)
    }

    @Test(arguments: ["lừa\r\r\r", "chết\r\r\r", "so\r\r\r", "1\r\r\r", "\r"])
    func `Enter takes nothing that somebody didn't say`(keys: String) throws {
      #expect(try topics(keys) == nil)
    }

    @Test func `groups are shown, without kinds of calls`() throws {
      _ = try topics("?\r\r")
      let shown = pty.shown()
      #expect(shown.contains("1  Xâm hại tình dục trẻ em") && shown.contains("13  Tư vấn"))
      #expect(!shown.contains("không thành ca"))
    }

    @Test(arguments: [
      ("\r", ["BL01", "XH02"]), ("cưới\r", ["BL01", "XH02", "KH01"]), ("\u{15}đòn roi\r", ["BL03"]),
      ("<\r", ["BL01", "XH02"]), ("?\r\r", ["BL01", "XH02"]),
    ])
    func `topics that stand there are kept, added to or cleared`(
      keys: String, codes: [String]
    ) throws {
      #expect(try topics(keys, before: ["BL01", "XH02"]) == codes)
    }

    @Test func `the primary topic is by default what was named first, never what is gravest`()
      throws
    {
      pty.typeAll("\r")
      var form = FormSession(
        prompt: Prompt(editor: LineEditor(terminal: pty.terminal), language: .vi),
        choices: choices,
        document: .object([
          "kind": .string("about-child"), "topics": .array([.string("TV05"), .string("MB02")]),
        ]), dates: TimeReadingTests.reading)
      _ = try form.ask(IntakeStep(path: ["primaryTopic"]))
      #expect(form.document["primaryTopic"] == .string("TV05"))
      #expect(pty.shown().contains("Enter: Học tập, thầy cô, trường lớp"))
    }
  }
}
