import Base
import Foundation

/// Words as they are compared with what somebody typed: letters, and beside them the marks.
///
/// A word typed without marks means every word of its letters; one typed with marks means the word that bears them,
/// whichever letter of a vowel the tone stands on (hoà, hòa). Case, spaces and signs between words don't count.
struct TypedWords: Hashable, Sendable {
  struct Word: Hashable, Sendable {
    /// The letters without marks; đ is a d.
    private(set) var plain: [Character] = []
    /// The marks of each letter but the tones.
    private(set) var marks: [[Unicode.Scalar]] = []
    /// The tones, which belong to the word.
    private(set) var tones: Set<Unicode.Scalar> = []
  }

  /// How far what was typed agrees with a word or a name.
  enum Agreement: Int, Comparable, Sendable {
    /// Some marks were typed, and others left out.
    case partly
    /// All marks are alike, or none was typed.
    case fully

    static func < (a: Agreement, b: Agreement) -> Bool { a.rawValue < b.rawValue }
  }

  let words: [Word]

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Word($0) }
  }

  var isEmpty: Bool { words.isEmpty }
  var isMarked: Bool { words.contains { !$0.isUnmarked } }
  var letters: Int { words.reduce(0) { $0 + $1.plain.count } }

  /// Whether these typed words are the given ones, all of them and no more.
  func means(_ given: TypedWords) -> Agreement? {
    words.count == given.words.count ? Self.agreement(words[...], given.words[...]) : nil
  }

  /// Whether the given words begin with these.
  ///
  /// - Parameters:
  ///   - given: The words to compare with.
  ///   - unfinished: Whether the last word typed may be only the beginning of its word.
  func begins(_ given: TypedWords, unfinished: Bool) -> Agreement? {
    words.count <= given.words.count
      ? Self.agreement(words[...], given.words.prefix(words.count), unfinished: unfinished) : nil
  }

  /// Whether these stand side by side in the given words, the last perhaps unfinished.
  func standsIn(_ given: TypedWords) -> Agreement? {
    guard !words.isEmpty, words.count <= given.words.count else { return nil }
    return (0...(given.words.count - words.count)).compactMap { start in
      Self.agreement(
        words[...], given.words[start..<(start + words.count)], unfinished: true)
    }.max()
  }

  /// Whether each word typed begins one of the given ones.
  func isScattered(in given: TypedWords) -> Agreement? {
    let found = words.map { word in
      given.words.compactMap { Self.agreement([word], [$0], unfinished: true) }.max()
    }
    return found.contains(nil) ? nil : found.compactMap(\.self).min()
  }

  /// Whether the given words stand side by side, whole, in what was typed.
  func contains(_ given: TypedWords) -> Agreement? {
    guard !given.words.isEmpty, given.words.count <= words.count else { return nil }
    return (0...(words.count - given.words.count)).compactMap { start in
      Self.agreement(words[start..<(start + given.words.count)], given.words[...])
    }.max()
  }

  /// The words from one on.
  func dropFirst(_ count: Int) -> TypedWords { TypedWords(words: Array(words.dropFirst(count))) }
  func prefix(_ count: Int) -> TypedWords { TypedWords(words: Array(words.prefix(count))) }

  private init(words: [Word]) { self.words = words }

  private static func agreement(
    _ typed: ArraySlice<Word>, _ given: ArraySlice<Word>, unfinished: Bool = false
  ) -> Agreement? {
    var least = Agreement.fully
    for (number, (typed, meant)) in zip(1..., zip(typed, given)) {
      let isLast = number == given.count
      guard let found = typed.agreement(with: meant, unfinished: unfinished && isLast) else {
        return nil
      }
      least = min(least, found)
    }
    return least
  }
}

extension TypedWords.Word {
  /// What belongs to the word and not to one of its letters: grave, acute, tilde, hook above, dot below.
  private static let toneMarks: Set<Unicode.Scalar> = [
    "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
  ]
  private static let stroke: Unicode.Scalar = "\u{335}"

  fileprivate init(_ text: Substring) {
    for scalar in String(text).decomposedStringWithCanonicalMapping.unicodeScalars {
      if Self.toneMarks.contains(scalar) {
        tones.insert(scalar)
      } else if scalar.properties.generalCategory == .nonspacingMark {
        if !marks.isEmpty { marks[marks.count - 1].append(scalar) }
      } else if "đðɖ".unicodeScalars.contains(scalar) {
        plain.append("d")
        marks.append([Self.stroke])
      } else if scalar == "ƀ" {
        plain.append("b")
        marks.append([Self.stroke])
      } else {
        plain.append(Character(scalar))
        marks.append([])
      }
    }
  }

  fileprivate var isUnmarked: Bool { tones.isEmpty && marks.allSatisfy(\.isEmpty) }

  /// How this typed word agrees with the one that may be meant.
  fileprivate func agreement(
    with meant: TypedWords.Word, unfinished: Bool
  ) -> TypedWords.Agreement? {
    guard
      unfinished ? meant.plain.starts(with: plain) : meant.plain == plain
    else { return nil }
    if isUnmarked { return .fully }
    // A tone stands at the end of typing, so an unfinished word may lack its own.
    let isCut = plain.count < meant.plain.count
    let sameTones = tones == meant.tones || (isCut && tones.isEmpty)
    let sameMarks = zip(marks, meant.marks).allSatisfy { $0 == $1 }
    if sameTones, sameMarks { return .fully }
    let tonesFit = tones.isSubset(of: meant.tones)
    let marksFit = zip(marks, meant.marks).allSatisfy { $0.isEmpty || $0 == $1 }
    return tonesFit && marksFit ? .partly : nil
  }
}
