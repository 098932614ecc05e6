import Base
import CaseModel
import Foundation

/// Asks a person one question at a time, by the same conventions everywhere.
///
/// Enter on an empty line skips, `?` or F1 explains why the question is asked, `<`, Shift-Tab or Esc goes back to the
/// question before; they work at the end of whatever stands there and are never part of an answer. An answer that can't
/// be used is followed by what is expected; a code then makes room for another try, words stay to be corrected.
/// `LineEditor.Interrupted` and `EndOfInput` pass through every question.
struct Prompt: Sendable {
  /// What came of a question.
  enum Answer<Value> {
    case value(Value)
    case skipped
    /// To the question before; with what was typed here, if it is an answer.
    case back(Value?)
  }

  /// Thrown by a validation: what was typed can't be used.
  struct Unacceptable: Error, Hashable {
    /// A sentence that says what is expected; it doesn't repeat what was typed.
    let expected: Text
    /// What of it was understood, to go on from.
    var understood: String?
  }

  /// What a question allows besides an answer.
  struct Manner {
    /// The legal or practical reason of the question, and an example.
    var help: Text?
    /// The text to start from.
    var initial = ""
    /// Whether the question can't be skipped.
    var isRequired = false
    /// What Enter alone means, where it isn't merely skipping.
    var byDefault: Text?
    /// Whether the text to start from is changed where it stands; else the first letter typed takes its place.
    var isEdited = false
    /// Whether what was typed is kept when somebody goes back.
    var keepsOnBack = true
  }

  /// What a key or a word of its own asks for in the middle of a question, with what was typed there.
  struct Shortcut: Error {
    enum Wish: Hashable, Sendable {
      case record
      case dropped
      case emergencyCall
    }

    let wish: Wish
    let typed: String
  }

  let editor: LineEditor
  let language: Language
  /// Whether keys and words for recording now, a dropped line and 113 are taken.
  var hasShortcuts = false
  /// Whether the keys that mean the same at every question are told; read aloud each time they drown the question.
  var tellsKeys = true
  var palette = Palette.plain

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - question: What is asked; one line.
  ///   - help: The legal or practical reason of the question, and an example.
  ///   - initial: The text to start from.
  ///   - isRequired: Whether the question can't be skipped.
  ///   - byDefault: What Enter alone means, where it isn't merely skipping.
  ///   - isEdited: Whether the text to start from is changed where it stands.
  ///   - validate: Makes a value of the line, or throws `Unacceptable`.
  func ask<Value>(
    _ question: Text, help: Text? = nil, initial: String = "", isRequired: Bool = false,
    byDefault: Text? = nil, isEdited: Bool = false, validate: (String) throws -> Value
  ) throws -> Answer<Value> {
    let manner = Manner(
      help: help, initial: initial, isRequired: isRequired, byDefault: byDefault,
      isEdited: isEdited)
    put(question, [], manner)
    return try answer(manner, validate: validate)
  }

  /// Asks for a text of several lines, which an empty line or Ctrl-D ends.
  ///
  /// - Parameter byDefault: What Enter alone means, where it isn't merely skipping.
  func askText(
    _ question: Text, help: Text? = nil, initial: String = "", byDefault: Text? = nil
  ) throws -> Answer<String> {
    let manner = Manner(help: help, initial: initial, byDefault: byDefault, isEdited: true)
    put(question, [.endOfText], manner)
    var start = initial
    while true {
      var entry = try editor.readText(
        prompt: "> ", initial: start, commands: Set(Self.helpSigns + Self.backSigns),
        LineEditor.Manner(hasKeys: true))
      if entry.ending == .enter { entry = Self.textEntry(entry.text, startedFrom: start) }
      if let shortcut = shortcut(entry) { throw shortcut }
      switch entry.ending {
      case .function: start = entry.text
      case .back: return .back(entry.text.isEmpty || entry.text == initial ? nil : entry.text)
      case .help:
        say(help ?? PromptText.noHelp)
        start = entry.text
      case .enter:
        if !entry.text.isEmpty { return .value(entry.text) }
        return byDefault.map { .value($0.inLanguage(language)) } ?? .skipped
      }
    }
  }
}

extension Prompt {
  /// As an input method for wide letters types them, too.
  static let backSigns = ["<", "＜"]
  static let helpSigns = ["?", "？"]

