import Foundation
import Glibc

/// Reads text from a person at a terminal, who can correct it before it is given.
///
/// Nothing typed leaves memory: no history, no temporary file. Text comes back in NFC and without
/// control characters; one of several lines otherwise as it was written. However reading ends, the terminal is as it
/// was before.
struct LineEditor: Sendable {
  let terminal: Terminal
  /// Whether the kernel edits what is typed and nothing is drawn: one line below the other.
  var isPlain = false

  /// Reading was broken off: by Ctrl-C (`SIGINT`) or by a signal that is to end the process.
  struct Interrupted: Error, Hashable, CustomStringConvertible {
    let signal: Int32
    /// What stood there, unfinished.
    var unfinished = ""

    /// Without what was typed.
    var description: String { "interrupted by signal \(signal)" }
  }

  /// Ctrl-D was pressed where nothing is typed, or the terminal has gone.
  struct EndOfInput: Error, Hashable, CustomStringConvertible {
    /// What stood there, unfinished.
    var unfinished = ""

    /// Without what was typed.
    var description: String { "end of input" }
  }

  /// What was typed, and the key that ended it.
  struct Entry: Hashable, Sendable {
    enum Ending: Hashable, Sendable {
      case enter
      /// Shift-Tab, Esc, or ← where nothing is typed.
      case back
      /// F1.
      case help
      /// F2 to F4.
      case function(Int)
    }

    var text: String
    var ending: Ending
  }

  /// How a line is read.
  struct Manner: Sendable {
    /// Whether the first letter typed takes the place of the text to start from.
    var replacesInitial = false
    /// Whether the keys for back and help end it too.
    var hasKeys = false
  }

  /// Reads one line, without spaces around it.
  ///
  /// - Parameters:
  ///   - prompt: Stands before the text; one line.
  ///   - initial: The text to start from.
  /// - Throws: `Interrupted` or `EndOfInput`.
  func readLine(prompt: String, initial: String = "") throws -> String {
    try readEntry(prompt: prompt, initial: initial, Manner()).text
  }

  /// Reads one line, and how it was ended.
  ///
  /// - Throws: `Interrupted` or `EndOfInput`.
  func readEntry(prompt: String, initial: String, _ manner: Manner) throws -> Entry {
    if isPlain { return try readPlainLine(prompt: prompt, initial: initial) }
    return try edit(
      prompt: prompt, initial: Sanitiser.clean(initial, .line), layout: .line, manner
    ) { _ in true }
  }

  /// Ends a text of several lines where it stands alone on its line, as an empty line does.
  static let endOfText = "."

  /// Reads a text of several lines, until an empty line at its end, a line with only a full stop, or Ctrl-D; that line
  /// isn't part of it, all else is.
  ///
  /// - Parameters:
  ///   - prompt: Stands before the first line; one line.
  ///   - initial: The text to start from.
  ///   - commands: Signs that end the reading: alone on the last line, or behind a text that is otherwise as it was.
  ///   - manner: What keys mean while it is read.
  /// - Throws: `Interrupted` or `EndOfInput`.
  func readText(
    prompt: String, initial: String = "", commands: Set<String> = [], _ manner: Manner = Manner()
  ) throws -> Entry {
    if isPlain { return try readPlainText(prompt: prompt, initial: initial, commands: commands) }
    let initial = Sanitiser.clean(initial, .words)
    return try edit(prompt: prompt, initial: initial, layout: .words, manner) { buffer in
      if !initial.isEmpty, ([""] + commands).contains(where: { buffer.text == initial + $0 }) {
        return true
      }
      let lastLine = buffer.before.split(separator: "\n", omittingEmptySubsequences: false).last
      guard buffer.after.isEmpty, let lastLine else { return buffer.isEmpty }
      return lastLine.isEmpty || lastLine == Self.endOfText || commands.contains(String(lastLine))
        || (commands.contains("<") && lastLine.hasSuffix("<"))
    }
  }

