/// Colour as a help to the eye: whatever it says stands in the words as well.
struct Palette: Sendable {
  enum Emphasis: String, CaseIterable, Sendable {
    case strong = "1"
    case faint = "2"
    case alarm = "1;31"
    case good = "32"
    case warning = "33"
  }

  /// Whether this stream gets colours at all.
  let isOn: Bool

  static let plain = Palette(isOn: false)

  init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Decides for one stream.
  ///
  /// `--no-color`, then `NO_COLOR`, refuse; `FORCE_COLOR` and `CLICOLOR_FORCE` (not "0") force; without
  /// them colour needs a terminal that isn't dumb. A variable that is set but empty says nothing.
  /// Source: no-color.org, bixense.com/clicolors.
  init(isTerminal: Bool, noColour: Bool, environment: [String: String]) {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    func isForced(_ name: String) -> Bool { isSet(name) && environment[name] != "0" }
    if noColour || isSet("NO_COLOR") {
      isOn = false
    } else if isForced("FORCE_COLOR") || isForced("CLICOLOR_FORCE") {
      isOn = true
    } else {
      isOn = isTerminal && environment["TERM"] != "dumb" && !isForced("HOTLINE_PLAIN")
    }
  }

  func paint(_ text: String, _ emphasis: Emphasis?) -> String {
    guard isOn, let emphasis, !text.isEmpty else { return text }
    return "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m"
  }
}
