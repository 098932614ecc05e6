extension QRCode {
  /// What the terminal's text is drawn with.
  public enum Ink: Hashable, Sendable {
    /// Black on white by escape sequences: right on every terminal that has colours.
    case coloured
    /// Blocks for the dark modules: for paper, files, and terminals with a light ground.
    case darkOnLight
    /// Blocks for the light modules: for terminals with a dark ground.
    case lightOnDark
  }

  /// The code with its quiet zone, two rows of modules a line, each line ending in a newline.
  public func terminalText(_ ink: Ink) -> String {
    let (before, after) = ink == .coloured ? ("\u{1B}[38;5;16;48;5;231m", "\u{1B}[0m") : ("", "")
    let places = -Self.quietZone..<size + Self.quietZone
    return stride(from: places.lowerBound, to: places.upperBound, by: 2).map { row in
      let line = places.map { column in
        block(
          self[row, column] != (ink == .lightOnDark), self[row + 1, column] != (ink == .lightOnDark)
        )
      }
      return before + String(line) + after + "\n"
    }.joined()
  }

  private func block(_ upper: Bool, _ lower: Bool) -> Character {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}