  private func edit(
    prompt: String, initial: String, layout: Sanitiser.Layout, _ manner: Manner,
    endsAtEnter: (EditBuffer) -> Bool
  ) throws -> Entry {
    var mode = RawMode.begin(on: terminal)
    defer { mode.end() }
    let keys = KeyDecoder(terminal: terminal)
    var buffer = EditBuffer(initial)
    var isUntouched = manner.replacesInitial && !initial.isEmpty
    var screen = EditScreen()
    defer { terminal.show(screen.leave()) }
    func typed() -> String {
      let text = Sanitiser.clean(buffer.text, layout)
      guard layout == .words else { return text.trimmingCharacters(in: .whitespacesAndNewlines) }
      // The empty line, or the full stop alone, that ended it is no part of it; all else is.
      let whole = text == Self.endOfText || text.hasSuffix("\n" + Self.endOfText) ? String(text.dropLast()) : text
      let words = whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
      return words.allSatisfy(\.isWhitespace) ? "" : words
    }
    while true {
      if !terminal.hasInput { draw(prompt, buffer, on: &screen) }
      let key = keys.next()
      if let ending = ending(key, buffer, layout, manner, endsAtEnter) {
        buffer.move(to: .max)
        draw(prompt, buffer, on: &screen)
        return Entry(text: typed(), ending: ending)
      }
      switch key {
      case .control("d") where buffer.isEmpty, .hangUp:
        throw EndOfInput(unfinished: typed())
      case .control("c"):
        throw Interrupted(signal: SIGINT, unfinished: typed())
      case .signal(let number) where SignalWatch.ending.contains(number):
        throw Interrupted(signal: number, unfinished: typed())
      case .control("z"), .signal(SIGTSTP):
        terminal.show(screen.leave())
        mode.end()
        // To all of the job, as the terminal itself would.
        kill(0, SIGTSTP)
        mode = RawMode.begin(on: terminal)
      case .signal(SIGCONT):
        mode.resume()
      case .control("l"):
        screen = EditScreen()
        terminal.show("\u{1B}[H\u{1B}[2J")
      case .enter:
        buffer.insert("\n")
      case .up:
        if let offset = shown(prompt, buffer).offset(rowsDown: -1) { buffer.move(to: offset) }
      case .down:
        if let offset = shown(prompt, buffer).offset(rowsDown: 1) { buffer.move(to: offset) }
      case let key:
        if isUntouched, key.isText { buffer = EditBuffer("") }
        buffer.apply(key, layout)
      }
      isUntouched = isUntouched && key.leavesTextAlone
    }
  }

  /// How a key ends the reading; nil when it doesn't.
  private func ending(
    _ key: Key, _ buffer: EditBuffer, _ layout: Sanitiser.Layout, _ manner: Manner,
    _ endsAtEnter: (EditBuffer) -> Bool
  ) -> Entry.Ending? {
    switch key {
    case .enter where endsAtEnter(buffer), .control("d") where layout == .words && !buffer.isEmpty:
      .enter
    case .backTab where manner.hasKeys, .escape where manner.hasKeys: .back
    case .left where manner.hasKeys && buffer.isEmpty: .back
    case .help where manner.hasKeys: .help
    case .function(let number) where manner.hasKeys && (2...4).contains(number): .function(number)
    default: nil
    }
  }

  private func shown(_ prompt: String, _ buffer: EditBuffer) -> EditLayout {
    EditLayout(prompt: prompt, buffer: buffer, width: terminal.size.columns)
  }

  private func draw(_ prompt: String, _ buffer: EditBuffer, on screen: inout EditScreen) {
    let size = terminal.size
    let layout = EditLayout(prompt: prompt, buffer: buffer, width: size.columns)
    terminal.show(screen.draw(layout, columns: size.columns, rows: size.rows))
  }
}

extension Key {
  /// Whether it adds text.
  fileprivate var isText: Bool {
    switch self {
    case .scalar, .paste: true
    default: false
    }
  }

  /// Whether a text that nobody has touched yet is as before: what happens to the window changes nothing.
  fileprivate var leavesTextAlone: Bool {
    switch self {
    case .signal, .control("l"), .control("z"), .other: true
    default: false
    }
  }
}
