import Base
import CaseModel
import Foundation

extension Prompt {
  /// Lists longer than this are shown when asked for with `?`.
  static let longestListShown = 20
  /// So many choices that a text may mean are shown to choose from; of more, more has to be typed.
  static let mostPossible = 9

  /// Asks for one of several options: by number, by code, or by the start of the label.
  ///
  /// - Parameters:
  ///   - question: What is asked; one line.
  ///   - options: The choices, in the order shown.
  ///   - listed: How many of them, from the first, are shown and numbered; the others are only found by their names.
  ///   - help: What `?` explains; nil for the general help.
  ///   - initial: The code of the option to start from.
  ///   - isRequired: Whether the question can't be skipped.
  ///   - byDefault: The option that Enter alone takes.
  func choose<Value>(
    _ question: Text, from options: [Choice<Value>], listed: Int? = nil, help: Text? = nil,
    initial: String = "", isRequired: Bool = false, byDefault: Choice<Value>? = nil
  ) throws -> Answer<Value> {
    let first = initial.isEmpty ? nil : options.first { $0.code == initial }
    let start = first?.typed(language) ?? initial
    let manner = Manner(
      help: help ?? PromptText.howToChoose, initial: start,
      isRequired: isRequired && byDefault == nil,
      byDefault: byDefault?.label, keepsOnBack: false)
    put(question, [.one], manner)
    let shown = Array(options.prefix(listed ?? options.count))
    let explain = offer(shown, of: options.count)
    repeatTitle(question, after: shown.count)
    let answer = try self.answer(
      manner, explain: explain,
      validate: { line in
        let choice =
          try first.flatMap { line == start ? $0 : nil }
          ?? pick(line, from: options, listed: listed)
        show("  " + clean(choice.name))
        return choice.value
      })
    if case .skipped = answer, start.isEmpty, let byDefault {
      show("  " + clean(byDefault.name))
      return .value(byDefault.value)
    }
    return answer
  }

  /// Asks for any number of options, separated by commas; numbers and codes also by spaces.
  ///
  /// The values come in the order typed, each once. An option with members leads to them.
  ///
  /// - Parameters:
  ///   - question: What is asked; one line.
  ///   - options: The choices, in the order shown.
  ///   - headings: What is shown and numbered instead of the options: groups of them.
  ///   - help: What `?` explains; nil for the general help.
  ///   - initial: The codes of the options to start from.
  ///   - isRequired: Whether the question can't be skipped.
  func chooseMany<Value>(
    _ question: Text, from options: [Choice<Value>], headings: [Choice<Value>] = [],
    help: Text? = nil, initial: [String] = [], isRequired: Bool = false
  ) throws -> Answer<[Value]> {
    func line(_ choices: [Choice<Value>]) -> String {
      choices.map { $0.typed(language) + ", " }.joined()
    }
    let start = line(initial.compactMap { code in options.first { $0.code == code } })
    let manner = Manner(
      help: help ?? PromptText.howToChoose, initial: start.trimmingTrailingSpace,
      isRequired: isRequired, isEdited: true, keepsOnBack: false)
    put(question, headings.isEmpty ? [.several] : [.several, .group], manner)
    let shown = headings.isEmpty ? options : headings
    let explain = offer(shown, of: shown.count)
    repeatTitle(question, after: shown.count)
    return try answer(manner, explain: explain) { typed in
      let choices = try pickMany(typed, from: options, headings: headings)
      for choice in choices { show("  " + clean(choice.name)) }
      return choices.map(\.value)
    }
  }

  /// Says again what is asked, where a list has pushed it off the screen.
  private func repeatTitle(_ question: Text, after lines: Int) {
    guard lines <= Self.longestListShown, lines + 4 > editor.terminal.size.rows else { return }
    for line in clean(question).wrapped(to: editor.terminal.size.columns - 1) {
      show(palette.paint(line, .strong))
    }
  }

