import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// The official forms on the screen, key by key: a value, without a terminal.
struct WorkFormScreenTests {
  /// A form as the reference data that go with the project have it.
  static func layout(_ form: WorkForm) throws -> FormLayout {
    let items = try ShippedChoices.rows("formItem").filter { $0["form"] == form.rawValue }.map { row in
      func cell(_ column: String) throws -> String { try #require(row[column]) }
      return FormItem(
        form: form, code: try cell("code"), position: try #require(Int(try cell("position"))),
        kind: try #require(FormItem.Kind(rawValue: try cell("kind"))),
        label: Text(vi: try cell("labelVi"), en: try cell("labelEn")), help: nil,
        sureness: try #require(FormItem.Sureness(rawValue: try cell("sure"))), source: try cell("source"),
        validFrom: try #require(Day(try cell("validFrom"))))
    }
    return try #require(FormLayout(form, items))
  }

  private func screen(
    _ form: WorkForm, _ document: JSONValue = .object([:]), at path: [String]? = nil, _ language: Language = .vi
  ) throws -> FormScreen {
    FormScreen(
      .work(try Self.layout(form)), document, at: path,
      choices: FormChoices(topics: [], signs: [], places: .none), dates: TimeReadingTests.reading, language: language)
  }

  private func type(_ text: String, on screen: inout FormScreen) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": _ = screen.press(.enter)
      case "\t": _ = screen.press(.tab)
      default: _ = screen.press(.scalar(scalar))
      }
    }
  }

  private func rows(_ screen: FormScreen, _ size: (Int, Int) = (80, 24)) -> (rows: [String], cursor: Int) {
    let drawn = ScreenLayout(
      screen: screen, hints: hints(screen), heading: Text(vi: "26-0147-1/c1", en: "26-0147-1/c1"), width: size.0,
      height: size.1, palette: .plain
    ).drawn()
    return (drawn.rows, drawn.cursor.row)
  }

  private func hints(_ screen: FormScreen) -> FormHints {
    guard case .work(let layout) = screen.form.matter else { return FormHints() }
    return WorkHints.of(layout.form, screen.document)
  }

  @Test func `a form is answered from top to bottom, with a number for a level and a letter for yes`() throws {
    var screen = try screen(.initialAssessment)
    #expect(screen.focus.path == ["order", "orderedBy"])
    type("A Chủ Mẫu\n1/10/2026\nc", on: &screen)
    #expect(screen.focus.path == ["harm", "severity"])
    type("1", on: &screen)
    #expect(screen.focus.path == ["harm", "description"])
    type("Vết bầm.\nHai tay.\t2", on: &screen)
    let order = screen.document["order"]
    #expect(order?["orderedBy"] == .string("A Chủ Mẫu") && order?["seenChild"] == .string("yes"))
    #expect(order?["assessedOn"] == .string("2026-10-01"))
    let harm = screen.document["harm"]
    #expect(harm?["severity"] == .string("high") && harm?["continuing"] == .string("medium"))
    #expect(harm?["description"] == .string("Vết bầm.\nHai tay."))
  }

  @Test func `any line is reached from any other, and what was answered is taken back`() throws {
    var screen = try screen(.detailedAssessment)
    _ = screen.press(.pageDown)
    #expect(screen.focus.path == ["family", "circumstances"])
    _ = screen.press(.pageUp)
    _ = screen.press(.backTab)
    #expect(screen.focus.path == ["state", "body"])
    screen.go(to: FormLine(path: ["conclusion", "harm"]))
    type("1", on: &screen)
    screen.go(to: FormLine(path: ["conclusion", "harm"]))
    _ = screen.press(.backspace)
    #expect(screen.document["conclusion"]?["harm"] == nil)
  }

  @Test func `a plan has as many measures as somebody says, found as they are typed, and their costs add up`() throws {
    var screen = try screen(.plan, at: ["items"])
    #expect(screen.focus.kind == .count)
    type("2\n", on: &screen)
    #expect(screen.focus.path == ["items", "0", "measure"])
    type("tri lieu", on: &screen)
    #expect(!screen.candidates.list.isEmpty)
    type("1", on: &screen)
    #expect(screen.document.value(at: ["items", "0", "measure"]) != nil)
    screen.go(to: FormLine(path: ["items", "0", "cost"]))
    type("1.500.000\n", on: &screen)
    screen.go(to: FormLine(path: ["items", "1", "cost"]))
    type("250000\n", on: &screen)
    #expect(PlanFacts(screen.document).cost == 1_750_000)
    #expect(rows(screen).rows.contains { $0.contains("2 dịch vụ, nhiệm vụ; kinh phí cộng 1.750.000 đồng") })
    screen.go(to: FormLine(path: ["items", "0", "cost"]))
    #expect(screen.entry.text == "1.500.000")
    type("1.5\n", on: &screen)
    #expect(screen.message != nil && screen.document.value(at: ["items", "0", "cost"]) == .number(1_500_000))
  }

  @Test(arguments: [
    (WorkForm.plan, ["follow", "reviewBy"], "20/1", "2027-01-20"),
    (.plan, ["follow", "reviewBy"], "20/1/2026", "2026-01-20"),
    (.plan, ["follow", "reviewBy"], "2 tuần", "2026-10-24"),
    (.separation, ["separation", "start"], "9/10", "2026-10-09"),
    (.separation, ["separation", "start"], "12/10", "2026-10-12"),
    (.separation, ["separation", "start"], "hôm qua", "2026-10-09"),
    (.initialAssessment, ["order", "assessedOn"], "20/1", "2026-01-20"),
  ])
  func `a date is the next day of a plan, the nearest of a decision, the last of what was done`(
    form: WorkForm, path: [String], typed: String, day: String
  ) throws {
    var screen = try screen(form, at: path)
    type(typed + "\n", on: &screen)
    #expect(screen.document.value(at: path) == .string(day))
  }

  @Test func `a plan wants a whole day, for its limits follow from it`() throws {
    var screen = try screen(.plan, at: ["follow", "reviewBy"])
    type("1/2027\n", on: &screen)
    #expect(screen.document.value(at: ["follow", "reviewBy"]) == nil && screen.message != nil)
  }

  @Test func `what an answer means by the law stands there at once`() throws {
    let emergency = JSONValue.object(["conclusion": .object(["emergency": .string("yes")])])
    #expect(hints(try screen(.initialAssessment, emergency)).advice.map(\.vi).joined().contains("12 giờ"))
    #expect(hints(try screen(.initialAssessment)).advice.isEmpty)
    func review(_ risk: String, _ stable: String) throws -> String {
      let answers = ["noMoreRisk": JSONValue.string(risk), "stable": .string(stable)]
      return hints(try screen(.review, .object(["conclusion": .object(answers)]))).advice.map(\.vi).joined()
    }
    #expect(try review("yes", "yes").contains("được xét kết thúc"))
    #expect(try review("yes", "no").contains("kế hoạch tiếp theo"))
    #expect(try review("yes", "unknown").isEmpty)
    func separation(_ days: Double) throws -> [Text] {
      hints(try screen(.separation, .object(["separation": .object(["days": .number(days)])]))).advice
    }
    #expect(try separation(15).isEmpty && separation(16).count == 1)
    let accused = JSONValue.object(["meeting": .object(["accusedPresent": .string("yes")])])
    #expect(hints(try screen(.meeting, accused)).advice.count == 1)
  }

  @Test func `the question mark says the article and how sure the question is`() throws {
    var screen = try screen(.detailedAssessment, at: ["conclusion", "parentsSafe"])
    type("?", on: &screen)
    let shown = rows(screen).rows.joined(separator: "\n")
    #expect(shown.contains("NĐ 56/2017 Đ32 k3") || shown.contains("Điều 32"))
    #expect(shown.contains("theo lời của điều luật") && !shown.contains("Ctrl-G"))
  }

  @Test func `the keys of a call do nothing`() throws {
    var screen = try screen(.initialAssessment)
    for key in [Key.function(3), .function(4), .function(5), .control("x"), .control("g")] {
      #expect(screen.press(key) == .nothing)
    }
    #expect(!rows(screen).rows.joined().contains("113"))
  }

  @Test(arguments: WorkForm.allCases, [(80, 24), (60, 20)])
  func `each line of each form is on its screen, with the open section, Enter and the keys`(
    form: WorkForm, size: (Int, Int)
  ) throws {
    let document = JSONValue.object([
      "items": .array([.object([:]), .object([:])]), "needs": .array([.object([:])]),
      "participants": .array([.object([:])]),
    ])
    let given = form == .detailedAssessment ? JSONValue.object([:]) : document
    for language in [Language.vi, .en] {
      for line in try screen(form, given).lines {
        let screen = try screen(form, given, at: line.path, language)
        #expect(screen.focus == line)
        let (rows, cursor) = rows(screen, size)
        #expect(rows.count == size.1 && rows.allSatisfy { $0.columns <= size.0 }, "\(line.key)")
        #expect(rows[cursor].hasPrefix("▸ "), "\(line.key)")
        let open = rows[1].contains("[") && rows[1].contains(rows[1].contains("…") ? "…" : "]")
        #expect(open, "\(line.key): \(rows[1])")
        #expect(rows.contains { $0.contains("Enter") } && rows.contains { $0.contains("F2") }, "\(line.key)")
      }
    }
  }
}
