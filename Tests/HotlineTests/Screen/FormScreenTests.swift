import Base
import CaseModel
import Testing

@testable import hotline

/// The form on the screen, key by key: a value, without a terminal.
struct FormScreenTests {
  private static func topic(_ code: String, _ vi: String, _ words: [String] = []) -> Choice<JSONValue> {
    Choice(code, Text(vi: vi, en: code), .string(code), names: [vi] + words)
  }

  private static var choices: FormChoices {
    let beating = topic("BL01", "Bạo lực thể chất (đánh đập, hành hạ)", ["đánh"])
    let touching = topic("XH02", "Dâm ô")
    let violence = Choice(
      "BL", Text(vi: "Bạo lực trẻ em", en: "Violence"), JSONValue.string("BL"), names: ["Bạo lực trẻ em"],
      members: [beating])
    let signs = [("missing", "Mất tích"), ("weapon", "Có vũ khí"), ("call-cut-off-in-distress", "Cuộc gọi đứt")]
      .map { Choice($0.0, Text(vi: $0.1 + ": thật không?", en: $0.0), JSONValue.string($0.0), names: [$0.1]) }
    func place(_ code: String, _ name: String) -> Place? {
      PlaceKey(code + "@2025-07-01").map {
        Place(key: $0, validTo: nil, level: .commune, parent: nil, name: Text(vi: name, en: name))
      }
    }
    let places = [("23425", "Xã Tu Mơ Rông"), ("23419", "Xã Đăk Tờ Kan"), ("23416", "Xã Đăk Sao")].compactMap {
      place($0.0, $0.1)
    }
    return FormChoices(
      topics: [beating, touching], groups: [violence], signs: signs,
      places: PlaceChoices(places, own: Set(places.map(\.key))))
  }

  private func screen(_ document: JSONValue = .object([:]), at path: [String]? = nil) -> FormScreen {
    FormScreen(
      .call, document, at: path, choices: Self.choices, dates: TimeReadingTests.reading, language: .vi)
  }

