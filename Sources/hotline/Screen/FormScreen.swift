import Base
import CaseModel
import Foundation

/// The form on the screen: what is answered, where the person stands, and what they are typing there.
///
/// A value that keys change: it reads no terminal and no log. Every line can be reached from every other, none must be
/// answered, and what was typed stays when somebody leaves a line.
struct FormScreen {
  let form: AskedForm
  let choices: FormChoices
  let dates: TimeReading
  let language: Language
  /// What is settled. What is being typed is in `entry` until the line is left; `current` has both.
  var document: JSONValue
  /// The line that is being answered.
  var focus: FormLine
  /// What is being typed on that line.
  var entry = EditBuffer("")
  /// Whether nothing was typed yet, so that the first letter takes the place of what stands there.
  var isUntouched = true
  /// Which of the candidates Enter takes.
  var picked: Int?
  /// The group of choices that is open, such as the topics of violence.
  var group: Choice<JSONValue>?
  /// What the line offers for what was typed.
  var candidates = FormCandidates()
  /// What was typed on lines that were left though it isn't understood; it stands there until somebody mends it.
  private(set) var unread: [FormLine: String] = [:]
  /// Whether Enter refused to leave this line once: the second goes on.
  var wasRefused = false
  /// Why the last key did nothing; the next key takes it away.
  var message: Text?
  var showsHelp = false
  /// Whether a talk was refused for its signs of danger.
  var isDangerous = false

  init(
    _ form: AskedForm, _ document: JSONValue, at path: [String]? = nil, choices: FormChoices, dates: TimeReading,
    language: Language
  ) {
    self.form = form
    self.document = document
    self.choices = choices
    self.dates = dates
    self.language = language
    focus = FormLine(path: [])
    focus = lines.first ?? focus
    if let path { focus = line(nearest: path) ?? focus }
    arrive()
  }

  var sections: [FormSection] { form.sections(for: document, isDangerous: isDangerous) }
  var lines: [FormLine] { sections.flatMap(\.lines) }

  /// The section of the focus.
  var sectionIndex: Int { sections.firstIndex { $0.lines.contains(focus) } ?? 0 }

  /// The line at a path, or the one that it is a part of.
  func line(nearest path: [String]) -> FormLine? {
    let all = lines
    return all.first { $0.path == path } ?? all.first { path.starts(with: $0.path) }
      ?? all.first { $0.path.starts(with: path) }
  }

  /// The document with what is being typed, as a draft keeps it.
  var current: JSONValue {
    guard isWords, !isUntouched else { return document }
    return document.setting(focus.path, to: Self.words(entry.text))
  }

  // MARK: What the focus holds

  var content: Field.Content? { form.field(of: focus)?.content }

  /// Whether the line takes words as they come.
  var isWords: Bool {
    if focus.kind == .field, case .words? = content { true } else { false }
  }

  /// Whether it takes several lines of words: Enter is a new line there.
  var isLongText: Bool {
    if focus.kind == .field, case .words(let most)? = content { most > 1000 } else { false }
  }

  var isChoice: Bool {
    guard focus.kind == .field else { return false }
    switch content {
    case .code, .reference, .references, .place: return true
    default: return false
    }
  }

  var isMany: Bool {
    if focus.kind == .field, case .references? = content { true } else { false }
  }

  static func words(_ text: String) -> JSONValue? {
    let cleaned = Sanitiser.clean(text, .words)
    return cleaned.allSatisfy(\.isWhitespace)
      ? nil : .string(cleaned.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  // MARK: Moving

  mutating func go(to line: FormLine) {
    focus = line
    arrive()
  }

  /// The line so many further on; nil beyond the ends.
  func line(_ steps: Int) -> FormLine? {
    let all = lines
    guard let here = all.firstIndex(of: focus) else { return all.first }
    let there = here + steps
    return all.indices.contains(there) ? all[there] : nil
  }

  /// The first line of the section so many further on.
  func section(_ steps: Int) -> FormLine? {
    let all = sections
    let there = sectionIndex + steps
    return all.indices.contains(there) ? all[there].lines.first : nil
  }

  /// Begins to answer the focus with what stands there.
  mutating func arrive() {
    group = nil
    picked = nil
    showsHelp = false
    isUntouched = true
    wasRefused = false
    entry = EditBuffer(isChoice ? "" : shown(focus))
    if let text = unread[focus] {
      entry = EditBuffer(text)
      isUntouched = false
    }
    refresh()
  }

  /// Leaves what was typed here where it stands, not understood; or what was left is understood now.
  mutating func leave(unread text: String?) {
    unread[focus] = text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// The lines with words that aren't understood, in the order of the form.
  var unreadLines: [(line: FormLine, text: String)] {
    lines.compactMap { line in unread[line].map { (line, $0) } }
  }

  /// Copies what isn't understood to the remarks, each with what it answered.
  mutating func noteUnread() {
    for (line, text) in unreadLines {
      note("\(form.label(of: line).inLanguage(language)): \(text)")
      unread[line] = nil
    }
    arrive()
  }

  mutating func refresh() {
    candidates = isChoice ? FormCandidates(self) : FormCandidates()
    picked = candidates.certain ? (entry.isEmpty ? nil : 0) : nil
  }

  // MARK: Changing

  /// Puts an answer down; `nil` takes it away.
  mutating func settle(_ value: JSONValue?) {
    unread[focus] = nil
    if value == nil, document.value(at: focus.path) == nil { return }
    document = document.setting(focus.path, to: value)
    if let primary = document["primaryTopic"], case .array(let topics)? = document["topics"],
      !topics.contains(primary)
    {
      document = document.setting(["primaryTopic"], to: nil)
    }
  }

  mutating func settleAge(_ reading: SpokenAge.Reading?) {
    document = document.settingAge(reading, ofChild: Array(focus.path.dropLast()))
  }

  mutating func settleCount(_ count: Int) {
    document = document.setting(focus.path, toEntries: count)
  }

  /// Adds a sign of danger, as when the line breaks in distress.
  mutating func add(sign: String) {
    var codes: [JSONValue] = []
    if case .array(let given)? = document["signs"] { codes = given }
    guard !codes.contains(.string(sign)) else { return }
    document = document.setting(["signs"], to: .array(codes + [.string(sign)]))
    refresh()
  }

  /// Adds a line to the remarks.
  mutating func note(_ line: String) {
    document = document.noting(line)
    if focus.path == ["story", "remarks"] { arrive() }
  }

  mutating func edit(_ change: (inout EditBuffer) -> Void) {
    change(&entry)
    isUntouched = false
    refresh()
  }

  mutating func clearEntry() {
    unread[focus] = nil
    entry = EditBuffer("")
    isUntouched = true
    refresh()
  }

  /// Lets the first thing typed take the place of what stood there, where it isn't words.
  mutating func makeRoom() {
    if isUntouched, !isWords { entry = EditBuffer("") }
  }

  mutating func move(picked steps: Int) {
    guard !candidates.list.isEmpty else { return }
    let next = (picked ?? (steps > 0 ? -1 : candidates.list.count)) + steps
    picked = candidates.list.indices.contains(next) ? next : nil
  }

  mutating func open(_ heading: Choice<JSONValue>?) {
    group = heading
    entry = EditBuffer("")
    isUntouched = true
    refresh()
  }
}
