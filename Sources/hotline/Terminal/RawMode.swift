import Glibc

/// The time in which a terminal hands over every key at once and echoes nothing.
///
/// Begins with the terminal as it is found and ends with exactly that. On a descriptor that is no
/// terminal only signals are watched.
struct RawMode {
  private let terminal: Terminal
  private let signals: SignalWatch
  private let original: termios?
  private let marksPaste: Bool

  /// - Parameters:
  ///   - terminal: The terminal whose manner is changed.
  ///   - marksPaste: Whether pasted text is to come as one key; else it comes as typed.
  static func begin(on terminal: Terminal, marksPaste: Bool = true) -> RawMode {
    let signals = SignalWatch.begin()
    var found = termios()
    let isTerminal = tcgetattr(terminal.input, &found) == 0
    let mode = RawMode(
      terminal: terminal, signals: signals, original: isTerminal ? found : nil,
      marksPaste: marksPaste)
    mode.resume()
    return mode
  }

  /// Sets the terminal again after another program had it.
  func resume() {
    guard var raw = original else { return }
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    withUnsafeMutableBytes(of: &raw.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    // What was typed ahead is kept.
    _ = tcsetattr(terminal.input, TCSADRAIN, &raw)
    if marksPaste { terminal.show("\u{1B}[?2004h") }
  }

  func end() {
    if var original {
      if marksPaste { terminal.show("\u{1B}[?2004l") }
      _ = tcsetattr(terminal.input, TCSADRAIN, &original)
    }
    signals.end()
  }
}
