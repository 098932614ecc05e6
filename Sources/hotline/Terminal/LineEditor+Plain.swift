import Base
import Foundation
import Glibc

extension LineEditor {
  /// What takes away the answer that stands there, where it can't be edited.
  static let nothing = "-"

  /// Reads one line as the kernel gives it. An empty one leaves what stood there.
  func readPlainLine(prompt: String, initial: String) throws -> Entry {
    terminal.show(prompt)
    let text = Sanitiser.clean(try plainLine(unfinished: ""), .line).trimmingCharacters(in: .whitespaces)
    return Entry(
      text: text.isEmpty ? initial : text == Self.nothing ? "" : text.precomposedStringWithCanonicalMapping,
      ending: .enter)
  }

  /// Reads lines until an empty one, Ctrl-D, or one that is a command. None at all leaves what stood there.
  func readPlainText(prompt: String, initial: String, commands: Set<String>) throws -> Entry {
    var lines: [String] = []
    while true {
      terminal.show(prompt)
      do {
        let line = try plainLine(unfinished: lines.joined(separator: "\n"))
        if line.isEmpty || line == Self.endOfText { break }
        lines.append(line)
        if commands.contains(line) || (commands.contains("<") && line.hasSuffix("<")) { break }
      } catch let end as EndOfInput where !end.unfinished.isEmpty {
        break
      }
    }
    let text = Sanitiser.clean(lines.joined(separator: "\n"), .words).precomposedStringWithCanonicalMapping
    if text.allSatisfy(\.isWhitespace) { return Entry(text: initial, ending: .enter) }
    return Entry(text: text == Self.nothing ? "" : text, ending: .enter)
  }

  /// One line without its end.
  ///
  /// - Parameter unfinished: What was typed before it.
  private func plainLine(unfinished: String) throws -> String {
    var signals = SignalWatch.begin()
    defer { signals.end() }
    var bytes: [UInt8] = []
    func typed() -> String {
      [unfinished, String(decoding: bytes, as: UTF8.self)].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    while true {
      switch terminal.next(orSignal: true) {
      case .byte(0x0A): return String(decoding: bytes, as: UTF8.self)
      case .byte(let byte): bytes.append(byte)
      case .end: throw EndOfInput(unfinished: typed())
      case .signal(let number) where SignalWatch.ending.contains(number):
        terminal.show("\n")
        throw Interrupted(signal: number, unfinished: typed())
      case .signal(SIGTSTP):
        signals.end()
        kill(0, SIGTSTP)
        signals = SignalWatch.begin()
      case .signal, .quiet: continue
      }
    }
  }
}
