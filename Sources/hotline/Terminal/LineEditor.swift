import Foundation
import Glibc

/// Reads text from a person at a terminal, who can correct it before it is given.
///
/// Nothing typed leaves memory: no history, no temporary file. Text comes back in NFC and without
/// control characters; one of several lines otherwise as it was written. However reading ends, the terminal is as it was before.
struct LineEditor: Sendable {
  let terminal: Terminal

  /// Reading was broken off: by Ctrl-C (`SIGINT`) or by a signal that is to end the process.
  struct Interrupted: Error, Hashable {
    let signal: Int32
  }

  /// Ctrl-D was pressed where nothing is typed, or the terminal has gone.
  struct EndOfInput: Error, Hashable {}

  /// Reads one line, without spaces around it.
  ///
  /// - Parameters:
  ///   - prompt: Stands before the text; one line.
  ///   - initial: The text to start from.
  /// - Throws: `Interrupted` or `EndOfInput`.
  func readLine(prompt: String, initial: String = "") throws -> String {
    try edit(prompt: prompt, initial: Sanitiser.clean(initial, .line), layout: .line) { _ in true }
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Reads a text of several lines, until an empty line at its end or Ctrl-D; that line isn't part of it, all else is.
  ///
  /// - Parameters:
  ///   - prompt: Stands before the first line; one line.
  ///   - initial: The text to start from.
  ///   - commands: Texts that end the reading as soon as they are all there is.
  /// - Throws: `Interrupted` or `EndOfInput`.
  func readText(prompt: String, initial: String = "", commands: Set<String> = []) throws -> String {
    let text = try edit(
      prompt: prompt, initial: Sanitiser.clean(initial, .words), layout: .words
    ) { buffer in
      let isEmptyLine = buffer.before.isEmpty || buffer.before.hasSuffix("\n")
      return (isEmptyLine && buffer.after.isEmpty) || commands.contains(buffer.text)
    }
    let words = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return words.allSatisfy(\.isWhitespace) ? "" : words
  }

  private func edit(
    prompt: String, initial: String, layout: Sanitiser.Layout,
    endsAtEnter: (EditBuffer) -> Bool
  ) throws -> String {
    var mode = RawMode.begin(on: terminal)
    defer { mode.end() }
    let keys = KeyDecoder(terminal: terminal)
    var buffer = EditBuffer(initial)
    var screen = EditScreen()
    defer { terminal.show(screen.leave()) }
    while true {
      if !terminal.hasInput { draw(prompt, buffer, on: &screen) }
      switch keys.next() {
      case .enter where endsAtEnter(buffer),
        .control("d") where layout == .words && !buffer.isEmpty:
        buffer.move(to: .max)
        draw(prompt, buffer, on: &screen)
        return Sanitiser.clean(buffer.text, layout)
      case .control("d") where buffer.isEmpty, .hangUp:
        throw EndOfInput()
      case .control("c"):
        throw Interrupted(signal: SIGINT)
      case .signal(let number) where SignalWatch.ending.contains(number):
        throw Interrupted(signal: number)
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
        buffer.apply(key, layout)
      }
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
