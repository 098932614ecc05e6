import Foundation

/// The text being edited and the place in it, always between two letters as people see them.
///
/// Typed marks join the letter before them at once, so NFC and NFD typing give the same text.
struct EditBuffer: Hashable, Sendable {
  private(set) var before: String
  private(set) var after: String

  init(_ text: String) {
    before = text.precomposedStringWithCanonicalMapping
    after = ""
  }

  var text: String { (before + after).precomposedStringWithCanonicalMapping }
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  mutating func insert(_ text: String) {
    before = (before + text).precomposedStringWithCanonicalMapping
  }

  /// Deletes the letter before the place, with all its marks.
  mutating func backspace() {
    _ = before.popLast()
  }

  mutating func delete() {
    if !after.isEmpty { after.removeFirst() }
  }

  mutating func left() {
    if let letter = before.popLast() { after.insert(letter, at: after.startIndex) }
  }

  mutating func right() {
    if !after.isEmpty { before.append(after.removeFirst()) }
  }

  /// Goes to the place after so many letters.
  mutating func move(to offset: Int) {
    let whole = before + after
    let place = whole.index(whole.startIndex, offsetBy: offset, limitedBy: whole.endIndex)
    before = String(whole[..<(place ?? whole.endIndex)])
    after = String(whole[(place ?? whole.endIndex)...])
  }

  /// Goes to the start of the line.
  mutating func home() {
    while let letter = before.last, letter != "\n" { left() }
  }

  /// Goes to the end of the line.
  mutating func end() {
    while let letter = after.first, letter != "\n" { right() }
  }

  mutating func wordLeft() {
    while let letter = before.last, letter.isWhitespace { left() }
    while let letter = before.last, !letter.isWhitespace { left() }
  }

  mutating func wordRight() {
    while let letter = after.first, letter.isWhitespace { right() }
    while let letter = after.first, !letter.isWhitespace { right() }
  }

  /// Deletes to the end of the line.
  mutating func deleteToEnd() {
    after = String(after.drop { $0 != "\n" })
  }

  /// Deletes to the start of the line.
  mutating func deleteToStart() {
    while let letter = before.last, letter != "\n" { backspace() }
  }

  /// Deletes the word before the place.
  mutating func deleteWord() {
    while let letter = before.last, letter.isWhitespace { backspace() }
    while let letter = before.last, !letter.isWhitespace { backspace() }
  }
}
