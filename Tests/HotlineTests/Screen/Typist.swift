import Base
import CaseModel

@testable import hotline

/// Fills a form on the screen as an operator does, and counts the keys.
struct Typist {
  var screen: FormScreen
  /// Keys beyond what the caller tells in their own words.
  private(set) var keys = 0
  /// The lines that were answered.
  private(set) var answers = 0
  /// Lines where what was typed wasn't taken.
  private(set) var stuck: [String] = []

  init(_ screen: FormScreen) { self.screen = screen }

  mutating func press(_ key: Key) {
    keys += 1
    _ = screen.press(key)
  }

  /// To a line: section by section, then line by line, back or forth.
  mutating func go(to path: String, _ kind: FormLine.Kind = .field) {
    let line = FormLine(path: path.split(separator: ".").map(String.init), kind: kind)
    guard let target = screen.sections.firstIndex(where: { $0.lines.contains(line) }) else {
      stuck.append("\(path): not on the form")
      return
    }
    for _ in 0..<10 where screen.sectionIndex != target {
      press(screen.sectionIndex < target ? .pageDown : .pageUp)
    }
    for _ in 0..<60 where screen.focus != line {
      let lines = screen.lines
      let isAfter = (lines.firstIndex(of: line) ?? 0) > (lines.firstIndex(of: screen.focus) ?? 0)
      press(isAfter ? .tab : .backTab)
    }
    guard screen.focus != line else { return }
    stuck.append("\(path): not reached from \(screen.focus.key), where '\(screen.entry.text)' stands")
  }

  /// Words, a number, a date, an age; Enter takes them.
  mutating func write(_ path: String, _ text: String, _ kind: FormLine.Kind = .field) {
    go(to: path, kind)
    for scalar in text.unicodeScalars { press(.scalar(scalar)) }
    press(screen.isLongText ? .tab : .enter)
    answers += 1
    if screen.message != nil { stuck.append("\(path): \(text)") }
  }

  /// What the caller tells: no key of it is counted.
  mutating func narrate(_ path: String, _ text: String) {
    go(to: path)
    let before = keys
    for scalar in text.unicodeScalars { press(.scalar(scalar)) }
    keys = before
    press(.tab)
    answers += 1
  }

  /// A choice by its number on the screen, after some letters where it isn't among the first.
  mutating func choose(_ path: String, _ code: String, after typed: String = "") {
    go(to: path)
    for scalar in typed.unicodeScalars { press(.scalar(scalar)) }
    let window = screen.candidates.window(around: screen.picked)
    guard let index = screen.candidates.list[window].firstIndex(where: { $0.value == .string(code) }),
      let digit = Unicode.Scalar("\(index - window.lowerBound + 1)")
    else {
      stuck.append("\(path): \(code) isn't shown for '\(typed)'")
      return
    }
    press(screen.picked == index && !typed.isEmpty ? .enter : .scalar(digit))
    answers += 1
  }

  /// Yes, no, not known: one letter.
  mutating func say(_ path: String, _ letter: Unicode.Scalar) {
    go(to: path)
    press(.scalar(letter))
    answers += 1
  }

  /// The place given before.
  mutating func takeOver(_ path: String) {
    go(to: path)
    press(.scalar("="))
    answers += 1
  }

  /// F2, and F2 again.
  mutating func record() { keys += 2 }
}
