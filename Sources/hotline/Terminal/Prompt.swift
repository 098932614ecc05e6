import CaseModel

/// Asks a person one question at a time, by the same conventions everywhere.
///
/// Enter on an empty line skips, `?` explains why the question is asked, `<` goes back to the question
/// before. An answer that can't be used is followed by what is expected and stays on the line to be
/// corrected. `LineEditor.Interrupted` and `EndOfInput` pass through every question.
struct Prompt: Sendable {
  /// What came of a question.
  enum Answer<Value> {
    case value(Value)
    case skipped
    case back
  }

  /// Thrown by a validation: what was typed can't be used.
  struct Unacceptable: Error, Hashable {
    /// A sentence that says what is expected; it doesn't repeat what was typed.
    let expected: Text
  }

  let editor: LineEditor
  let language: Language
  var palette = Palette.plain

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - help: The legal or practical reason of the question, and an example.
  ///   - initial: The text to start from.
  ///   - isRequired: Whether the question can't be skipped.
  ///   - validate: Makes a value of the line, or throws `Unacceptable`.
  func ask<Value>(
    _ question: Text, help: Text? = nil, initial: String = "", isRequired: Bool = false,
    validate: (String) throws -> Value
  ) throws -> Answer<Value> {
    put(question, isRequired ? [] : [.skip], help)
    return try answer(initial: initial, help: help, validate: validate) {
      if isRequired { throw Unacceptable(expected: PromptText.required) }
      return .skipped
    }
  }

  /// Asks for a text of several lines, which an empty line or Ctrl-D ends.
  func askText(
    _ question: Text, help: Text? = nil, initial: String = ""
  ) throws -> Answer<String> {
    put(question, [.skip, .endOfText], help)
    while true {
      let text = try editor.readText(prompt: "> ", initial: initial, commands: ["?", "<"])
      switch text {
      case "": return .skipped
      case "<": return .back
      case "?": say(help ?? PromptText.noHelp)
      default: return .value(text)
      }
    }
  }
}

extension Prompt {
  /// Reads lines until one is an answer.
  ///
  /// - Parameter atEmptyLine: What Enter alone means; may throw `Unacceptable` as well.
  func answer<Value>(
    initial: String = "", help: Text?, explain: () -> Void = {},
    validate: (String) throws -> Value, atEmptyLine: () throws -> Answer<Value>
  ) throws -> Answer<Value> {
    var typed = initial
    while true {
      let line = try editor.readLine(prompt: "> ", initial: typed)
      do {
        switch line {
        case "": return try atEmptyLine()
        case "<": return .back
        case "?":
          say(help ?? PromptText.noHelp)
          explain()
          typed = initial
        default: return .value(try validate(line))
        }
      } catch let refusal as Unacceptable {
        say(refusal.expected, .warning)
        typed = line
      }
    }
  }

  /// Shows a question and what can be answered besides.
  func put(_ question: Text, _ hints: [PromptText.Hint], _ help: Text?) {
    let hints = hints + (help == nil ? [] : [.why]) + [.back]
    let legend = "[" + hints.map { $0.text.inLanguage(language) }.joined(separator: " · ") + "]"
    let question = clean(question)
    let columns = editor.terminal.size.columns
    if question.columns + 2 + legend.columns < columns {
      show(palette.paint(question, .strong) + "  " + faint(legend))
    } else {
      for line in question.wrapped(to: columns - 1) { show(palette.paint(line, .strong)) }
      for line in legend.wrapped(to: columns - 3) { show("  " + faint(line)) }
    }
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
    editor.terminal.show(line + "\r\n")
  }

  func faint(_ text: String) -> String {
    palette.paint(text, .faint)
  }
}