  /// Reads lines until one is an answer.
  ///
  /// - Parameters:
  ///   - manner: What keys mean while it is read.
  ///   - explain: Shows what else explains the question.
  ///   - validate: Makes a value of the line, or throws `Unacceptable`.
  ///   - atEmptyLine: What an emptied line means, where it isn't to skip the question.
  func answer<Value>(
    _ manner: Manner, explain: () -> Void = {}, validate: (String) throws -> Value,
    atEmptyLine: (() -> Value)? = nil
  ) throws -> Answer<Value> {
    var start = manner.initial
    while true {
      let entry = Self.entry(
        try editor.readEntry(
          prompt: "> ", initial: start,
          LineEditor.Manner(
            replacesInitial: !manner.isEdited && start == manner.initial, hasKeys: true)))
      let line = entry.text
      if let shortcut = shortcut(entry) { throw shortcut }
      switch entry.ending {
      case .function: start = line
      case .back:
        let isNew = manner.keepsOnBack && !line.isEmpty && line != manner.initial
        return .back(isNew ? try? validate(line) : nil)
      case .help:
        say(manner.help ?? PromptText.noHelp)
        explain()
        // A sign typed over the answer that stood there doesn't take it away.
        start = line.isEmpty && !manner.isEdited ? manner.initial : line
      case .enter:
        do {
          if !line.isEmpty { return .value(try validate(line)) }
          if let atEmptyLine { return .value(atEmptyLine()) }
          if !manner.isRequired { return .skipped }
          throw Unacceptable(expected: PromptText.required)
        } catch let refusal as Unacceptable {
          say(refusal.expected, .warning)
          start = refusal.understood ?? (manner.isEdited ? line : manner.initial)
        }
      }
    }
  }

  /// Words that do what F2, F3 and F4 do, for terminals without them.
  static let shortcutWords: [String: Shortcut.Wish] = [
    "/ghi": .record, "/record": .record, "/dut": .dropped, "/dropped": .dropped,
    "/113": .emergencyCall,
  ]

  private func shortcut(_ entry: LineEditor.Entry) -> Shortcut? {
    guard hasShortcuts else { return nil }
    switch entry.ending {
    case .function(2): return Shortcut(wish: .record, typed: entry.text)
    case .function(3): return Shortcut(wish: .dropped, typed: entry.text)
    case .function(4): return Shortcut(wish: .emergencyCall, typed: entry.text)
    default: break
    }
    var lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let last = lines.popLast(), let wish = Self.shortcutWords[last.foldedForMatching] else { return nil }
    return Shortcut(wish: wish, typed: lines.joined(separator: "\n"))
  }

  /// A text without a sign behind it that is no part of it. A question mark behind other words belongs to them.
  private static func textEntry(_ text: String, startedFrom initial: String) -> LineEditor.Entry {
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init)
    var rest = text
    var ending = LineEditor.Entry.Ending.enter
    while let sign = backSigns.first(where: { rest.hasSuffix($0) }) {
      rest = String(rest.dropLast(sign.count))
      ending = .back
    }
    if ending == .enter,
      let sign = helpSigns.first(where: { last == $0 || text == initial + $0 })
    {
      rest = String(rest.dropLast(sign.count))
      ending = .help
    }
    if ending != .enter, rest.hasSuffix("\n") { rest = String(rest.dropLast()) }
    return LineEditor.Entry(text: rest.allSatisfy(\.isWhitespace) ? "" : rest, ending: ending)
  }

  /// A line without the signs at its end that are no answer, and what they ask for.
  private static func entry(_ typed: LineEditor.Entry) -> LineEditor.Entry {
    var entry = typed
    while let sign = (backSigns + helpSigns).first(where: { entry.text.hasSuffix($0) }) {
      entry.text = String(entry.text.dropLast(sign.count)).trimmingCharacters(in: .whitespaces)
      // The sign typed last is what is asked for.
      if entry.ending == .enter { entry.ending = backSigns.contains(sign) ? .back : .help }
    }
    return entry
  }

  /// Shows a question, what Enter does there, and what can be answered besides.
  func put(_ question: Text, _ hints: [PromptText.Hint], _ manner: Manner) {
    var all = hints
    if !manner.initial.isEmpty {
      all += [.keep, editor.isPlain ? .plain : manner.isEdited ? .edit : .replace]
    } else if let byDefault = manner.byDefault {
      all.append(.takes(byDefault))
    } else if !manner.isRequired {
      all.append(.skip)
    }
    if tellsKeys {
      if manner.help != nil { all.append(.why) }
      all.append(.back)
      if hasShortcuts { all.append(.record) }
    } else if all.contains(where: \.isSkip) {
      all = []
    }
    let legend = all.isEmpty ? "" : "[" + all.map { clean($0.text) }.joined(separator: " · ") + "]"
    let question = clean(question)
    let columns = editor.terminal.size.columns
    if question.columns + 2 + legend.columns < columns {
      show(palette.paint(question, .strong) + (legend.isEmpty ? "" : "  " + faint(legend)))
    } else {
      for line in question.wrapped(to: columns - 1) { show(palette.paint(line, .strong)) }
      for line in legend.wrapped(to: columns - 3) where !line.isEmpty { show("  " + faint(line)) }
    }
    if editor.isPlain, !manner.initial.isEmpty { say(PromptText.stands(manner.initial)) }
  }

  func say(_ text: Text, _ emphasis: Palette.Emphasis? = nil) {
    for line in clean(text).wrapped(to: editor.terminal.size.columns - 3) {
      show("  " + palette.paint(line, emphasis))
    }
  }

  /// A text in the person's language, made safe: labels may come from what callers said.
  func clean(_ text: Text) -> String {
    Sanitiser.clean(text.inLanguage(language), .line)
  }

  func show(_ line: String) {
    editor.terminal.show(line + (editor.isPlain ? "\n" : "\r\n"))
  }

  func faint(_ text: String) -> String {
    palette.paint(text, .faint)
  }
}
