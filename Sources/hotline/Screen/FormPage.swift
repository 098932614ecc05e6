import Base
import Glibc

/// The terminal while a whole screen is shown on it: its other screen, so that what stood there before comes back.
///
/// Only rows that changed are written again, and none while keys wait.
final class FormPage {
  let terminal: Terminal
  private var mode: RawMode?
  private var rows: [String] = []
  private var size: (columns: Int, rows: Int) = (0, 0)

  init(_ terminal: Terminal) { self.terminal = terminal }

  deinit { close() }

  func open() {
    guard mode == nil else { return }
    mode = RawMode.begin(on: terminal)
    terminal.show("\u{1B}[?1049h\u{1B}[2J")
    rows = []
  }

  /// Gives the terminal back as it was.
  func close() {
    guard let mode else { return }
    terminal.show("\u{1B}[?1049l")
    mode.end()
    self.mode = nil
  }

  /// Does something at the terminal as it was before, such as asking for a passphrase.
  func aside<Value>(_ body: () throws -> Value) rethrows -> Value {
    close()
    defer { open() }
    return try body()
  }

  /// Stops the whole job, as Ctrl-Z does, until it is continued.
  func pause() {
    close()
    kill(0, SIGTSTP)
    open()
  }

  var isBusy: Bool { terminal.hasInput }

  /// The next key; nil when none comes in time.
  func key(within milliseconds: Int32 = -1) -> Key? {
    KeyDecoder(terminal: terminal).next(within: milliseconds)
  }

  func forget() { rows = [] }

  func draw(_ new: [String], cursor: EditLayout.Place?) {
    let now = terminal.size
    if now != size { rows = [] }
    size = now
    var output = "\u{1B}[?25l"
    if rows.isEmpty { output += "\u{1B}[2J" }
    for (index, row) in new.prefix(now.rows).enumerated() where !rows.indices.contains(index) || rows[index] != row {
      output += "\u{1B}[\(index + 1);1H\u{1B}[K" + row
    }
    if rows.count > new.count { output += "\u{1B}[\(new.count + 1);1H\u{1B}[J" }
    if let cursor { output += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
    terminal.show(output)
    rows = new
  }
}

extension Session {
  /// Whether a whole screen can be shown: a terminal that can move its cursor, large enough, and nobody asked for plain
  /// lines.
  var canShowScreen: Bool { options.canShowScreen(surroundings) }

  /// A screen to show, where one can be shown.
  func page() -> FormPage? { canShowScreen ? surroundings.terminal.map { FormPage($0) } : nil }

  /// The colours of what is shown to whoever types.
  var talkPalette: Palette {
    Palette(
      isTerminal: surroundings.talkIsTerminal, noColour: options.output.noColour,
      environment: surroundings.environment)
  }
}

extension LogOptions {
  func canShowScreen(_ surroundings: Surroundings) -> Bool {
    guard !noInput, surroundings.canPrompt, let terminal = surroundings.terminal, !surroundings.isPlain,
      surroundings.environment["TERM"].map({ !$0.isEmpty }) ?? false
    else { return false }
    let size = terminal.size
    return size.columns >= ScreenLayout.leastColumns && size.rows >= ScreenLayout.leastRows
  }
}

extension Surroundings {
  /// Whether lines are written one below the other, without escape sequences, and the kernel edits what is typed: for
  /// screen readers and terminals that can do no more.
  var isPlain: Bool {
    environment["TERM"] == "dumb" || environment["HOTLINE_PLAIN"].map { !$0.isEmpty && $0 != "0" } ?? false
  }
}