  /// Types keys; a newline is Enter, a tab Tab, backspace Backspace.
  private func type(_ text: String, on screen: inout FormScreen) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": _ = screen.press(.enter)
      case "\t": _ = screen.press(.tab)
      case "\u{7F}": _ = screen.press(.backspace)
      default: _ = screen.press(.scalar(scalar))
      }
    }
  }

  @Test func `the number to call back is the second question, and one key answers whether the child is safe`() {
    var screen = screen()
    #expect(screen.focus.path == ["kind"])
    type("2", on: &screen)
    #expect(screen.focus.path == ["caller", "phone"])
    type("0914 123 456\nk", on: &screen)
    #expect(screen.document["caller"]?["phone"] == .string("0914 123 456"))
    #expect(screen.document.value(at: ["children", "0", "safe"]) == .string("no"))
    #expect(screen.focus.path == ["children", "0", "now", "place"])
  }

  @Test(arguments: [("dak to", "23419"), ("Đăk T", "23419"), ("tu mo", "23425")])
  func `a place is found as it is typed, with marks or without`(typed: String, code: String) {
    var screen = screen(at: ["children", "0", "now", "place"])
    type(typed + "\n", on: &screen)
    #expect(screen.document.value(at: ["children", "0", "now", "place"]) == .string(code))
  }

  @Test func `what may mean several is never taken by Enter alone`() {
    var screen = screen(at: ["children", "0", "now", "place"])
    type("dak\n", on: &screen)
    #expect(screen.document.value(at: ["children", "0", "now", "place"]) == nil)
    #expect(screen.message != nil && screen.entry.text == "dak")
    type("2", on: &screen)
    #expect(screen.document.value(at: ["children", "0", "now", "place"]) != nil)
  }

  @Test func `a place given before is taken over by one key, with village and house`() {
    var screen = screen(
      .object(["kind": .string("about-child")])
        .setting(["children", "0", "now", "place"], to: .string("23416"))
        .setting(["children", "0", "now", "village"], to: .string("Làng Thử")), at: ["incident", "place"])
    type("=", on: &screen)
    #expect(screen.document["incident"]?["place"] == .string("23416"))
    #expect(screen.document["incident"]?["village"] == .string("Làng Thử"))
    #expect(screen.focus.path == ["incident", "setting"])
  }

  @Test func `signs are ticked by number and letters, and taken back`() {
    var screen = screen(at: ["signs"])
    type("1", on: &screen)
    type("vu khi\n", on: &screen)
    let ticked = FormSession.codes(screen.document["signs"])
    #expect(ticked.count == 2 && ticked.contains("weapon"))
    type("\u{7F}", on: &screen)
    #expect(FormSession.codes(screen.document["signs"]) == [ticked[0]])
  }

  @Test func `a topic is found by what people say, and a group leads to its topics`() {
    var screen = screen(at: ["topics"])
    type("đánh\n", on: &screen)
    #expect(screen.document["topics"] == .array([.string("BL01")]))
    var other = self.screen(at: ["topics"])
    type("1", on: &other)
    #expect(other.group?.code == "BL" && other.document["topics"] == nil)
    type("1", on: &other)
    #expect(other.document["topics"] == .array([.string("BL01")]))
  }

  @Test func `every line is reached from the first and the last, and back again`() {
    var screen = screen(.object(["kind": .string("about-child")]))
    let all = screen.lines
    for line in all.dropFirst() {
      _ = screen.press(.tab)
      #expect(screen.focus == line)
    }
    for line in all.dropLast().reversed() {
      _ = screen.press(.backTab)
      #expect(screen.focus == line)
    }
    _ = screen.press(.pageDown)
    #expect(screen.sectionIndex == 1)
  }

  @Test func `words with marks put on by an input method stand as they are meant`() {
    var screen = screen(at: ["children", "0", "name"])
    // Telex sends a backspace and the whole letter for each mark.
    type("Y Nguye\u{7F}ê\u{7F}ễn", on: &screen)
    _ = screen.press(.tab)
    #expect(screen.document.value(at: ["children", "0", "name"]) == .string("Y Nguyễn"))
  }

  @Test func `what is being typed is in the draft before the line is left`() {
    var screen = screen(at: ["story", "account"])
    type("Dòng một.\nDòng hai, nửa", on: &screen)
    #expect(screen.document.value(at: ["story", "account"]) == nil)
    #expect(screen.current.value(at: ["story", "account"]) == .string("Dòng một.\nDòng hai, nửa"))
  }

  @Test func `an answer that can't be used stays to be corrected, and says what is expected`() {
    var screen = screen(at: ["children", "0", "age"])
    type("mười\n", on: &screen)
    #expect(screen.focus.path == ["children", "0", "age"])
    #expect(
      screen.message?.vi.contains(SpokenAge.examples.vi) == true && screen.message?.vi.hasPrefix("Tuổi: ") == true)
    type("\u{7F}\u{7F}\u{7F}\u{7F}12\t", on: &screen)
    #expect(screen.document.value(at: ["children", "0", "age", "from"]) == .number(12))
  }

  @Test(arguments: [Key.tab, .pageDown, .backTab, .pageUp, .enter])
  func `what isn't understood holds nobody: it stays on its line, marked, until it is mended`(key: Key) {
    var screen = screen(.object(["kind": .string("about-child")]), at: ["children", "0", "age"])
    let line = screen.focus
    type("mười\n", on: &screen)
    _ = screen.press(key)
    #expect(screen.focus != line && screen.unread[line] == "mười" && screen.message != nil)
    let layout = ScreenLayout(
      screen: screen, hints: FormHints(), heading: Text(name: "BÁO TIN"), width: 80, height: 24, palette: .plain)
    // Only there the line is on the same page.
    if key == .backTab {
      #expect(layout.drawn().rows.contains { $0.contains("mười") && $0.contains("CHƯA HIỂU") })
    }
    #expect(screen.press(.function(2)) == .record && screen.document.value(at: ["children", "0", "age"]) == nil)
    screen.go(to: line)
    #expect(screen.entry.text == "mười")
    type("\u{7F}\u{7F}\u{7F}\u{7F}12\t", on: &screen)
    #expect(screen.unread.isEmpty)
  }

  @Test func `what isn't understood can go to the remarks, with what it answered`() {
    var screen = screen(.object(["kind": .string("about-child")]), at: ["children", "0", "age"])
    type("mười\t", on: &screen)
    screen.noteUnread()
    #expect(screen.unreadLines.isEmpty)
    #expect(screen.document.value(at: ["story", "remarks"]) == .string("Tuổi: mười"))
  }

  @Test func `nothing is chosen behind the explanation`() {
    var screen = screen(at: ["signs"])
    type("?", on: &screen)
    #expect(screen.showsHelp)
    type("v", on: &screen)
    #expect(!screen.showsHelp && screen.document["signs"] == nil)
    var other = self.screen(at: ["signs"])
    type("vu khi", on: &other)
    _ = other.press(.help)
    _ = other.press(.enter)
    #expect(!other.showsHelp && other.document["signs"] == nil)
  }

  @Test func `a place elsewhere is taken by Enter only where whole words name it`() {
    func place(_ code: String, _ name: String, _ level: Place.Level) -> Place? {
      PlaceKey(code + "@2025-07-01").map {
        Place(key: $0, validTo: nil, level: level, parent: nil, name: Text(vi: name, en: name))
      }
    }
    let places = [place("23425", "Xã Tu Mơ Rông", .commune), place("12", "Tỉnh Lai Châu", .province)].compactMap(\.self)
    let choices = FormChoices(
      topics: [], signs: [], places: PlaceChoices(places, own: Set(places.prefix(1).map(\.key))))
    for (typed, taken) in [("cha", nil), ("lai chau", "12"), ("tu mo", "23425")] as [(String, String?)] {
      var screen = FormScreen(
        .call, .object(["kind": .string("about-child")]), at: ["children", "0", "home", "place"], choices: choices,
        dates: TimeReadingTests.reading, language: .vi)
      type(typed + "\n", on: &screen)
      #expect(screen.document.value(at: ["children", "0", "home", "place"]) == taken.map { .string($0) }, "\(typed)")
    }
  }

  @Test func `a recorded place stands by its name, and a correction has no script and no numbers to call`() throws {
    let key = try #require(PlaceKey("23425@2024-01-01"))
    var choices = Self.choices
    choices.named = { $0 == key ? Text(vi: "Xã Đăk Hà", en: "Dak Ha") : nil }
    let screen = FormScreen(
      .correction, .object(["kind": .string("about-child"), "incident": .object(["place": .string("\(key)")])]),
      choices: choices, dates: TimeReadingTests.reading, language: .vi)
    #expect(screen.shown(FormLine(path: ["incident", "place"])) == "Xã Đăk Hà")
    #expect(screen.lines.allSatisfy { AskedForm.correction.script(at: $0) == nil })
    let hints = FormHints(numbers: ["113"], tell: [Text(name: "t")], earlier: [Text(name: "e")]).ofCorrection
    #expect(hints.numbers.isEmpty && hints.tell.isEmpty && hints.earlier.isEmpty)
  }

  @Test func `a number that was called is not to be called again`() {
    let at = Instant(milliseconds: 1_791_597_600_000)
    let hints = FormHints(numbers: ["113", "115"]).with([EmergencyCall(number: "113", at: at)], .utc)
    #expect(hints.numbers == ["115"] && hints.called.count == 1)
    let rows = ScreenLayout(
      screen: screen(), hints: hints, heading: Text(name: "BÁO TIN"), width: 80, height: 24, palette: .plain
    ).drawn().rows
    #expect(rows.contains { $0.contains("✓ đã gọi 113") && $0.contains("CÒN 115") })
    #expect([EmergencyCall(number: "115", at: at)].policeTold == nil)
    #expect([EmergencyCall(number: "115", at: at), EmergencyCall(number: "113", at: at)].policeTold == at)
  }

  @Test func `a child that calls about itself is asked for its name first`() throws {
    let document = JSONValue.object(["kind": .string("child-about-self")])
    let section = try #require(FormSection.all(for: document).first { $0.title.vi == "Trẻ" })
    #expect(section.lines.first?.path == ["children", "0", "name"])
    #expect(section.lines.last?.kind == .count)
  }

  @Test(arguments: [Language.vi, .en])
  func `labels and keys fit 80 columns`(language: Language) {
    let document = JSONValue.object([
      "kind": .string("about-child"), "caller": .object(["phone": .string("0900 000 123")]),
      "offenders": .array([.object([:])]), "topics": .array([.string("BL01")]),
    ])
    for line in screen(document).lines {
      let label = AskedForm.call.label(of: line).inLanguage(language)
      #expect(label.columns <= AskedForm.call.labelWidth - 2, "\(label)")
    }
    #expect(AskedForm.call.keys.inLanguage(language).columns < 80)
  }

  @Test(arguments: [Key.function(2), .control("r")])
  func `recording is possible from every line, with what was being typed`(key: Key) {
    for line in screen(.object(["kind": .string("about-child")])).lines {
      var screen = screen(.object(["kind": .string("about-child")]), at: line.path)
      #expect(screen.press(key) == .record, "\(line.key)")
    }
    var typing = screen(at: ["story", "account"])
    type("Nửa câu", on: &typing)
    #expect(typing.press(key) == .record)
    #expect(typing.document.value(at: ["story", "account"]) == .string("Nửa câu"))
  }

  @Test func `who is accused is asked about as soon as it is said how many there are`() {
    let document = JSONValue.object(["kind": .string("about-child"), "topics": .array([.string("BL01")])])
    var screen = screen(document, at: ["offenders"])
    type("1\n", on: &screen)
    #expect(screen.focus.path == ["offenders", "0", "relation"])
  }

  @Test(arguments: [Language.vi, .en], [(80, 24), (60, 20), (120, 40)])
  func `the question, what Enter does and the keys are on every screen`(language: Language, size: (Int, Int)) {
    let document = JSONValue.object([
      "kind": .string("about-child"), "offenders": .array([.object([:])]),
      "story": .object(["account": .string(String(repeating: "Một câu dài. ", count: 400))]),
    ])
    let advice = Text(
      vi: String(repeating: "Gọi 113 ngay. ", count: 20), en: String(repeating: "Call 113. ", count: 20))
    let hints = FormHints(
      urgency: .emergency, advice: [advice], numbers: ["113"], tell: [advice], earlier: [advice])
    let first = FormScreen(
      .call, document, choices: Self.choices, dates: TimeReadingTests.reading, language: language)
    for line in first.lines {
      let screen = FormScreen(
        .call, document, at: line.path, choices: Self.choices, dates: TimeReadingTests.reading,
        language: language)
      let drawn = ScreenLayout(
        screen: screen, hints: hints, heading: Text(vi: "BÁO TIN", en: "REPORT"), width: size.0,
        height: size.1, palette: .plain
      ).drawn()
      #expect(drawn.rows.count == size.1 && drawn.rows.allSatisfy { $0.columns <= size.0 }, "\(line.key)")
      let label = String(AskedForm.call.label(of: line).inLanguage(language).prefix(15))
      #expect(drawn.rows[drawn.cursor.row].contains(label) || screen.isLongText, "\(line.key)")
      #expect(drawn.rows.contains { $0.hasPrefix("▸ ") }, "\(line.key)")
      #expect(drawn.rows.contains { $0.contains("Enter") } && drawn.rows.contains { $0.contains("F2") })
      #expect(drawn.rows.contains { $0.contains("113") } && drawn.rows[0].contains("▲▲"))
    }
  }
}
