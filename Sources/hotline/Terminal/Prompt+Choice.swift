import CaseModel

extension Prompt {
  /// Lists longer than this are shown when asked for with `?`.
  static let longestListShown = 20

  /// Asks for one of several options: by number, by code, or by the start of the label.
  ///
  /// - Parameters:
  ///   - listed: How many of them, from the first, are shown and numbered; the others are only found by their names.
  ///   - initial: What stands on the line to start from, such as an option's code.
  func choose<Value>(
    _ question: Text, from options: [Choice<Value>], listed: Int? = nil, help: Text? = nil,
    initial: String = "", isRequired: Bool = false
  ) throws -> Answer<Value> {
    put(question, isRequired ? [.one] : [.one, .skip], help)
    return try answer(
      options, listed: listed, help: help, initial: initial, isRequired: isRequired
    ) { line in
      let choice = try pick(line, from: options, listed: listed)
      show("  " + clean(choice.name))
      return choice.value
    }
  }

  /// Asks for any number of options, separated by spaces or commas; labels only between commas.
  ///
  /// The values come in the order typed, each once.
  func chooseMany<Value>(
    _ question: Text, from options: [Choice<Value>], help: Text? = nil, initial: String = "",
    isRequired: Bool = false
  ) throws -> Answer<[Value]> {
    put(question, isRequired ? [.several] : [.several, .skip], help)
    return try answer(options, help: help, initial: initial, isRequired: isRequired) { line in
      let choices = try ChoiceMatch.parts(of: line, in: options, language)
        .map { try pick($0, from: options) }
      var codes: Set<String> = []
      let distinct = choices.filter { codes.insert($0.code).inserted }
      for choice in distinct { show("  " + clean(choice.name)) }
      return distinct.map(\.value)
    }
  }

  private func answer<Value, Chosen>(
    _ options: [Choice<Value>], listed: Int? = nil, help: Text?, initial: String,
    isRequired: Bool, validate: (String) throws -> Chosen
  ) throws -> Answer<Chosen> {
    let shown = Array(options.prefix(listed ?? options.count))
    func explain() {
      list(shown)
      if shown.count < options.count { say(PromptText.others(options.count - shown.count)) }
    }
    if shown.count <= Self.longestListShown { explain() } else { say(PromptText.longList) }
    return try answer(
      initial: initial, help: help ?? PromptText.howToChoose, explain: explain,
      validate: validate
    ) {
      if isRequired { throw Unacceptable(expected: PromptText.required) }
      return .skipped
    }
  }

  /// The one option that a text means, or a refusal that names the candidates.
  private func pick<Value>(
    _ text: String, from options: [Choice<Value>], listed: Int? = nil
  ) throws -> Choice<Value> {
    let found = ChoiceMatch.candidates(for: text, in: options, listed: listed, language)
    if let only = found.first, found.count == 1 { return only }
    throw Unacceptable(
      expected: found.isEmpty
        ? PromptText.noSuchChoice : PromptText.ambiguous(found.map(\.name)))
  }

  private func list<Value>(_ options: [Choice<Value>]) {
    let digits = String(options.count).count
    let width = editor.terminal.size.columns
    for (index, option) in options.enumerated() {
      let number = String(index + 1).padded(to: digits, trailing: true)
      let code = option.code.isEmpty ? "" : "  " + option.code
      // The whole label, for it may be what to ask the caller; the code only where it has room.
      let lines = clean(option.label).wrapped(to: width - digits - 5)
      for (row, line) in lines.enumerated() {
        let isLast = row == lines.count - 1
        let hasRoom = digits + 4 + line.columns + code.columns < width
        show(
          (row == 0 ? "  \(number)  " : String(repeating: " ", count: digits + 4)) + line
            + (isLast && hasRoom ? faint(code) : ""))
      }
    }
  }
}