  /// All that a line names; what isn't understood is told, and the rest stays on the line.
  private func pickMany<Value>(
    _ line: String, from options: [Choice<Value>], headings: [Choice<Value>]
  ) throws -> [Choice<Value>] {
    var chosen: [Choice<Value>] = []
    var refusal: Unacceptable?
    let parts = Self.parts(
      of: line, codes: Set((headings + options).map { $0.code.foldedForMatching }))
    for part in parts {
      do {
        let picked = try pick(
          part, from: headings + options, listed: headings.isEmpty ? nil : headings.count,
          isWary: !headings.isEmpty)
        for choice in try picked.members.isEmpty ? [picked] : members(of: picked)
        where !chosen.contains(where: { $0.code == choice.code }) { chosen.append(choice) }
      } catch let error as Unacceptable {
        refusal = error
      }
    }
    guard var refusal else { return chosen }
    for choice in chosen { show("  " + clean(choice.name)) }
    refusal.understood = chosen.map { $0.typed(language) + ", " }.joined().trimmingTrailingSpace
    throw refusal
  }

  /// Which of a group are meant.
  private func members<Value>(of group: Choice<Value>) throws -> [Choice<Value>] {
    let question = Text(vi: "\(group.label.vi): điều nào?", en: "\(group.label.en): which?")
    let indexed = group.members.enumerated().map { index, member in
      Choice(member.code, member.label, index, names: member.names)
    }
    guard case .value(let places) = try chooseMany(question, from: indexed) else {
      throw Unacceptable(expected: PromptText.noneOfThem)
    }
    return places.map { group.members[$0] }
  }

  /// Shows the options, or says how they are found; returns what shows them again.
  private func offer<Value>(_ shown: [Choice<Value>], of all: Int) -> () -> Void {
    let explain = {
      list(shown)
      if shown.count < all { say(PromptText.others(all - shown.count)) }
    }
    if shown.count <= Self.longestListShown { explain() } else { say(PromptText.longList) }
    return explain
  }

  /// The one option that a text means. What it only may mean is shown, and taken when somebody says which.
  private func pick<Value>(
    _ text: String, from options: [Choice<Value>], listed: Int? = nil, isWary: Bool = false
  ) throws -> Choice<Value> {
    let match = ChoiceMatch(text, in: options, listed: listed, isWary: isWary, language)
    if let only = match.certain.first, match.certain.count == 1 { return only }
    let possible = match.certain.isEmpty ? match.possible : match.certain
    guard !possible.isEmpty else { throw Unacceptable(expected: PromptText.noSuchChoice) }
    guard possible.count <= Self.mostPossible else {
      throw Unacceptable(expected: PromptText.ambiguous(possible.map(\.name)))
    }
    let manner = Manner(help: PromptText.whichIsMeant, byDefault: PromptText.none)
    put(PromptText.isItThis(text), [.number], manner)
    list(possible)
    let answer = try self.answer(manner) { line in
      if possible.count == 1, ["c", "co", "y", "yes"].contains(line.foldedForMatching) {
        return possible[0]
      }
      if let number = Int(line), possible.indices.contains(number - 1) {
        return possible[number - 1]
      }
      // Other words, said more plainly.
      let other = ChoiceMatch(line, in: options, listed: 0, isWary: isWary, language).certain
      guard let only = other.first, other.count == 1 else {
        throw Unacceptable(expected: PromptText.whichIsMeant)
      }
      return only
    }
    guard case .value(let choice) = answer else {
      throw Unacceptable(expected: PromptText.noneOfThem)
    }
    return choice
  }

  /// The parts of an answer that names several: commas and semicolons divide it, spaces only numbers and codes.
  static func parts(of text: String, codes: Set<String>) -> [String] {
    text.split { ",;".contains($0) }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .flatMap { part in
        let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
        let areCodes = words.allSatisfy { Int($0) != nil || codes.contains($0.foldedForMatching) }
        return areCodes ? words : [part]
      }
  }

  private func list<Value>(_ options: [Choice<Value>]) {
    let digits = String(options.count).count
    let width = editor.terminal.size.columns
    for (index, option) in options.enumerated() {
      let number = String(index + 1).padded(to: digits, trailing: true)
      // The whole label, for it may be what to ask the caller; a code can be typed, and says nothing to who reads.
      for (row, line) in clean(option.name).wrapped(to: width - digits - 5).enumerated() {
        show((row == 0 ? "  \(number)  " : String(repeating: " ", count: digits + 4)) + line)
      }
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
