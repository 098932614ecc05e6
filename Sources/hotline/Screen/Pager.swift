import Base
import CaseModel
import Glibc

/// A result that is longer than the screen, page by page: what comes first is the gravest, and must not scroll away.
///
/// The tool's own, so that no other program gets the text of a case, and nothing of it stays in a file of history.
struct Pager {
  let page: FormPage
  let language: Language
  let palette: Palette

  /// - Returns: The rows that stood there when somebody had read enough.
  func show(_ text: String) -> [String] {
    var first = 0
    page.open()
    defer { page.close() }
    while true {
      let size = page.terminal.size
      let lines = Self.rows(text, width: size.columns)
      let height = max(1, size.rows - 1)
      let last = max(0, lines.count - height)
      first = min(first, last)
      let shown = Array(lines.dropFirst(first).prefix(height))
      let filled = shown + Array(repeating: "", count: height - shown.count)
      page.draw(filled + [status(first + 1, first + shown.count, lines.count, size.columns)], cursor: nil)
      guard let key = page.key() else { continue }
      switch key {
      case .scalar(" "), .pageDown, .control("f"): if first == last { return shown } else { first += height }
      case .enter, .down, .scalar("j"): if first == last { return shown } else { first += 1 }
      case .pageUp, .scalar("b"), .control("b"): first = max(0, first - height)
      case .up, .scalar("k"): first = max(0, first - 1)
      case .home, .scalar("g"): first = 0
      case .end, .scalar("G"): first = last
      case .scalar("q"), .escape, .control("c"), .hangUp: return shown
      case .signal(let number) where SignalWatch.ending.contains(number): return shown
      case .signal(SIGTSTP), .control("z"): page.pause()
      default: page.forget()
      }
    }
  }

  private func status(_ from: Int, _ to: Int, _ of: Int, _ width: Int) -> String {
    let text = Text(
      vi: "dòng \(from)–\(to)/\(of) · dấu cách: trang sau · b: trang trước · q: thôi",
      en: "lines \(from)–\(to)/\(of) · space: next page · b: back · q: done")
    return palette.paint(text.inLanguage(language).truncated(to: width - 1), .strong)
  }

  /// The rows of a text; a line with colours is as wide as its writer made it.
  static func rows(_ text: String, width: Int) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines.flatMap { $0.contains("\u{1B}") ? [$0] : $0.wrapped(to: width) }
  }
}

extension OutputOptions {
  /// Prints a text, page by page where a person sits at a screen that it doesn't fit; `PAGER=cat` prints it whole.
  func printed(_ text: String, _ surroundings: Surroundings) throws {
    guard surroundings.outIsTerminal, !noInput, surroundings.canPrompt, !surroundings.isPlain,
      surroundings.environment["TERM"].map({ !$0.isEmpty }) ?? false,
      !["cat", ""].contains(surroundings.environment["PAGER"] ?? "less"),
      let terminal = surroundings.terminal,
      Pager.rows(text, width: terminal.size.columns).count >= terminal.size.rows
    else { return try surroundings.out(text) }
    let palette = Palette(
      isTerminal: surroundings.outIsTerminal, noColour: noColour, environment: surroundings.environment)
    let seen = Pager(page: FormPage(terminal), language: spoken, palette: palette).show(text)
    try surroundings.out(seen.map { $0 + "\n" }.joined())
  }
}
